"""Claims across accounts: sentences that tell the same, gathered, with their verdicts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from variorum.collation.facts import Facts
from variorum.collation.lexicon import found
from variorum.collation.telling import Telling
from variorum.language.vectors import matrix
from variorum.records import Claim, Passage, Provenance, Span, Stemma, Verdict
from variorum.records.claim import ClaimKind
from variorum.records.identity import identity

Place = tuple[str, Span]  # an article id and a sentence of its text


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """The places of one claim: `head` is where it is told first, the others follow in order of account and text."""

    head: Place
    places: tuple[Place, ...]


def gather(
    order: Sequence[str], facts: Mapping[str, Facts], tellings: Mapping[str, Sequence[Telling]], same_claim_score: float
) -> list[Gathering]:
    """Every sentence of every account in exactly one claim, comments left out.

    A derived sentence joins its counterpart's claim; sentences of underived accounts join when each is the other's
    nearest and near enough; what joins nothing is a claim of its own.
    """
    parents: dict[Place, Place] = {}
    for article_id in order:
        if article_id in tellings:
            for telling in tellings[article_id]:
                if telling.source_id and telling.counterparts and telling.label != "comment":
                    parents[(article_id, telling.span)] = (telling.source_id, telling.counterparts[0])
    roots = [article_id for article_id in order if article_id not in tellings]
    for number, own in enumerate(roots):
        for other in roots[:number]:
            for a, b in mutual_pairs(facts[own], facts[other], same_claim_score):
                parents.setdefault((own, a), (other, b))
    return gathered(order, facts, tellings, parents)


def mutual_pairs(own: Facts, other: Facts, least: float) -> list[tuple[Span, Span]]:
    """Sentences of two accounts that are each other's nearest, from a score on."""
    cosines = np.round(matrix(own.account.reading) @ matrix(other.account.reading).T, 3)
    if not cosines.size:
        return []
    best, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    mine, theirs = own.account.reading.sentences, other.account.reading.sentences
    return [
        (mine[i].span, theirs[j].span) for i, j in enumerate(best) if back[j] == i and float(cosines[i, j]) >= least
    ]


def gathered(
    order: Sequence[str],
    facts: Mapping[str, Facts],
    tellings: Mapping[str, Sequence[Telling]],
    parents: Mapping[Place, Place],
) -> list[Gathering]:
    """Places by the root they lead to, in reading order of the story."""
    comments = {(a, t.span) for a, told in tellings.items() for t in told if t.label == "comment"}
    places: dict[Place, list[Place]] = {}
    for article_id in order:
        for sentence in facts[article_id].account.reading.sentences:
            place = (article_id, sentence.span)
            if place not in comments:
                places.setdefault(root(place, parents), []).append(place)
    return [Gathering(head=head, places=tuple(found)) for head, found in places.items()]


def root(place: Place, parents: Mapping[Place, Place]) -> Place:
    """Where a chain of counterparts ends."""
    seen = {place}
    while (parent := parents.get(place)) is not None and parent not in seen:
        seen.add(parent)
        place = parent
    return place


def claim_of(gathering: Gathering, story_id: str, facts: Mapping[str, Facts], provenance: Provenance) -> Claim:
    """The record; its gist is the head's own words."""
    article_id, span = gathering.head
    return Claim(
        id=identity("claim", story_id, article_id, f"{span.start}-{span.end}"),
        story_id=story_id,
        gist=span.of(facts[article_id].text),
        kind=kind_of(facts[article_id], span),
        passages=tuple(Passage(article_id=a, span=s) for a, s in gathering.places),
        provenance=provenance,
    )


def kind_of(facts: Facts, span: Span) -> ClaimKind:
    """Statement if somebody says it, forecast if it is only to come, else report."""
    if any(span.overlap(cue) for statement in facts.account.statements for cue in statement.cue):
        return "statement"
    return "forecast" if found("forecasts", facts.text, (span,)) else "report"


def makers_of(gathering: Gathering, tellings: Mapping[str, Sequence[Telling]]) -> set[str]:
    """The accounts that make a claim by themselves: those that have its sentence from a source only pass it on.

    One made of two reports passes on what either told, and stands for neither.
    """
    passed_on = {(a, t.span) for a, told in tellings.items() for t in told if t.source_id}
    return {place[0] for place in gathering.places if place not in passed_on}


def verdict_of(
    claim: Claim, makers: Collection[str], stemma: Stemma, contested: Sequence[str], provenance: Provenance
) -> Verdict:
    """How many origins make a claim: each counts once, however many accounts go back to it."""
    contesting = {o.id for o in stemma.origins if not set(o.article_ids).isdisjoint(contested)}
    origins = {o.id for o in stemma.origins if not set(o.article_ids).isdisjoint(makers)} - contesting
    standing = "contested" if contesting else "corroborated" if len(origins) > 1 else "single-origin"
    return Verdict(
        claim_id=claim.id,
        standing=standing,  # type: ignore[arg-type]
        origin_ids=tuple(sorted(origins)),
        contesting_origin_ids=tuple(sorted(contesting)),
        provenance=provenance,
    )
