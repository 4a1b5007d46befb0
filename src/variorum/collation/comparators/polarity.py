"""A 'not' that comes or goes."""

from collections.abc import Iterator

from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found


def compare_polarity(own: Side, other: Side) -> Iterator[Difference]:
    """A plain negator on one side where the other has nothing that could stand for it."""
    ours = found("negations", own.facts.text, own.spans)
    theirs = found("negations", other.facts.text, other.group)
    if ours and not found("negations-broad", other.facts.text, other.group):
        words = ours[0].of(own.facts.text)
        yield Difference(
            kind="polarity",
            own=(ours[0],),
            other=(),
            certain=True,
            reason=f"“{words}” stands here and not in the other",
        )
    elif theirs and not found("negations-broad", own.facts.text, own.group):
        words = theirs[0].of(other.facts.text)
        yield Difference(
            kind="polarity", own=(), other=(theirs[0],), certain=True, reason=f"the other's “{words}” is gone"
        )
