"""Where accounts of different origin cannot hold together: only numbers and dates of the same thing are held against
each other, since everything else two honest witnesses may tell in their own ways."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.collation.claims import Gathering, Place
from variorum.collation.comparators.dates import compare_dates
from variorum.collation.comparators.quantities import compare_quantities
from variorum.collation.difference import Difference
from variorum.collation.facts import Facts, Side
from variorum.language.vectors import matrix
from variorum.records import Stemma


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """The place contradicted by, the difference, and how near the two sentences are."""

    other: Place
    difference: Difference
    score: float


def contradictions(
    gatherings: Sequence[Gathering], facts: Mapping[str, Facts], stemma: Stemma
) -> dict[Place, Contradiction]:
    """For each place of a claim whose account goes back to another origin than the head's and contradicts the head."""
    origin = {article_id: o.id for o in stemma.origins for article_id in o.article_ids}
    derived = {d.derived_id for d in stemma.derivations}
    found: dict[Place, Contradiction] = {}
    for gathering in gatherings:
        for place in gathering.places:
            if place[0] not in derived and origin.get(place[0]) != origin.get(gathering.head[0]):
                difference = certain_difference(place, gathering.head, facts)
                if difference is not None:
                    score = nearness(place, gathering.head, facts)
                    found[place] = Contradiction(other=gathering.head, difference=difference, score=score)
    return found


def certain_difference(place: Place, head: Place, facts: Mapping[str, Facts]) -> Difference | None:
    """A difference in number or date that is certain on both sides."""
    own, other = side_of(place, facts), side_of(head, facts)
    there = [d for compare in (compare_quantities, compare_dates) for d in compare(own, other) if d.certain]
    back = [d for compare in (compare_quantities, compare_dates) for d in compare(other, own) if d.certain]
    return there[0] if there and back else None


def side_of(place: Place, facts: Mapping[str, Facts]) -> Side:
    """A place as a side of a comparison."""
    return Side(facts=facts[place[0]], spans=(place[1],), group=(place[1],))


def nearness(one: Place, two: Place, facts: Mapping[str, Facts]) -> float:
    """Cosine of two sentences."""
    return float(np.dot(vector_of(one, facts), vector_of(two, facts)))


def vector_of(place: Place, facts: Mapping[str, Facts]) -> "np.typing.NDArray[np.float32]":
    """The vector of a sentence."""
    reading = facts[place[0]].account.reading
    number = next(i for i, sentence in enumerate(reading.sentences) if sentence.span == place[1])
    return np.asarray(matrix(reading)[number])
