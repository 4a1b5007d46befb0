"""Align the sentences of two accounts: which sentence of one retells which of the other.

Rewrites keep names, numbers and the order of facts far more than the words. So each pair of sentences gets a likeness
(of vectors and of rare words), raised where the neighbours match too; each own sentence takes its best counterpart, and
further ones that it merges.
"""

import math
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
    """Cosine of the sentences' terms, each weighted by its rarity; what only one side has counts in the lengths."""
    mine, theirs = sentence_terms(own), sentence_terms(other)
    known = {form for sentence in theirs for form in sentence}
    shared = dict.fromkeys(form for sentence in mine for form in sentence if form in known)
    columns = {form: number for number, form in enumerate(shared)}
    return incidence(mine, columns) @ incidence(theirs, columns).T


def sentence_terms(account: Account) -> list[dict[str, float]]:
    """For each sentence its terms with their rarity."""
    return [terms_of(account.sentence(i)) for i in range(len(account.reading.sentences))]


@lru_cache(maxsize=1 << 12)  # the sentences of a large story, each of which meets those of all others
def terms_of(sentence: str) -> dict[str, float]:
    """The terms of a sentence, each once, in reading order, with their rarity. Shared: not to be changed."""
    return {form: rarity(form) for _, form in find_terms(sentence)}


def incidence(sentences: list[dict[str, float]], columns: dict[str, int]) -> Matrix:
    """One row for each sentence: its terms that have a column, scaled so that all its terms have length 1."""
    table = np.zeros((len(sentences), len(columns)))
    for row, terms in zip(table, sentences, strict=True):
        length = max(math.sqrt(sum(weight * weight for weight in terms.values())), 1e-9)
        for form, weight in terms.items():
            if form in columns:
                row[columns[form]] = weight / length
    return table


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
