"""From what the heads answer to names and attributions in the text."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.records import Span
from variorum.scoring.mentions import KINDS, Name
from variorum.scoring.statements import Attribution

NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
CUE_TAGS = ("O", "B", "I")
ROLES = ("source", "content")
ROLE_WIDTH = 96
# What it costs to begin or end a source, a content: between values tried on PolNeAR dev with an earlier network (0 and
# 1 for sources, 2 and 4 for contents); to be set anew for the weights that ship.
SWITCHES = (0.5, 2.5)
TRIMMED = " \t\n\r,;:"

Offsets = Sequence[tuple[int, int]]  # of each piece, in code points; empty for what is no text
Array = NDArray[np.float32]


def names_in(logits: Array, offsets: Offsets, text: str) -> list[Name]:
    """Names by their tags (pieces, 7)."""
    return [
        Name(offsets[first][0], offsets[last][1], KINDS[kind - 1]) for kind, first, last in runs(logits, offsets, text)
    ]


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


def statements_in(cues: Array, roles: RoleAnswers, offsets: Offsets, text: str) -> Iterator[Attribution]:
    """Statements that have a content, by the tags of cues (pieces, 3) and the pieces that answer each cue."""
    for _, first, last in runs(cues, offsets, text):
        source, content = (
            role_of(row, offsets, text, switch) for row, switch in zip(roles.of(first), SWITCHES, strict=True)
        )
        if content:
            cue = Span(offsets[first][0], offsets[last][1])
            yield Attribution(source=source, cue=(cue,), content=content)


def runs(logits: Array, offsets: Offsets, text: str) -> Iterator[tuple[int, int, int]]:
    """Kind (from 1), first and last piece of each run of tags O, B-1, I-1, B-2, I-2 …

    A word has the tag of its first piece. A run may open with an I.
    """
    tags = logits.argmax(axis=1)
    kind, first, last = 0, 0, -1
    for word in words_of(offsets, text):
        tag = int(tags[word[0]])
        here = (tag + 1) // 2
        if kind and here == kind and tag % 2 == 0:
            last = word[-1]
            continue
        if kind:
            yield kind, first, last
        kind, first, last = here, word[0], word[-1]
    if kind:
        yield kind, first, last


def words_of(offsets: Offsets, text: str) -> Iterator[list[int]]:
    """The pieces of each word, and each mark by itself; special pieces are left out."""
    word: list[int] = []
    for piece, (start, end) in enumerate(offsets):
        if start == end:
            continue
        if word and start == offsets[word[-1]][1] and text[start - 1 : start + 1].isalnum():
            word.append(piece)
            continue
        if word:
            yield word
        word = [piece]
    if word:
        yield word


def role_of(scores: Array, offsets: Offsets, text: str, switch: float) -> tuple[Span, ...]:
    """The spans whose words score best together, where to enter and to leave a span costs `switch` (Viterbi).

    A word scores the mean of its pieces. Spans join over what is no letter and no digit.
    """
    words = list(words_of(offsets, text))
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
