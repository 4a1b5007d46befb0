"""Align the sentences of two accounts: which sentence of one retells which of the other.

Rewrites keep names, numbers and the order of facts far more than the words. So each pair of sentences gets a likeness
(of vectors and of rare words), raised where the neighbours match too; each own sentence takes its best counterpart, and
further ones that it merges.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from variorum.language.rarity import find_terms, rarity
from variorum.language.vectors import matrix
from variorum.records import Account, Aligned

Matrix = NDArray[np.float64]

VECTOR_SHARE = 0.65  # the rest is rare words; .5 to .8 align alike
NEIGHBOUR_SHARE = 0.15
# Likeness from which a best counterpart counts, alone or when each is the other's best; from which another counts too.
# Set on L2R's human-machine pairs against pairs of unlike articles.
LONE = 0.56
MUTUAL = 0.42
FURTHER = 0.50
FURTHER_LESS = 0.15  # a further counterpart may be so much less like than the best
NEAR = 2  # ... and so many sentences away from it, unless it is as like as a lone one


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`plain` and `raised` by the neighbours: `(own sentences, other sentences)`."""

    plain: Matrix
    raised: Matrix


def align(own: Account, other: Account) -> tuple[Aligned, ...]:
    """For each sentence of `own` that retells sentences of `other` one `Aligned`, in order of `own`."""
    likeness = compare_sentences(own, other)
    return tuple(
        Aligned(
            own=(own.reading.sentences[i].span,),
            other=tuple(other.reading.sentences[j].span for j in found),
            score=round(float(likeness.plain[i, found].max()), 3),
        )
        for i, found in enumerate(match(likeness.raised))
        if found
    )


def compare_sentences(own: Account, other: Account) -> Likeness:
    """Likeness of every sentence of one account to every sentence of the other, rounded so that it is stable."""
    vectors = matrix(own.reading).astype(np.float64) @ matrix(other.reading).astype(np.float64).T
    plain = np.round(VECTOR_SHARE * np.maximum(vectors, 0.0) + (1 - VECTOR_SHARE) * shared_terms(own, other), 4)
    raised = np.round((1 - NEIGHBOUR_SHARE) * plain + NEIGHBOUR_SHARE * neighbours(plain), 4)
    return Likeness(plain=plain, raised=raised)


def shared_terms(own: Account, other: Account) -> Matrix:
    """Cosine of the sentences' terms, each weighted by its rarity."""
    vocabulary: dict[str, int] = {}
    rows = [term_columns(account, vocabulary) for account in (own, other)]
    weights = np.array([rarity(form) for form in vocabulary], dtype=np.float64)
    own_terms, other_terms = (incidence(row, weights) for row in rows)
    return own_terms @ other_terms.T


def term_columns(account: Account, vocabulary: dict[str, int]) -> list[list[int]]:
    """For each sentence the columns of its terms; new terms get a new column."""
    return [
        sorted({vocabulary.setdefault(form, len(vocabulary)) for form in terms_of(account.sentence(i))})
        for i in range(len(account.reading.sentences))
    ]


@lru_cache(maxsize=1 << 12)  # the sentences of a large story, each of which meets those of all others
def terms_of(sentence: str) -> tuple[str, ...]:
    """The terms of a sentence, each once, in reading order."""
    return tuple(dict.fromkeys(form for _, form in find_terms(sentence)))


def incidence(rows: list[list[int]], weights: Matrix) -> Matrix:
    """One row of length 1 for each sentence."""
    table = np.zeros((len(rows), len(weights)))
    for i, columns in enumerate(rows):
        table[i, columns] = weights[columns]
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    return np.asarray(table / np.maximum(lengths, 1e-9))


def neighbours(plain: Matrix) -> Matrix:
    """How well the sentences before match each other, and those after: mean of both sides, a missing one as neutral."""
    return (beside(plain) + beside(plain[::-1, ::-1])[::-1, ::-1]) / 2


def beside(plain: Matrix) -> Matrix:
    """Best likeness of the own sentence before to the counterpart itself or one of the two before it."""
    before = np.full_like(plain, plain.mean() if plain.size else 0.0)
    for step in range(3):
        width = plain.shape[1] - step
        if width > 0:
            before[1:, step:] = np.maximum(before[1:, step:], plain[:-1, :width])
    return before


def match(raised: Matrix) -> list[list[int]]:
    """For each own sentence its counterparts, sorted; empty where nothing is like enough."""
    if not raised.size:
        return [[] for _ in raised]
    best, best_own = raised.argmax(axis=1), raised.argmax(axis=0)
    return [
        counterparts(raised, i, int(best[i]), best_own)
        if raised[i, best[i]] >= (MUTUAL if best_own[best[i]] == i else LONE)
        else []
        for i in range(len(raised))
    ]


def counterparts(raised: Matrix, i: int, best: int, best_own: NDArray[np.intp]) -> list[int]:
    """The best counterpart and those that the own sentence merges with it: near it, and best retold here."""
    least = max(FURTHER, raised[i, best] - FURTHER_LESS)
    merged = [
        int(j)
        for j in np.flatnonzero(raised[i] >= least)
        if best_own[j] == i and (abs(j - best) <= NEAR or raised[i, j] >= LONE)
    ]
    return sorted({best, *merged})
