"""A 'not' that comes or goes."""

from collections.abc import Iterator

from variorum.collation.closeness import closeness, content_keys, first_anchor
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found
from variorum.records import Span


def compare_polarity(own: Side, other: Side) -> Iterator[Difference]:
    """A plain negator on one side, where the other has the word it negates and nothing that could negate it."""
    if (ours := unanswered(own, own.spans, other, other.group)) is not None:
        words = ours.of(own.facts.text)
        yield Difference(
            kind="polarity",
            own=(ours,),
            other=(),
            certain=closeness(own, other).is_near,
            reason=f"“{words}” stands here and not in the other",
        )
    elif (theirs := unanswered(other, other.group, own, own.group)) is not None:
        words = theirs.of(other.facts.text)
        yield Difference(
            kind="polarity",
            own=(),
            other=(theirs,),
            certain=closeness(own, other).is_near,
            reason=f"the other's “{words}” is gone",
        )


def unanswered(side: Side, places: tuple[Span, ...], across: Side, there: tuple[Span, ...]) -> Span | None:
    """The first negator whose negated word stands across without one; None if anything there may stand for it."""
    if found("negations-broad", across.facts.text, there):
        return None
    keys = content_keys(across, there)
    negators = found("negations", side.facts.text, places)
    return next((span for span in negators if first_anchor(side, places, span) in keys), None)
