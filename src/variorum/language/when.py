"""When something that a sentence tells took place, or is to take place, against the publishing date.

Rules on words, no model: the time must stand in the clause of the word that tells the happening, and nothing may
bind it to another ('since 2014', 'Wednesday's talks', 'before the talks in May'). In doubt a happening has no date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.language.clauses import Clause, divide
from variorum.language.dating import date_occasion
from variorum.language.frames import can_date, is_in_front
from variorum.language.occasions import Occasion, find_occasions
from variorum.language.verbs import Tense, tense_of
from variorum.records import Span

WORD_START = re.compile(r"\w*$")
LONGEST_WORD = 40  # code points
LONGEST_SENTENCE = 3000  # code points; what is longer is a list or a table
OPENING = re.compile(r"\w*,?\s?$")
LATER = re.compile(r"\b(?:later|(?:planned|scheduled|slated|due|set|fixed|called)\s(?:for|on|in))\s(?:on\s|in\s)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as an ISO 8601 prefix whose length is its precision, and the words that say so (code points, end
    exclusive). `until` is the last day, month or year of a range, of which `date` is the first.
    """

    date: str
    span: Span
    until: str | None = None


def when_told(sentence: str, near: int, published: str | None) -> When | None:
    """When that took place which the word at `near` (a code point offset) tells; None if no word of its clause says.

    `published` is an ISO 8601 prefix, of any precision: what it leaves open stays open. Of several times the nearest
    decides; if it cannot be known ('the 1970s', 'three days later'), nothing is. A weekday is the last one up to the
    day of publishing, a month or a day without a year the last one, or in a clause on the future the coming one. A
    week has no prefix: it gives its month, and None if it lies in two.
    """
    if not 0 <= near < len(sentence) <= LONGEST_SENTENCE:
        return None
    occasions = find_occasions(sentence)
    if not occasions:
        return None
    near = word_start(sentence, near)
    clauses = divide(sentence, near, [occasion.span for occasion in occasions])
    nearest = min(candidates(sentence, occasions, clauses, near), default=None, key=lambda found: found[:2])
    if nearest is None:
        return None
    _, place, tense = nearest
    return when_of(occasions[place], published, tense)


def word_start(sentence: str, near: int) -> int:
    """Where the word begins that covers a place."""
    begun = WORD_START.search(sentence[max(0, near - LONGEST_WORD) : near])
    return near - len(begun.group()) if begun else near


def when_of(occasion: Occasion, published: str | None, tense: Tense) -> When | None:
    """The date of an occasion, if any of its precision is known."""
    told = date_occasion(occasion, published, tense)
    date, until = (days.prefix() for days in told) if told else (None, None)
    if date is None or until is None:
        return None
    return When(date=date, span=occasion.span, until=None if until == date else until)


def candidates(
    sentence: str, occasions: tuple[Occasion, ...], clauses: tuple[Clause, ...], near: int
) -> Iterator[tuple[int, int, Tense]]:
    """Times that can date the word: how far they are (those of the own clause first), their place, and the tense."""
    own = clause_at(clauses, near)
    for place, occasion in enumerate(occasions):
        number = clause_at(clauses, occasion.span.start)
        rank = rank_of(sentence, occasion, clauses, number, own, near)
        if rank is not None and can_date(sentence, occasion, clauses[own] if number == own else None, near):
            yield (
                rank * len(sentence) + distance(occasion.span, near),
                place,
                tense_at(sentence, occasion, clauses, own),
            )


def clause_at(clauses: tuple[Clause, ...], place: int) -> int:
    """The number of the clause a place is in."""
    return next((i for i, clause in enumerate(clauses) if any(a <= place < b for a, b in clause.pieces)), 0)


def rank_of(
    sentence: str, occasion: Occasion, clauses: tuple[Clause, ...], number: int, own: int, near: int
) -> int | None:
    """0 for a time of the own clause, 1 for one that holds for this clause too, None for all others."""
    clause, mine = clauses[number], clauses[own]
    if number == own:
        return 0
    if mine.kind == "participle" and mine.parent == number and occasion.span.start < near:
        return 1
    if mine.kind == "joined" and mine.parent == number and is_in_front(sentence, occasion, clause):
        return 1
    if clause.kind == "relative" and clause.parent == own and near < clause.pieces[0].start:
        return 1 if OPENING.fullmatch(sentence[near : clause.pieces[0].start]) else None
    return None


def distance(span: Span, near: int) -> int:
    """Code points between a place and a time."""
    return span.start - near if span.start > near else near - span.end


def tense_at(sentence: str, occasion: Occasion, clauses: tuple[Clause, ...], own: int) -> Tense:
    """The tense of a clause, with what the words before the time, or the clause it hangs on, say of the future."""
    clause = clauses[own]
    if clause.kind == "meant" or LATER.search(sentence[max(0, occasion.span.start - 24) : occasion.span.start]):
        return "future"
    if clause.kind == "asked":
        return "open"
    tense = tense_of(clause.of(sentence))
    if tense == "unknown" and clause.kind == "adverbial" and clause.parent is not None:
        governing = tense_of(clauses[clause.parent].of(sentence))
        return governing if governing == "future" else tense
    return tense
