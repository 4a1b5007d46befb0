"""A 'not' that comes or goes."""

from collections.abc import Iterator

from variorum.collation.closeness import changed, closeness, content_keys, first_anchor
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found
from variorum.records import Span

REACH = 8  # words after a negator


def compare_polarity(own: Side, other: Side) -> Iterator[Difference]:
    """A plain negator on one side, where the other has the word it negates and nothing that could negate it; in the
    same words, where the other has nothing such in their place.
    """
    close = closeness(own, other)
    if close.is_verbatim:
        mine, theirs = changed(own, other)
        ours = next(iter(negators(own, mine)), None) if not answered(other, theirs) else None
        others = next(iter(negators(other, theirs)), None) if not answered(own, mine) else None
    else:
        ours, others = unanswered(own, own.spans, other, other.group), unanswered(other, other.group, own, own.group)
    if ours is not None:
        reason = f"“{ours.of(own.facts.text)}” stands here and not in the other"
        yield Difference(kind="polarity", own=(ours,), other=(), certain=close.is_near, reason=reason)
    elif others is not None:
        reason = f"the other's “{others.of(other.facts.text)}” is gone"
        yield Difference(kind="polarity", own=(), other=(others,), certain=close.is_near, reason=reason)


def unanswered(side: Side, places: tuple[Span, ...], across: Side, there: tuple[Span, ...]) -> Span | None:
    """The first negator whose negated word stands across without one; None if anything there may stand for it."""
    if answered(across, there):
        return None
    keys = content_keys(across, there)
    return next((span for span in negators(side, places) if first_anchor(side, places, span) in keys), None)


def answered(side: Side, places: tuple[Span, ...]) -> bool:
    """Whether anything in these places may carry a negation."""
    return bool(found("negations-broad", side.facts.text, places))


def negators(side: Side, places: tuple[Span, ...]) -> list[Span]:
    """The plain negators in these places that deny something for good."""
    idle = found("negations-idle", side.facts.text, side.group)
    spans = found("negations", side.facts.text, places)
    return [span for span in spans if not any(map(span.overlap, idle)) and not ends_later(side, span)]


def ends_later(side: Side, negator: Span) -> bool:
    """Whether an 'until' soon takes the 'not' back ('will not be released until Tuesday')."""
    after = [word.text.casefold() for word in side.facts.words if word.span.start >= negator.end][:REACH]
    return "until" in after or "unless" in after
