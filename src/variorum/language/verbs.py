"""Verbs by their look, without a tagger, and the time that a clause tells of."""

import re
from typing import Literal

from variorum.language.wordlists import word_set

Tense = Literal["past", "future", "open", "unknown"]

LOWER_WORD = re.compile(r"(?<![\w'’-])[a-z]+(?:-[a-z]+)*(?![\w-])")
AUXILIARY = frozenset("is are has have will would can could may might should must does do did".split())
FUTURE = re.compile(
    r"\b(?:will|shall|would|won't|(?:is|are|it's|'s)\s(?:now\s)?(?:to|due|set|scheduled|expected|slated|planned|going))\b"
    r"|['’]ll\b"
)
OPEN = re.compile(
    r"\b(?:would\shave|(?:was|were|been|had)\s(?:to|due|set|scheduled|expected|slated|planned|going)|could|may|might"
    r"|should|must|can)\b"
)


def is_verb(word: str) -> bool:
    """Whether a lower-case word looks like a finite verb, or an auxiliary."""
    return (
        word in AUXILIARY
        or word in word_set("past-forms.txt")
        or word in word_set("reporting-verbs.txt")
        or is_regular_past(word)
    )


def is_regular_past(word: str) -> bool:
    """Whether a lower-case word ends like a past form and is no word that only looks so ('armed')."""
    return len(word) > 3 and word.endswith("ed") and word not in word_set("words-in-ed.txt")


def has_verb(text: str) -> bool:
    """Whether any lower-case word looks like a verb."""
    return any(is_verb(match.group()) for match in LOWER_WORD.finditer(text))


def tense_of(clause: str) -> Tense:
    """The time a clause tells of: 'open' if it may be either, 'unknown' if no word tells."""
    if OPEN.search(clause):
        return "open"
    if FUTURE.search(clause):
        return "future"
    past = word_set("past-forms.txt")
    told = any(match.group() in past or is_regular_past(match.group()) for match in LOWER_WORD.finditer(clause))
    return "past" if told else "unknown"
