"""Certain where it was not."""

from collections.abc import Iterator

from variorum.collation.closeness import changed, closeness, content_keys, first_anchor
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found
from variorum.records import Span


def compare_modality(own: Side, other: Side) -> Iterator[Difference]:
    """A hedge dropped from a word that is still there, or a word of certainty put in."""
    close = closeness(own, other)
    if (hedge := dropped_slightly(own, other) if close.is_verbatim else dropped(own, other)) is not None:
        reason = f"the other's “{hedge.of(other.facts.text)}” is gone"
        yield Difference(kind="modality", own=(), other=(hedge,), certain=close.is_near, reason=reason)
    ours = found("certainty", own.facts.text, own.spans)
    if ours and not found("certainty", other.facts.text, other.group):
        reason = f"“{ours[0].of(own.facts.text)}” makes it certain; the other is not"
        yield Difference(kind="modality", own=(ours[0],), other=(), certain=close.is_near, reason=reason)


def dropped(own: Side, other: Side) -> Span | None:
    """A hedge of the counterpart whose word stands here, where nothing may stand for the hedge."""
    if found("hedges-broad", own.facts.text, own.group):
        return None
    keys = content_keys(own, own.group)
    hedges = found("hedges", other.facts.text, other.group)
    return next((span for span in hedges if first_anchor(other, other.group, span) in keys), None)


def dropped_slightly(own: Side, other: Side) -> Span | None:
    """A hedge of the counterpart in whose place the same sentence has none."""
    mine, theirs = changed(own, other)
    if found("hedges-broad", own.facts.text, mine):
        return None
    return next(iter(found("hedges", other.facts.text, theirs)), None)
