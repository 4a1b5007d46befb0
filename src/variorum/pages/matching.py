"""Which blocks of a page an extractor's body is made of.

A teaser may repeat a sentence of the body, a slide show the same caption twenty times: each word of the body is
matched once, first by whole lines (the copy nearest to the rest of the body), then by word trigrams.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median_low

from variorum.pages.composing import INVISIBLE

WORD = re.compile(r"\w+")
UNSEEN = re.compile(f"[{INVISIBLE}]+")
MIN_SHARE = 0.8
SHINGLE = 3

Words = tuple[str, ...]


def found_among(texts: Sequence[str], body: str) -> list[bool]:
    """Whether each block stands in the body: as a line of it, or by four fifths of its word trigrams."""
    blocks = [words_of(text) for text in texts]
    lines = Counter(words for line in body.split("\n") if (words := words_of(line)))
    kept = whole_lines(blocks, lines)
    left = Counter(shingle for words, n in lines.items() for shingle in shingles(words) for _ in range(n))
    for number in kept:
        left.subtract(shingles(blocks[number]))
    for number, words in enumerate(blocks):
        if number not in kept and (share := shingles(words)) and mostly(share, left):
            kept.add(number)
            left.subtract(share)
    return [number in kept for number in range(len(texts))]


def words_of(text: str) -> Words:
    """The words of a line in lower case, without soft hyphens and the like."""
    return tuple(WORD.findall(UNSEEN.sub("", text).lower()))


def shingles(words: Words) -> list[Words]:
    """The runs of three words; none for shorter lines."""
    return [words[n : n + SHINGLE] for n in range(len(words) - SHINGLE + 1)]


def mostly(share: Sequence[Words], left: Counter[Words]) -> bool:
    """Whether four fifths of these trigrams are still to be found."""
    return len(share) > 1 and sum(left[shingle] > 0 for shingle in share) >= MIN_SHARE * len(share)


def whole_lines(blocks: Sequence[Words], lines: Counter[Words]) -> set[int]:
    """Blocks that are lines of the body, each line as often as the body has it."""
    places: dict[Words, list[int]] = {}
    for number, words in enumerate(blocks):
        if words in lines:
            places.setdefault(words, []).append(number)
    sure = [number for words, numbers in places.items() if len(numbers) <= lines[words] for number in numbers]
    middle = median_low(sure) if sure else 0
    kept = set(sure)
    for words, numbers in places.items():
        if len(numbers) > lines[words]:
            kept.update(sorted(numbers, key=lambda number: (abs(number - middle), number))[: lines[words]])
    return kept
