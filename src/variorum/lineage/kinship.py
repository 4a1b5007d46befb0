"""Are two accounts kin: more alike than two independent reports of one event?"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from variorum.language.vectors import matrix
from variorum.lineage.traits import Traits, compare
from variorum.lineage.witness import Witness

Pair = tuple[int, int]

# A logistic regression over five traits, rounded: L2R's pairs of one origin (1,045) and the kin of the corpus's dev
# split against
# pairs of outlets on one event of BASIL without the two that share wire copy (148) and the dev split's independent
# pairs. Mean likeness of the aligned sentences is left out: it says how narrow the event is, not who copied.
VERBATIM = 2.4
TERMS_MOST = 3.2
TERMS_LEAST = 4.0
CHAIN_SHORT = 3.5
CHAIN_LONG = 6.5
BIAS = -5.8
MANY = 60  # in a story of more accounts only likely pairs are compared
LIKELY = 12  # so many nearest neighbours for each account
LATEST = "9999"  # sorts after every date
LANDMARKS = 6  # of each kind; every account is compared with them, so that families are measured and heads are met


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What counts as kin, as reprint, and as a direction that is settled."""

    threshold: float = 0.45
    reprint_verbatim: float = 0.55  # share of the derived account's five-word runs that the source has
    directed_from: float = 2.0  # see `direction.py`


def kinship_score(traits: Traits) -> float:
    """0..1, from .5 up rather kin than not; rounded; not calibrated."""
    logit = (
        BIAS
        + VERBATIM * math.sqrt(max(traits.verbatim_a, traits.verbatim_b))
        + TERMS_MOST * max(traits.terms_a, traits.terms_b)
        + TERMS_LEAST * min(traits.terms_a, traits.terms_b)
        + CHAIN_SHORT * traits.chain_short
        + CHAIN_LONG * traits.chain_long
    )
    return round(1.0 / (1.0 + math.exp(-logit)), 4)


def compare_all(witnesses: Sequence[Witness]) -> dict[Pair, Traits]:
    """The traits of every pair worth comparing, by `(i, j)` with `i < j`."""
    return {(i, j): compare(witnesses[i], witnesses[j]) for i, j in likely_pairs(witnesses)}


def likely_pairs(witnesses: Sequence[Witness]) -> list[Pair]:
    """All pairs of a small story; of a large one each account's neighbours by vector and by shared runs of words, and
    its pairs with the landmarks.
    """
    count = len(witnesses)
    if count <= MANY:
        return [(i, j) for i in range(count) for j in range(i + 1, count)]
    whole = np.stack([matrix(witness.account.reading).sum(axis=0) for witness in witnesses]).astype(np.float64)
    whole /= np.maximum(np.linalg.norm(whole, axis=1, keepdims=True), 1e-9)
    near = np.round(whole @ whole.T, 4)
    runs = np.array([[len(a.shingles & b.shingles) for b in witnesses] for a in witnesses], dtype=np.float64)
    pairs = {pair for table in (near, runs) for i in range(count) for pair in nearest(table[i], i)}
    pairs |= {(min(i, j), max(i, j)) for j in landmarks(witnesses) for i in range(count) if i != j}
    return sorted(pairs)


def landmarks(witnesses: Sequence[Witness]) -> set[int]:
    """The accounts that may be sources of many: the earliest and the longest; and the first by their ids, which are
    as good as drawn by lot.
    """
    places = range(len(witnesses))
    dates = [witness.account.article.publishing_date or LATEST for witness in witnesses]
    orders = (
        sorted(places, key=lambda i: (dates[i], witnesses[i].id)),
        sorted(places, key=lambda i: (-witnesses[i].words, witnesses[i].id)),
        sorted(places, key=lambda i: witnesses[i].id),
    )
    return {i for order in orders for i in order[:LANDMARKS]}


def nearest(row: np.ndarray[tuple[int, ...], np.dtype[np.float64]], i: int) -> list[Pair]:
    """The pairs of `i` with those that score highest in its row, itself and zeros aside."""
    order = [int(j) for j in np.lexsort((np.arange(len(row)), -row)) if j != i and row[j] > 0][:LIKELY]
    return [(min(i, j), max(i, j)) for j in order]
