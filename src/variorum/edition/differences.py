"""Two wordings word by word: which words of each the other has not."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from variorum.edition.text import SEGMENT, one_line

WORD = re.compile(r"\w+|[^\w\s]+|\s+")
LONGEST = 2_000  # words that are compared; of longer texts nothing is marked
CLOSE = 0.6  # share of words in common, in their order, from which a moved word counts as one that differs


def differing(own: str, other: str) -> tuple[tuple[SEGMENT, ...], tuple[SEGMENT, ...]]:
    """Both texts on one line, made visible, cut where the words that differ begin and end.

    Where the one follows the other closely, those are words that the other has not in that place; where it tells it
    in words of its own, those that the other has nowhere.
    """
    ours, theirs = WORD.findall(one_line(own)), WORD.findall(one_line(other))
    if max(len(ours), len(theirs)) > LONGEST:
        return (("".join(ours), False),), (("".join(theirs), False),)
    folded = [[word.casefold() for word in words] for words in (ours, theirs)]
    if Indel.normalized_similarity(*folded) < CLOSE:
        here, there = map(frozenset, folded)
        return joined(ours, [w not in there for w in folded[0]]), joined(theirs, [w not in here for w in folded[1]])
    left, right = [False] * len(ours), [False] * len(theirs)
    for step in Indel.opcodes(*folded):
        if step.tag != "equal":
            left[step.src_start : step.src_end] = [True] * (step.src_end - step.src_start)
            right[step.dest_start : step.dest_end] = [True] * (step.dest_end - step.dest_start)
    return joined(ours, left), joined(theirs, right)


def joined(words: Sequence[str], differ: Sequence[bool]) -> tuple[SEGMENT, ...]:
    """The words in as few parts as tell those that differ from the others; a space differs where both its neighbours
    do, and a mark of punctuation beside no word that differs does not.
    """
    found: list[SEGMENT] = []
    for place, (word, differs) in enumerate(zip(words, differ, strict=True)):
        if not word[0].isalnum():
            around = [n for n in (place - 1, place + 1) if 0 <= n < len(words)]
            differs = len(around) > 1 and all(differ[n] and words[n][0].isalnum() for n in around)
        if found and found[-1][1] == differs:
            found[-1] = (found[-1][0] + word, differs)
        else:
            found.append((word, differs))
    return tuple(found)
