"""Certain where it was not."""

from collections.abc import Iterator

from variorum.collation.closeness import closeness, content_keys, first_anchor
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found


def compare_modality(own: Side, other: Side) -> Iterator[Difference]:
    """A hedge dropped from a word that is still there, or a word of certainty put in."""
    near = closeness(own, other).is_near
    keys = content_keys(own, own.group)
    hedges = found("hedges", other.facts.text, other.group)
    dropped = [span for span in hedges if first_anchor(other, other.group, span) in keys]
    if dropped and not found("hedges-broad", own.facts.text, own.group):
        words = dropped[0].of(other.facts.text)
        yield Difference(
            kind="modality", own=(), other=(dropped[0],), certain=near, reason=f"the other's “{words}” is gone"
        )
    ours = found("certainty", own.facts.text, own.spans)
    if ours and not found("certainty", other.facts.text, other.group):
        words = ours[0].of(own.facts.text)
        yield Difference(
            kind="modality",
            own=(ours[0],),
            other=(),
            certain=near,
            reason=f"“{words}” makes it certain; the other is not",
        )
