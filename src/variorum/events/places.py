"""Where something happens: the place that a sentence gives for it."""

import re
from collections.abc import Collection, Sequence

from variorum.records import Actor, Span
from variorum.records.event import EventPlace

IN = re.compile(r"\b(?:in|at|near|outside|off|inside)\s+(?:the\s+)?$", re.IGNORECASE)
AIMED = re.compile(r"\b(?:aimed|directed|fired|levell?ed)\s+at\s+(?:the\s+)?$", re.IGNORECASE)  # at whom
# 'said in Moscow', 'told reporters in Oslo': where somebody speaks
SPOKEN = re.compile(
    r"\b(?:said|says|told|added|announced|stated|declared|speaking|reporters|journalists|spokes\w+|statement|interview|"
    r"officials?|diplomats?|analysts?|ministry|embassy|government|newspaper|agency)\s+\w+\s+(?:the\s+)?$",
    re.IGNORECASE,
)
LOOKED_BACK = 40  # code points before a place
REACH = 90  # code points between the words that tell the act and a place


def place_of(
    text: str, sentence: Span, near: Span, actors: Sequence[Actor], places: Collection[Span]
) -> EventPlace | None:
    """The place closest to the words that tell an act, if a preposition says that something is there, and it is not
    merely where somebody speaks. `actors` are those of the sentence, `places` what of the text names a place.
    """
    found = [actor for actor in actors if actor.span in places and is_where(text, sentence, actor.span)]
    closest = min(found, key=lambda actor: (gap(actor.span, near), actor.span), default=None)
    if closest is None or gap(closest.span, near) > REACH:
        return None
    return EventPlace(name=closest.span.of(text), country=closest.country, span=closest.span)


def is_where(text: str, sentence: Span, span: Span) -> bool:
    """Whether words before a place say that something is there."""
    before = text[max(sentence.start, span.start - LOOKED_BACK) : span.start]
    return IN.search(before) is not None and not (SPOKEN.search(before) or AIMED.search(before))


def gap(one: Span, other: Span) -> int:
    """Code points between two spans, 0 where they touch."""
    return max(0, one.start - other.end, other.start - one.end)
