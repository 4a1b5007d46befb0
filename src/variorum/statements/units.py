"""Sentences as rows of words to look around in. Sentences that one quotation holds together are one unit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.records import Sentence, Span
from variorum.statements.quotations import BLOT, BLOT_UTTERANCE

WORD = re.compile(
    rf"[{BLOT}{BLOT_UTTERANCE}]+"  # a quotation
    r"|\d+(?:,\d{3})+|(?:[A-Z]\.)+(?![^\W_])"
    r"|\w+(?:['’&./-]\w+)*(?:\.(?=\s[^\W_]))?"  # within a sentence a stop belongs to an abbreviation
    r"|--+|\S"
)
MAX_UNIT = 250  # words: a longer row is no sentence but a list or a lost stop, and is cut, so that all stays linear
QUOTE = "quote"  # the kind of a word that is a whole quotation
UTTERANCE = "utterance"  # the kind of one that ends as a sentence does
QUOTES = frozenset({QUOTE, UTTERANCE})
PUNCTUATION = {",": "comma", ";": "stop", ":": "colon", "—": "dash", "–": "dash", "--": "dash", "-": "dash"}
BRACKETS = {"(": "bracket", ")": "bracket", "[": "bracket", "]": "bracket"}


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of a stretch of text in lower case, their kinds ('' if open class), and where they stand."""

    masked: str
    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.starts[0], self.ends[-1])

    def at(self, place: int) -> Span:
        """The span of one word."""
        return Span(self.starts[place], self.ends[place])

    def between(self, first: int, after: int) -> Span | None:
        """The span of words `first` up to `after`, exclusive, without commas and stops at its ends."""
        while first < after and self.kinds[first] in {"comma", "stop", "colon", "dash"}:
            first += 1
        while after > first and self.kinds[after - 1] in {"comma", "stop", "colon", "dash", "mark"}:
            after -= 1
        return Span(self.starts[first], self.ends[after - 1]) if first < after else None

    def word(self, place: int) -> str:
        """The word at a place, '' beyond the end."""
        return self.words[place] if place < len(self.words) else ""

    def kind(self, place: int) -> str:
        """The kind of the word at a place, 'end' beyond the end."""
        return self.kinds[place] if place < len(self.kinds) else "end"

    def capital(self, place: int) -> bool:
        """Whether a word is written with a capital."""
        return place < len(self.starts) and self.masked[self.starts[place]].isupper()


def units_of(
    masked: str, sentences: Sequence[Sentence], quotations: Sequence[Span], kinds: Mapping[str, str]
) -> Iterator[Unit]:
    """The units of an article, in reading order."""
    for start, end in joined(sentences, quotations):
        words = list(WORD.finditer(masked, start, end))
        for first in range(0, len(words), MAX_UNIT):
            yield unit_of(masked, words[first : first + MAX_UNIT], kinds)


def unit_of(masked: str, words: Sequence[re.Match[str]], kinds: Mapping[str, str]) -> Unit:
    """The unit of some words."""
    lower = [word[0].lower() for word in words]
    return Unit(
        masked=masked,
        words=lower,
        kinds=[kinds.get(word) or kind_of(word) for word in lower],
        starts=[word.start() for word in words],
        ends=[word.end() for word in words],
    )


def joined(sentences: Sequence[Sentence], quotations: Sequence[Span]) -> Iterator[Span]:
    """The spans of sentences, those that a quotation runs through taken together."""
    quotation = iter(quotations)
    here = next(quotation, None)
    start: int | None = None
    for sentence in sentences:
        start = sentence.span.start if start is None else start
        while here and here.end <= sentence.span.end:
            here = next(quotation, None)
        if here and here.start < sentence.span.end:
            continue
        yield Span(start, sentence.span.end)
        start = None
    if start is not None:
        yield Span(start, sentences[-1].span.end)


def is_past(unit: Unit, place: int) -> bool:
    """Whether a word looks like a verb of the past: 'conveyed'."""
    word = unit.word(place)
    return len(word) > 4 and word.endswith("ed") and not unit.kinds[place] and not unit.capital(place)


def kind_of(word: str) -> str:
    """The kind of a word that no list has."""
    first = word[0]
    if first in {BLOT, BLOT_UTTERANCE}:
        return QUOTE if first == BLOT else UTTERANCE
    if first.isalnum():
        return "adverb" if word.endswith("ly") and len(word) > 5 else ""
    return PUNCTUATION.get(word) or BRACKETS.get(word) or "mark"
