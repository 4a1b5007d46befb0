"""Within a family of kin to a tree: who had it from whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.lineage.direction import Direction
from variorum.lineage.kinship import Pair
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
