"""Trace who had it from whom: pairs, families, trees, origins."""

import math
from collections.abc import Mapping, Sequence

from variorum.language.alignment import align
from variorum.lineage.bridges import part_bridged
from variorum.lineage.direction import Direction, find_directions
from variorum.lineage.families import families
from variorum.lineage.kinship import Kinship, Pair, compare_all, kinship_score
from variorum.lineage.origins import is_missing_head, origin_of
from variorum.lineage.reasons import derivation_reasons
from variorum.lineage.seconds import second_sources, takes_from
from variorum.lineage.traits import Traits, compare
from variorum.lineage.tree import Family
from variorum.lineage.witness import Witness, witness_of
from variorum.records import Account, Derivation, Provenance, Stemma, Story

PROVENANCE = Provenance(stage="lineage", model="traits", version="2")
DEFAULTS = Kinship()
KNOWN = Direction(points=math.inf, earlier=0.0, credited=0.0)


def trace_lineage(story: Story, accounts: Sequence[Account], *, settings: Kinship = DEFAULTS) -> Stemma:
    """The story's stemma; the same for any order of the accounts.

    Every derived account has its likeliest source as an edge, and a second one if it was made of two; siblings of a
    missing origin have none and share an inferred origin.
    """
    witnesses = [witness_of(account) for account in sorted(accounts, key=lambda account: account.id)]
    traits = compare_all(witnesses)
    directions = find_directions(witnesses, traits)
    groups = families(len(witnesses), traits, settings)
    kin = [family for group in groups for family in part_bridged(group, witnesses, traits, directions)]
    missing = [is_missing_head(family, witnesses, traits, directions) for family in kin]
    edges = [edge for family, headless in zip(kin, missing, strict=True) for edge in edges_of(family, headless)]
    edges += second_sources(kin, witnesses, directions)
    return Stemma(
        story_id=story.id,
        derivations=tuple(derive(witnesses, edge, traits, directions, settings) for edge in sorted(edges)),
        origins=tuple(
            origin_of(story, family, witnesses, headless=headless, provenance=PROVENANCE)
            for family, headless in zip(kin, missing, strict=True)
        ),
        provenance=PROVENANCE,
    )


def trace_sources(account: Account, sources: Sequence[Account], *, settings: Kinship = DEFAULTS) -> list[Derivation]:
    """The derivations of an account from those of the given sources to which it is kin, or of which it has a run of
    sentences besides.

    That they are its sources and not the other way round is taken as known.
    """
    witnesses = [witness_of(other) for other in (account, *sources)]
    traits = {(0, j): compare(witnesses[0], witnesses[j]) for j in range(1, len(witnesses))}
    scores = {j: kinship_score(found) for (_, j), found in traits.items()}
    kin = [j for j, score in scores.items() if score >= settings.threshold]
    if kin:
        first = witnesses[max(kin, key=lambda j: (scores[j], -j))]
        kin += [j for j in scores if j not in kin and takes_from(witnesses[0], first, witnesses[j])]
    known = {(j, 0): KNOWN for j in kin}
    return [derive(witnesses, (j, 0), traits, known, settings) for j in sorted(kin)]


def edges_of(family: Family, headless: bool) -> list[Pair]:
    """`(source, derived)` of one family; what hangs on the head of a headless family are its siblings."""
    return [(source, derived) for derived, source in family.parents.items() if not (headless and source == family.head)]


def derive(
    witnesses: Sequence[Witness],
    edge: Pair,
    traits: Mapping[Pair, Traits],
    directions: Mapping[Pair, Direction],
    settings: Kinship,
) -> Derivation:
    """The record of one edge, with its evidence."""
    source, derived = witnesses[edge[0]], witnesses[edge[1]]
    found, direction = traits[min(edge), max(edge)], directions[edge]
    verbatim = found.verbatim_b if edge[0] < edge[1] else found.verbatim_a
    aligned = align(derived.account, source.account)
    return Derivation(
        derived_id=derived.id,
        source_id=source.id,
        kind="reprint" if verbatim >= settings.reprint_verbatim else "rewrite",
        directed=direction.points >= settings.directed_from,
        score=kinship_score(found),
        aligned=aligned,
        reasons=derivation_reasons(derived, source, aligned, direction),
        provenance=PROVENANCE,
    )
