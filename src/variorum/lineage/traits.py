"""What two accounts share beyond the event: measured once for each pair."""

import math
from dataclasses import dataclass

import numpy as np

from variorum.language.alignment import Likeness, compare_sentences, match
from variorum.lineage.witness import Witness


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """Of the pair `a`, `b`; each 0..1. Those with a side say how much of that side the other has too."""

    covered_a: float
    covered_b: float
    likeness: float
    ordered: float
    verbatim_a: float
    verbatim_b: float
    terms_a: float
    terms_b: float


def compare(a: Witness, b: Witness) -> Traits:
    """The traits of a pair; swapping the two swaps the sides."""
    likeness = compare_sentences(a.account, b.account)
    shared = a.shingles & b.shingles
    shared_terms = math.fsum(weight for form, weight in a.terms.items() if form in b.terms)
    forth, back = match(likeness.raised), match(likeness.raised.T)
    return Traits(
        covered_a=covered(forth, a),
        covered_b=covered(back, b),
        likeness=round((mean_likeness(forth, likeness) + mean_likeness(back, turned(likeness))) / 2, 4),
        ordered=round((in_order(forth) + in_order(back)) / 2, 4),
        verbatim_a=ratio(len(shared), len(a.shingles)),
        verbatim_b=ratio(len(shared), len(b.shingles)),
        terms_a=ratio(shared_terms, math.fsum(a.terms.values())),
        terms_b=ratio(shared_terms, math.fsum(b.terms.values())),
    )


def turned(likeness: Likeness) -> Likeness:
    """The same seen from the other account."""
    return Likeness(plain=likeness.plain.T, raised=likeness.raised.T)


def covered(found: list[list[int]], witness: Witness) -> float:
    """Share of the account's own (unquoted) words that stand in sentences with a counterpart."""
    met = sum(words for words, others in zip(witness.own_words, found, strict=True) if others)
    return ratio(met, sum(witness.own_words))


def mean_likeness(found: list[list[int]], likeness: Likeness) -> float:
    """Mean likeness of the sentences that have a counterpart to the best of them."""
    scores = [float(likeness.plain[i, others].max()) for i, others in enumerate(found) if others]
    return math.fsum(scores) / len(scores) if scores else 0.0


def in_order(found: list[list[int]]) -> float:
    """Share of neighbouring aligned sentences whose counterparts do not go backwards; 0 with fewer than two."""
    places = [others[0] for others in found if others]
    steps = np.diff(np.array(places))
    return float((steps >= 0).mean()) if len(steps) else 0.0


def ratio(part: float, whole: float) -> float:
    """`part / whole`, rounded so that it is stable; 0 of nothing."""
    return round(part / whole, 4) if whole else 0.0
