"""Part two origins that only an account made of both holds together.

Such an account is kin to each of two independent reports and draws them into one family; there one of the two would
pass for a copy of the other, to which it is not kin.
"""

from collections.abc import Mapping, Sequence

from variorum.lineage.direction import Direction
from variorum.lineage.kinship import Pair, kinship_score
from variorum.lineage.seconds import takes_from
from variorum.lineage.traits import Traits
from variorum.lineage.tree import Family, family_of
from variorum.lineage.witness import Witness

# An account with less kinship to its source is looked at again. Swept on L2R: up to .3 no rewrite is parted from its
# source, from .45 on some are. Independent reports: below .1 in the corpus's dev split, 3 in 4 below .2 in BASIL.
WEAK = 0.3


def part_bridged(
    members: Sequence[int],
    witnesses: Sequence[Witness],
    traits: Mapping[Pair, Traits],
    directions: Mapping[Pair, Direction],
) -> list[Family]:
    """The tree of a group of kin, or the trees of its parts."""
    family = family_of(members, traits, directions)
    child = next((child for child in family.members[1:] if is_bridged(child, family, witnesses, traits)), None)
    if child is None:
        return [family]
    branch = branch_of(child, family)
    rest = [i for i in members if i not in branch]
    return [found for part in (rest, branch) for found in part_bridged(part, witnesses, traits, directions)]


def is_bridged(child: int, family: Family, witnesses: Sequence[Witness], traits: Mapping[Pair, Traits]) -> bool:
    """Whether an account is hardly kin to its source, and another of the family has sentences from either."""
    source = family.parents[child]
    found = traits.get((min(source, child), max(source, child)))
    if found is not None and kinship_score(found) >= WEAK:
        return False
    one, two = witnesses[source], witnesses[child]
    others = (witnesses[i] for i in family.members if i not in (source, child))
    return any(takes_from(other, one, two) and takes_from(other, two, one) for other in others)


def branch_of(child: int, family: Family) -> list[int]:
    """An account and all that go back to it, sorted."""
    branch = {child}
    for member in family.members:  # a source stands before what derives from it
        if family.parents.get(member) in branch:
            branch.add(member)
    return sorted(branch)
