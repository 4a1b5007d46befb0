"""What a model marks in a text: names, and who said what. The stages make records of it."""

from dataclasses import dataclass
from typing import Literal, get_args

from variorum.records import Provenance, Span

NameKind = Literal["person", "organization", "place"]
NAME_KINDS: tuple[NameKind, ...] = get_args(NameKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedName:
    """A name and its kind."""

    span: Span
    kind: NameKind

    def moved(self, by: int) -> "MarkedName":
        """The same in a text that stands `by` code points further on."""
        return MarkedName(span=self.span.moved(by), kind=self.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedStatement:
    """Who said what, each role in reading order; `source` may be empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    def moved(self, by: int) -> "MarkedStatement":
        """The same in a text that stands `by` code points further on."""
        source, cue, content = (tuple(s.moved(by) for s in spans) for spans in (self.source, self.cue, self.content))
        return MarkedStatement(source=source, cue=cue, content=content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The marks of one text, in reading order, and the model that set them; `unread` is what it did not read, the ends
    of overlong sentences.
    """

    names: tuple[MarkedName, ...]
    statements: tuple[MarkedStatement, ...]
    provenance: Provenance
    unread: tuple[Span, ...] = ()
