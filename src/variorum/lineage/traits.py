"""What two accounts share beyond the event: measured once for each pair."""

import math
from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from variorum.language.alignment import Likeness, Matrix, compare_sentences, match
from variorum.lineage.witness import Witness

LINK = 0.35  # likeness from which mutual best matches are links of a chain; .35 parts L2R from BASIL best


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """Of the pair `a`, `b`; each 0..1. Those with a side say how much of that side the other has too.

    `chain` is the longest run of sentences, quotations aside, that are each other's best match and keep their order:
    as a share of the account with fewer such sentences, and of that with more.
    """

    covered_a: float
    covered_b: float
    likeness: float
    chain_short: float
    chain_long: float
    verbatim_a: float
    verbatim_b: float
    terms_a: float
    terms_b: float


def compare(a: Witness, b: Witness) -> Traits:
    """The traits of a pair; swapping the two swaps the sides."""
    likeness = compare_sentences(a.account, b.account)
    shared = a.shingles & b.shingles
    shared_terms = math.fsum(weight for form, weight in a.terms.items() if form in b.terms)
    chain = longest_chain(likeness.raised[np.ix_(a.own_sentences, b.own_sentences)])
    forth, back = match(likeness.raised), match(likeness.raised.T)
    return Traits(
        covered_a=covered(forth, a),
        covered_b=covered(back, b),
        likeness=round((mean_likeness(forth, likeness) + mean_likeness(back, turned(likeness))) / 2, 4),
        chain_short=ratio(chain, min(len(a.own_sentences), len(b.own_sentences))),
        chain_long=ratio(chain, max(len(a.own_sentences), len(b.own_sentences))),
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


def longest_chain(raised: Matrix) -> int:
    """Length of the longest run of mutual best matches that does not go backwards."""
    if not raised.size:
        return 0
    best, back = raised.argmax(axis=1), raised.argmax(axis=0)
    places = [int(j) for i, j in enumerate(best) if back[j] == i and raised[i, j] >= LINK]
    ends: list[int] = []  # the least last place of a run of each length
    for place in places:
        at = bisect_right(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def ratio(part: float, whole: float) -> float:
    """`part / whole`, rounded so that it is stable; 0 of nothing."""
    return round(part / whole, 4) if whole else 0.0
