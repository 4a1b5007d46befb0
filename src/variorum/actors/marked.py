"""Names that a model marked, and what the rules add to them."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from variorum.actors.gazetteer import Gazetteer
from variorum.actors.rules import key_of, title_length
from variorum.language.marks import MarkedName, Marks
from variorum.records import Mention, Provenance, Span
from variorum.records.mention import MentionKind

Names = Sequence[Mention]


def names_by_marks(text: str, marks: Marks, by_rules: Names, tables: Gazetteer) -> list[Mention]:
    """The marked names in reading order, organizations as long as the rules see them; and of the rules' names those
    that touch none, peoples with their kind, others without one, unless the model has not read so far.
    """
    mentions = [mention_of(text, name, marks.provenance, tables) for name in marks.names]
    marked = list(agreed([mention for mention in mentions if mention.text]))
    ends = {mention.span.end for mention in marked if mention.kind == "organization"}
    bodies = [name for name in by_rules if name.kind == "organization" and name.span.end in ends]
    others = [name if touches(name.span, marks.unread) else kindless(name) for name in by_rules]
    return together(bodies, together(marked, others))


def mention_of(text: str, name: MarkedName, model: Provenance, tables: Gazetteer) -> Mention:
    """The mention of a marked name, a person's title taken off, with the country that the gazetteer knows for it; a
    people's name and the seat of a government are what the gazetteer says.
    """
    title = title_length(name.span.of(text), tables) if name.kind == "person" else 0
    span = Span(name.span.start + title, name.span.end)
    words = span.of(text)
    country, known = tables.countries.get(words, (None, None))
    kind: MentionKind = "people" if known == "people" else "organization" if known == "metonym" else name.kind
    return Mention(
        span=span,
        text=words,
        key=key_of(words),
        form="name",
        provenance=Provenance(stage="actors", model=model.model, version=model.version),
        kind=kind,
        country=country,
    )


def agreed(names: Names) -> Iterator[Mention]:
    """The names of a text, each with the kind that most of its mentions have; a family name that alone stands for a
    person named in full counts with it. A person has no country here.
    """
    kinds: dict[str, Counter[MentionKind | None]] = defaultdict(Counter)
    for name in names:
        kinds[name.key][name.kind] += 1
        if name.kind == "person" and " " in name.key:
            kinds[name.key.rsplit(" ", 1)[1]]["person"] += 1
    for name in names:
        (kind, most), *others = kinds[name.key].most_common()
        kind = name.kind if others and others[0][1] == most else kind
        yield msgspec.structs.replace(name, kind=kind, country=None if kind == "person" else name.country)


def kindless(name: Mention) -> Mention:
    """A name of the rules that the model has read and not marked: neither person, organization nor place."""
    if name.kind == "people" or name.form == "description":
        return name
    return msgspec.structs.replace(name, kind=None)


def together(first: Names, others: Names) -> list[Mention]:
    """Both in reading order, without those of the others that touch one of the first."""
    taken = [mention.span for mention in first]
    kept = [mention for mention in others if not touches(mention.span, taken)]
    return sorted([*first, *kept], key=lambda mention: mention.span)


def touches(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span has a part in one of others, which are in order and apart."""
    near = bisect_left(others, span.end, key=lambda other: other.start)
    return near > 0 and others[near - 1].end > span.start
