"""From kinship of pairs to families, and within a family to a tree: who had it from whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.language.linkage import average_linkage
from variorum.lineage.direction import Direction
from variorum.lineage.kinship import Kinship, Pair, kinship_score, least_score
from variorum.lineage.traits import Traits

# What a step of direction weighs against kinship when a parent or a head is chosen, and how much kinder another parent
# than the head must be: most newsrooms copy the agency, few copy a copy.
DIRECTION_WEIGHT = 0.3
PARENT_SHARE = 0.3
HEAD_BONUS = 0.12
POINTS_AT_MOST = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Kin, a source before what derives from it; `parents` leads each but the head to its source."""

    members: tuple[int, ...]
    parents: dict[int, int]

    @property
    def head(self) -> int:
        """The member all others go back to."""
        return self.members[0]


def families(count: int, traits: Mapping[Pair, Traits], settings: Kinship) -> list[list[int]]:
    """Groups of kin, each sorted.

    An account made of two stories may be drawn to the smaller family by the fewer it is compared with there; so each
    goes where its nearest kin is.
    """
    scores = {pair: round(1e4 * kinship_score(found)) for pair, found in traits.items()}
    groups = average_linkage(count, scores, least=lambda a, b: round(1e4 * least_score(a, b, settings)))
    home = {i: number for number, group in enumerate(groups) for i in group}
    moved: dict[int, list[int]] = {}
    for i in range(count):
        moved.setdefault(nearest_home(i, home, scores), []).append(i)
    return sorted(moved.values())


def nearest_home(i: int, home: Mapping[int, int], scores: Mapping[Pair, int]) -> int:
    """The family of an account's nearest kin; its own if nobody of its own is left behind alone, or it has no kin."""
    if sum(number == home[i] for number in home.values()) == 1:
        return home[i]
    near = [(scores.get((min(i, j), max(i, j)), 0), home[j] == home[i], -j) for j in home if j != i]
    return home[-max(near)[2]]


def family_of(members: Sequence[int], traits: Mapping[Pair, Traits], directions: Mapping[Pair, Direction]) -> Family:
    """The tree of one family: each member's source is an earlier member that is most kin to it."""
    ranked = sorted(members, key=lambda i: (-seniority(i, members, traits, directions), i))
    parents = {
        child: max(ranked[:place], key=lambda i: (parent_score(i, child, ranked[0], traits, directions), -i))
        for place, child in enumerate(ranked)
        if place
    }
    return Family(members=tuple(ranked), parents=parents)


def seniority(
    i: int, members: Sequence[int], traits: Mapping[Pair, Traits], directions: Mapping[Pair, Direction]
) -> float:
    """How much speaks for a member as the source of the others: nearness to all and direction to all."""
    others = [j for j in members if j != i]
    points = [step(i, j, directions) + closeness(i, j, traits) for j in others]
    return round(sum(points) / len(points), 4) if points else 0.0


def parent_score(
    i: int, child: int, head: int, traits: Mapping[Pair, Traits], directions: Mapping[Pair, Direction]
) -> float:
    """How much speaks for `i` as the child's source."""
    bonus = HEAD_BONUS if i == head else 0.0
    return round(closeness(i, child, traits) + PARENT_SHARE * step(i, child, directions) + bonus, 4)


def step(i: int, j: int, directions: Mapping[Pair, Direction]) -> float:
    """The weighted direction from `i` to `j`."""
    found = directions.get((i, j))
    points = found.points if found else 0.0
    return DIRECTION_WEIGHT * max(-POINTS_AT_MOST, min(POINTS_AT_MOST, points))


def closeness(i: int, j: int, traits: Mapping[Pair, Traits]) -> float:
    """How near two kin are: 0..1, not saturating as the kinship score does."""
    found = traits.get((min(i, j), max(i, j)))
    if found is None:
        return 0.0
    covered = max(found.covered_a, found.covered_b)
    verbatim = max(found.verbatim_a, found.verbatim_b)
    return (covered + found.likeness + max(found.terms_a, found.terms_b) + verbatim) / 4
