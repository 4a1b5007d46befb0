"""The independent origins of a story, and whether an origin is among its accounts."""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

from variorum.lineage.direction import Direction, is_agency
from variorum.lineage.kinship import Pair
from variorum.lineage.reasons import name_of
from variorum.lineage.traits import Traits
from variorum.lineage.tree import Family
from variorum.lineage.witness import Witness
from variorum.records import Origin, Provenance, Story
from variorum.records.identity import identity

# Of the weight of the rare terms that two others share, so much must be wanting in the head before it is taken for a
# sibling: then both have it from a text that is not here.
WANTING = 0.3
# Two alone: siblings if each tells so much that the other lacks, and nothing settles a direction.
COVERED = 0.6


def is_missing_head(
    family: Family, witnesses: Sequence[Witness], traits: Mapping[Pair, Traits], directions: Mapping[Pair, Direction]
) -> bool:
    """Whether the family's origin is not among its members, as far as they show it."""
    if len(family.members) == 1 or is_agency(witnesses[family.head].account):
        return False
    if credited_by_all(family, witnesses):
        return True
    if len(family.members) == 2:
        first, second = sorted(family.members)
        found = traits[first, second]
        settled = abs(directions[first, second].points) >= 2.0
        return not settled and max(found.covered_a, found.covered_b) < COVERED
    return wanting(family, witnesses) >= WANTING


def credited_by_all(family: Family, witnesses: Sequence[Witness]) -> str | None:
    """The agency that every member names in its credit, if there is one."""
    named = {witnesses[i].account.article.agency for i in family.members}
    return named.pop() if len(named) == 1 else None


def wanting(family: Family, witnesses: Sequence[Witness]) -> float:
    """Share of what pairs of members have in common that the head lacks, by weight of rare terms."""
    head = witnesses[family.head].terms
    shared, lacked = 0.0, 0.0
    for i, j in combinations(sorted(family.members), 2):
        if family.head in (i, j):
            continue
        both = {form: weight for form, weight in witnesses[i].terms.items() if form in witnesses[j].terms}
        shared += math.fsum(both.values())
        lacked += math.fsum(weight for form, weight in both.items() if form not in head)
    return lacked / shared if shared else 0.0


def origin_of(
    story: Story, family: Family, witnesses: Sequence[Witness], *, headless: bool, provenance: Provenance
) -> Origin:
    """The origin a family goes back to."""
    ids = tuple(sorted(witnesses[i].id for i in family.members))
    head = witnesses[family.head].account
    alone = len(ids) == 1
    own = is_agency(head) or (not alone and not headless)
    return Origin(
        id=identity("origin", story.id, *ids),
        article_ids=ids,
        standing="account" if own else "unknown" if alone and not agencies_credited(family, witnesses) else "inferred",
        article_id=head.id if own else None,
        agency=shared_agency(family, witnesses),
        reasons=(reason_of(family, witnesses, own=own),),
        provenance=provenance,
    )


def agencies_credited(family: Family, witnesses: Sequence[Witness]) -> bool:
    """Whether any member credits an agency in its credit line."""
    return any(witnesses[i].account.article.agency for i in family.members)


def shared_agency(family: Family, witnesses: Sequence[Witness]) -> str | None:
    """The agency credited, where those that credit one agree."""
    named = {agency for i in family.members if (agency := witnesses[i].account.article.agency)}
    return named.pop() if len(named) == 1 else None


def reason_of(family: Family, witnesses: Sequence[Witness], *, own: bool) -> str:
    """Why the origin stands as it does, in a sentence."""
    head = witnesses[family.head].account
    count, agency = len(family.members), shared_agency(family, witnesses)
    if own and count == 1:
        return f"The account is {agency}'s own."
    if own:
        others = f"The other {count - 1} follow" if count > 2 else "The other follows"
        return f"{others} the account of {name_of(head)}."
    if count == 1:
        return f"It credits {agency}, whose account is not here." if agency else "No other account here is kin to it."
    return f"{count} accounts share what none of them has from another" + (
        f"; they credit {agency}." if agency else "."
    )
