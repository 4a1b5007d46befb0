"""What the encoder is told of each piece besides its word: the backbone is uncased."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.language.encoder import Passage

WORD = re.compile(r"\w+(?:[.’'-]\w+)*")
SURROGATE = re.compile("[\ud800-\udfff]")
LOWER, TITLE, UPPER, LETTER, MIXED, DIGIT, MARK, SPECIAL = range(8)
CONTINUES = 8  # added to the shape of a word for its pieces after the first
SHAPES = 16
OUTSIDE, INSIDE, QUOTE = range(3)
QUOTED = 3
QUOTE_MARKS = {'"': 0, "“": 1, "”": -1, "«": 1, "»": -1, "„": 1}


def readable(text: str) -> str:
    """The text with an unknown character for each unpaired surrogate, which no tokenizer takes."""
    return SURROGATE.sub("\ufffd", text)


def shapes(text: str, offsets: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """The shape of the word that each piece belongs to; an empty piece is special."""
    words = [(match.start(), match.end(), shape_of(match.group())) for match in WORD.finditer(text)]
    found, number = np.full(len(offsets), SPECIAL, dtype=np.int64), 0
    for piece, (start, end) in enumerate(offsets):
        if start == end:
            continue
        while number < len(words) and words[number][1] <= start:
            number += 1
        if number == len(words) or words[number][0] > start:
            found[piece] = MARK
        else:
            found[piece] = words[number][2] + (CONTINUES if start > words[number][0] else 0)
    return found


def shape_of(word: str) -> int:
    """How a word is written."""
    if any(c.isdigit() for c in word):
        return DIGIT
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if sum(c.isalpha() for c in word) > 1 else LETTER
    return TITLE if word[0].isupper() and word[1:].islower() else MIXED


def quoted(text: str, offsets: Sequence[tuple[int, int]], *, inside: bool) -> NDArray[np.int64]:
    """For each piece whether it stands between quotation marks; `inside` tells whether they are open at the start."""
    found = np.zeros(len(offsets), dtype=np.int64)
    for piece, (start, end) in enumerate(offsets):
        mark = text[start:end]
        if mark in QUOTE_MARKS:
            inside = turned(mark, inside=inside)
            found[piece] = QUOTE
        else:
            found[piece] = INSIDE if inside else OUTSIDE
    return found


def turned(mark: str, *, inside: bool) -> bool:
    """Whether a quotation is open after a mark."""
    turn = QUOTE_MARKS[mark]
    return not inside if turn == 0 else turn > 0


class Opening(NamedTuple):
    """A sentence, and whether a quotation is open where it begins."""

    text: str
    inside: bool


def openings_of(passage: Passage) -> Iterator[Opening]:
    """The sentences of a passage. No quotation goes on into the next paragraph."""
    inside, paragraph = False, -1
    for sentence in passage.sentences:
        inside = inside and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        text = sentence.span.of(passage.text)
        yield Opening(text, inside)
        for mark in filter(QUOTE_MARKS.__contains__, text):
            inside = turned(mark, inside=inside)
