"""Which actors of a sentence may do something.

Every state or organization of a sentence stands for itself once, by its first person or else its first mention that is
not merely a place where something happens ('in Moscow').
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.records import Actor, Span

WHERE = re.compile(r"\b(?:in|at|near|from|outside|around|across|off|inside|via|through)\s+(?:the\s+)?$", re.IGNORECASE)
DATELINE = re.compile(r"[^()\n]{0,40}\([A-Za-z][A-Za-z .]{1,20}\)\s*[-–—]")
LOOKED_BACK = 14  # code points before a mention in which a preposition is looked for


def by_sentence(sentences: Sequence[Span], actors: Sequence[Actor]) -> Iterator[tuple[Span, Sequence[Actor]]]:
    """Each sentence with the actors whose mentions stand in it; both are in reading order."""
    starts = [actor.span.start for actor in actors]
    for sentence in sentences:
        inside = actors[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        yield sentence, [actor for actor in inside if actor.span.end <= sentence.end]


def actors_in(text: str, sentence: Span, actors: Sequence[Actor]) -> list[Actor]:
    """For each state or organization of a sentence, or two of them together, its first person, failing that its first
    mention that does not only say where; in reading order.
    """
    inside = [a for a in actors if codes_of(a) and not is_mere_place(text, sentence, a)]
    chosen: dict[tuple[str, ...], Actor] = {}
    for actor in inside:
        known = chosen.get(codes_of(actor))
        if known is None or (known.person is None and actor.person is not None):
            chosen[codes_of(actor)] = actor
    return sorted(chosen.values(), key=lambda actor: actor.span)


def codes_of(actor: Actor) -> tuple[str, ...]:
    """The states or organizations that an actor stands for: one, or the two of 'both sides'."""
    return (actor.country,) if actor.country else actor.members


def is_mere_place(text: str, sentence: Span, actor: Actor) -> bool:
    """Whether a mention only says where something happens, or credits an agency: '(AP)'."""
    if text[max(0, actor.span.start - 1) : actor.span.start] == "(":
        return True
    return actor.person is None and actor.sector is None and says_where(text, sentence, actor.span)


def says_where(text: str, sentence: Span, span: Span) -> bool:
    """Whether a preposition of place stands before a mention, or it is the place of a dateline."""
    before = text[max(sentence.start, span.start - LOOKED_BACK) : span.start]
    return WHERE.search(before) is not None or (not before and DATELINE.match(text, span.end) is not None)
