"""From kinship of pairs to families: accounts that go back to one origin."""

import math
from collections.abc import Collection, Mapping, Sequence

from variorum.language.linkage import average_linkage
from variorum.lineage.kinship import Kinship, Pair, kinship_score
from variorum.lineage.traits import Traits

# A text that several took over is likelier taken over once more: a lone account joins a family of k at a mean score
# whose log-odds are lower by this times log k (as in a Chinese restaurant process), to a limit. Swept with the
# threshold on L2R, BASIL and the corpus's dev split together. A higher limit finds more of L2R's rewrites (2 and 2.3:
# pair F1 0.992 for 0.987), but L2R has no independent accounts of one event, which it would draw in.
CROWD = 1.5
CROWD_AT_MOST = 1.7
# ... and only if it is so many times more kin to that family than to any other: who is alike to two is kin to neither.
OUTSTANDING = 2

Scores = Mapping[Pair, int]  # ten-thousandths, so that sums are exact


def families(count: int, traits: Mapping[Pair, Traits], settings: Kinship) -> list[list[int]]:
    """Groups of kin, each sorted, in order of their first member."""
    scores = {pair: round(1e4 * kinship_score(found)) for pair, found in traits.items()}
    groups = average_linkage(count, scores, least=round(1e4 * settings.threshold), zeros=False)
    homes = take_in(groups, scores, settings)
    return grouped(settle(homes, scores, traits, settings))


def take_in(groups: Sequence[Sequence[int]], scores: Scores, settings: Kinship) -> dict[int, int]:
    """The family number of every account, lone ones with the family that they join."""
    many = [number for number, group in enumerate(groups) if len(group) > 1]
    homes = {i: number for number, group in enumerate(groups) for i in group}
    for number, group in enumerate(groups):
        if len(group) == 1:
            homes[group[0]] = joined(group[0], {m: groups[m] for m in many}, scores, settings, alone=number)
    return homes


def joined(i: int, families: Mapping[int, Sequence[int]], scores: Scores, settings: Kinship, *, alone: int) -> int:
    """The family that a lone account joins, or its own number."""
    means = sorted(((mean_score(i, family, scores), -number) for number, family in families.items()), reverse=True)
    if not means:
        return alone
    best, number = means[0][0], -means[0][1]
    outstanding = len(means) == 1 or best >= OUTSTANDING * means[1][0]
    return number if outstanding and best >= 1e4 * least_score(len(families[number]), settings) else alone


def mean_score(i: int, family: Sequence[int], scores: Scores) -> float:
    """Mean kinship of an account to the members of a family that it was compared with."""
    found = [scores[pair] for j in family if (pair := (min(i, j), max(i, j))) in scores]
    return sum(found) / len(found) if found else 0.0


def least_score(size: int, settings: Kinship) -> float:
    """The mean kinship score from which a lone account joins a family of this size."""
    logit = math.log(settings.threshold / (1.0 - settings.threshold)) - min(CROWD_AT_MOST, CROWD * math.log(size))
    return round(1.0 / (1.0 + math.exp(-logit)), 4)


def settle(
    homes: Mapping[int, int], scores: Scores, traits: Mapping[Pair, Traits], settings: Kinship
) -> dict[int, int]:
    """Each account of a family goes to that of its kin which has most of its words.

    One made of two stories may have been drawn to the smaller family, where it is compared with fewer.
    """
    least = 1e4 * settings.threshold
    kin = {(i, j) for (i, j), score in scores.items() if score >= least or homes[i] == homes[j]}
    return {i: home_of(i, homes, kin, traits) for i in sorted(homes)}


def home_of(i: int, homes: Mapping[int, int], kin: Collection[Pair], traits: Mapping[Pair, Traits]) -> int:
    """The family of the kin that has most of an account's words; its own among equals, or if it is alone there."""
    if not any(j != i and number == homes[i] for j, number in homes.items()):
        return homes[i]
    near = [(own_covered(i, j, traits), homes[j] == homes[i], -j) for j in homes if (min(i, j), max(i, j)) in kin]
    return homes[-max(near)[2]] if near else homes[i]


def own_covered(i: int, j: int, traits: Mapping[Pair, Traits]) -> float:
    """Share of the first's own words that stand in sentences which the second tells too."""
    found = traits[min(i, j), max(i, j)]
    return found.covered_a if i < j else found.covered_b


def grouped(homes: Mapping[int, int]) -> list[list[int]]:
    """The members of each family."""
    groups: dict[int, list[int]] = {}
    for i in sorted(homes):
        groups.setdefault(homes[i], []).append(i)
    return sorted(groups.values())
