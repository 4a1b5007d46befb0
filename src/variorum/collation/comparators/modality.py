"""Certain where it was not, done where it was only planned."""

from collections.abc import Iterator

from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found


def compare_modality(own: Side, other: Side) -> Iterator[Difference]:
    """A hedge dropped, or a word of certainty put in."""
    theirs = found("hedges", other.facts.text, other.group)
    if theirs and not found("hedges-broad", own.facts.text, own.group):
        words = theirs[0].of(other.facts.text)
        yield Difference(
            kind="modality", own=(), other=(theirs[0],), certain=True, reason=f"the other's “{words}” is gone"
        )
    ours = found("certainty", own.facts.text, own.spans)
    if ours and not found("certainty", other.facts.text, other.group):
        words = ours[0].of(own.facts.text)
        yield Difference(
            kind="modality",
            own=(ours[0],),
            other=(),
            certain=True,
            reason=f"“{words}” makes it certain; the other is not",
        )
