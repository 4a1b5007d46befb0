"""From what the heads answer for the pieces of a sentence to its marks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.language.marks import NAME_KINDS, MarkedName, MarkedStatement
from variorum.records import Span

NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in NAME_KINDS for place in "BI"))
CUE_TAGS = ("O", "B", "I")
ROLES = ("source", "content")
ROLE_WIDTH = 96
# What it costs to begin or end a source, a content: of 0, .5, 1, 2 and 2.5, 4 the best on PolNeAR dev and on the
# corpus's dev.
SWITCHES = (1.0, 4.0)
# What a name without a word before it costs: of 0, 2 and 5 best on UNER dev, Worldwide Newswire and the corpus's dev.
NEXT = 2.0
LONGEST = 16  # words of a name
WORD = re.compile(r"(?:\w\.){2,}|[A-Z]\.(?=\s[A-Z])|[^\W_]+|\S")
TRIMMED = " \t\n\r,;:"

Offsets = Sequence[tuple[int, int]]  # of each piece, in code points; empty for what is no text
Words = Sequence[Sequence[int]]  # the pieces of each
Array = NDArray[np.float32]


def names_in(logits: Array, words: Words, offsets: Offsets) -> list[MarkedName]:
    """Names by their tags (pieces, 7): where words that are no O follow one another, the names that score best."""
    likely = logits.argmax(axis=1)
    if not likely.any():
        return []
    shares = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    found: list[MarkedName] = []
    inside: list[Sequence[int]] = []
    for word in [*words, []]:
        if word and likely[word[0]]:
            inside.append(word)
            continue
        for kind, first, last in best_names(shares, inside):
            found.append(MarkedName(span=Span(offsets[first][0], offsets[last][1]), kind=NAME_KINDS[kind]))
        inside = []
    return found


def best_names(shares: Array, words: Words) -> list[tuple[int, int, int]]:
    """Kind, first and last piece of the names that some words in a row best part into, by the logarithms of their tags'
    shares (Sarawagi and Cohen 2004). That a name follows another without a word between them costs `NEXT`.
    """
    if not words:
        return []
    first = shares[[word[0] for word in words]]
    later = np.array([shares[word[1:]].sum(axis=0) for word in words])
    opens, goes_on = (tags.tolist() for tags in (first[:, 1::2] + later[:, 2::2], first[:, 2::2] + later[:, 2::2]))
    ways: list[tuple[float, tuple[int, int]]] = [
        (0.0, (0, 0))
    ]  # up to each word: score; the last name's start and kind
    for end in range(1, len(words) + 1):
        best = (float("-inf"), (0, 0))
        for kind in range(len(NAME_KINDS)):
            inside = 0.0  # of the words after the name's first
            for start in range(end - 1, max(end - LONGEST, 0) - 1, -1):
                score = ways[start][0] + opens[start][kind] + inside - (NEXT if start else 0.0)
                best = max(best, (score, (start, kind)), key=lambda way: way[0])
                inside += goes_on[start][kind]
        ways.append(best)
    found, end = [], len(words)
    while end:
        start, kind = ways[end][1]
        found.append((kind, words[start][0], words[end - 1][-1]))
        end = start
    return found[::-1]


class RoleAnswers(NamedTuple):
    """What the heads say of roles: `roles` (pieces, roles) whatever the cue; `queries` and `keys` (pieces, roles x
    width) of a piece as a cue and as part of a role.
    """

    roles: Array
    queries: Array
    keys: Array

    def of(self, cue: int) -> Array:
        """Scores (roles, pieces) for the cue that begins at a piece; above 0 a piece plays the role.

        The bilinear attention of Dozat and Manning (2017), without its hidden layers.
        """
        asked = self.queries[cue].reshape(len(ROLES), ROLE_WIDTH)
        given = self.keys.reshape(len(self.keys), len(ROLES), ROLE_WIDTH)
        met: Array = np.einsum("rw,prw->rp", asked, given) / np.float32(ROLE_WIDTH**0.5)
        return self.roles.T + met


def statements_in(
    cues: Array, roles: RoleAnswers, words: Words, offsets: Offsets, text: str
) -> Iterator[MarkedStatement]:
    """Statements that have a content, by the tags of cues (pieces, 3) and the pieces that answer each cue.

    No part of a text plays two roles of a statement: what is cue is no source, and what is either no content.
    """
    for first, last in runs(cues, words):
        scores = roles.of(first)
        scores[:, first : last + 1] = -np.inf
        source = role_of(scores[0], words, offsets, text, SWITCHES[0])
        taken = [n for n, (start, end) in enumerate(offsets) if any(Span(start, end).overlap(span) for span in source)]
        scores[1, taken] = -np.inf
        content = role_of(scores[1], words, offsets, text, SWITCHES[1])
        if content:
            yield MarkedStatement(source=source, cue=(Span(offsets[first][0], offsets[last][1]),), content=content)


def runs(logits: Array, words: Words) -> Iterator[tuple[int, int]]:
    """First and last piece of each run of tags O, B, I; a word has the tag of its first piece. Any may open a run."""
    tags = logits.argmax(axis=1)
    first, last = -1, -1
    for word in words:
        tag = int(tags[word[0]])
        if tag == 2 and first >= 0:
            last = word[-1]
            continue
        if first >= 0:
            yield first, last
        first, last = (word[0], word[-1]) if tag else (-1, -1)
    if first >= 0:
        yield first, last


def words_of(offsets: Offsets, text: str) -> Iterator[list[int]]:
    """The pieces of each word, 'U.S.' and initials among them, and of each mark; special pieces are left out."""
    real = [piece for piece, (start, end) in enumerate(offsets) if start < end]
    if not real:
        return
    ends = (match.end() for match in WORD.finditer(text, offsets[real[0]][0], offsets[real[-1]][1]))
    word: list[int] = []
    end = next(ends, len(text))
    for piece in real:
        while offsets[piece][0] >= end:
            if word:
                yield word
            word = []
            end = next(ends, len(text))
        word.append(piece)
    yield word


def role_of(scores: Array, words: Words, offsets: Offsets, text: str, switch: float) -> tuple[Span, ...]:
    """The spans whose words score best together, where to enter and to leave a span costs `switch` (Viterbi).

    A word scores the mean of its pieces. Spans join over what is no letter and no digit.
    """
    values = [float(scores[word].mean()) for word in words]
    spans: list[list[int]] = []
    for first, last in best_runs(values, switch):
        start, end = offsets[words[first][0]][0], offsets[words[last][-1]][1]
        if spans and not any(c.isalnum() for c in text[spans[-1][1] : start]):
            spans[-1][1] = end
        else:
            spans.append([start, end])
    return tuple(span for start, end in spans if (span := trimmed(text, start, end)) is not None)


def best_runs(values: Sequence[float], switch: float) -> list[tuple[int, int]]:
    """First and last of each run whose values add up highest, less `switch` at either end of a run."""
    best_in: tuple[float, tuple[tuple[int, int], ...]] = (float("-inf"), ())
    best_out: tuple[float, tuple[tuple[int, int], ...]] = (0.0, ())
    for place, value in enumerate(values):
        entered = (best_out[0] - switch, (*best_out[1], (place, place)))
        went_on = (best_in[0], (*best_in[1][:-1], (best_in[1][-1][0], place)) if best_in[1] else ())
        left = (best_in[0] - switch, best_in[1])
        best_out = max(best_out, left, key=lambda found: found[0])
        score, runs_so_far = max(went_on, entered, key=lambda found: found[0])
        best_in = (score + value, runs_so_far)
    return list(max(best_out, (best_in[0] - switch, best_in[1]), key=lambda found: found[0])[1])


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A span without spaces and commas at its borders; None if no letter or digit is left."""
    while start < end and text[start] in TRIMMED:
        start += 1
    while end > start and text[end - 1] in TRIMMED:
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None
