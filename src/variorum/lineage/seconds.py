"""A second source: what an account has from another family than its own.

Sentences that its first source does not tell, or tells less alike by a margin, and that follow the head of another
family in
order, were taken from there. An independent report of one event has no such run beside its source (none in the corpus's
dev split, where every account made of two has one).
"""

from collections.abc import Iterator, Mapping, Sequence

from variorum.language.alignment import compare_sentences
from variorum.lineage.direction import Direction
from variorum.lineage.kinship import Pair
from variorum.lineage.traits import longest_chain
from variorum.lineage.tree import Family
from variorum.lineage.witness import Witness

MARGIN = 0.1  # of likeness by which the second source must tell a sentence more alike than the first
LIKE = 0.42  # likeness of each such sentence, and ...
ALIKE = 0.55  # ... of all of them on average
RUN = 2  # sentences in order


def second_sources(
    kin: Sequence[Family], witnesses: Sequence[Witness], directions: Mapping[Pair, Direction]
) -> Iterator[Pair]:
    """`(source, derived)` for every derived account and every other family's head from which it has sentences too."""
    for family in kin:
        for derived, first in sorted(family.parents.items()):
            heads = [other.head for other in kin if other is not family]
            for head in heads:
                possible = may_be_source(head, derived, directions)
                if possible and takes_from(witnesses[derived], witnesses[first], witnesses[head]):
                    yield head, derived


def may_be_source(head: int, derived: int, directions: Mapping[Pair, Direction]) -> bool:
    """Whether the two were compared and nothing says that it is the other way round."""
    found = directions.get((head, derived))
    return found is not None and found.points >= 0


def takes_from(derived: Witness, first: Witness, second: Witness) -> bool:
    """Whether a run of sentences follows the second source and not the first."""
    told = compare_sentences(derived.account, first.account).raised
    raised = compare_sentences(derived.account, second.account).raised
    if not raised.size or not told.size:
        return False
    best, before = raised.max(axis=1), told.max(axis=1)
    own = [i for i in derived.own_sentences if best[i] >= max(LIKE, before[i] + MARGIN)]
    if len(own) < RUN or float(best[own].mean()) < ALIKE:
        return False
    return longest_chain(raised[own][:, list(second.own_sentences)]) >= RUN
