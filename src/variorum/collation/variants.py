"""Tellings as variants of claims, and what accounts leave out."""

from collections.abc import Mapping, Sequence

from variorum.collation.claims import Gathering, Place
from variorum.collation.contradiction import Contradiction
from variorum.collation.facts import Facts
from variorum.collation.telling import Telling
from variorum.records import Claim, Passage, Provenance, Stemma, Variant


def variants_of(
    claim: Claim,
    gathering: Gathering,
    stemma: Stemma,
    facts: Mapping[str, Facts],
    tellings: Mapping[str, Sequence[Telling]],
    contradicted: Mapping[Place, Contradiction],
    provenance: Provenance,
) -> list[Variant]:
    """One variant for every place of a claim, then one for every account that derives from its head and omits it."""
    told = {(a, telling.span): telling for a, found in tellings.items() for telling in found}
    variants = []
    for place in gathering.places:
        if place in contradicted:
            variants.append(contradiction_variant(claim, place, contradicted[place], provenance))
        elif place in told:
            variants.append(told_variant(claim, place, told[place], provenance))
        else:
            variants.append(own_variant(claim, place, gathering, provenance))
    return variants + omissions(claim, gathering, stemma, facts, provenance)


def told_variant(claim: Claim, place: Place, telling: Telling, provenance: Provenance) -> Variant:
    """How a derived account tells it."""
    difference = telling.difference
    return Variant(
        claim_id=claim.id,
        article_id=place[0],
        label=telling.label,
        reason=telling.reason,
        score=round(telling.score, 3),
        provenance=provenance,
        passage=Passage(article_id=place[0], span=place[1]),
        counterparts=tuple(Passage(article_id=telling.source_id, span=s) for s in telling.counterparts)
        if telling.source_id
        else (),
        kind=difference.kind if difference and telling.label == "altered" else None,
        words=difference.own if difference else (),
        counterpart_words=difference.other if difference else (),
    )


def own_variant(claim: Claim, place: Place, gathering: Gathering, provenance: Provenance) -> Variant:
    """The telling of an account that has it from nobody here."""
    head = gathering.head
    first = place == head
    return Variant(
        claim_id=claim.id,
        article_id=place[0],
        label="kept",
        reason="told here first" if first else "told here as well, independently",
        score=1.0,
        provenance=provenance,
        passage=Passage(article_id=place[0], span=place[1]),
        counterparts=() if first else (Passage(article_id=head[0], span=head[1]),),
    )


def contradiction_variant(claim: Claim, place: Place, contradiction: Contradiction, provenance: Provenance) -> Variant:
    """An independent account that cannot hold together with the head."""
    return Variant(
        claim_id=claim.id,
        article_id=place[0],
        label="contradicted",
        reason=contradiction.difference.reason,
        score=round(contradiction.score, 3),
        provenance=provenance,
        passage=Passage(article_id=place[0], span=place[1]),
        counterparts=(Passage(article_id=contradiction.other[0], span=contradiction.other[1]),),
        words=contradiction.difference.own,
        counterpart_words=contradiction.difference.other,
    )


def omissions(
    claim: Claim, gathering: Gathering, stemma: Stemma, facts: Mapping[str, Facts], provenance: Provenance
) -> list[Variant]:
    """The accounts that derive from a place of the claim and do not tell it."""
    makers = {article_id for article_id, _ in gathering.places}
    omitting = {
        d.derived_id: d
        for d in stemma.derivations
        if d.directed and d.source_id in makers and d.derived_id not in makers
    }
    return [
        Variant(
            claim_id=claim.id,
            article_id=article_id,
            label="omitted",
            reason="its source tells this, and it does not",
            score=1.0,
            provenance=provenance,
            counterparts=tuple(
                Passage(article_id=a, span=s) for a, s in gathering.places if a == omitting[article_id].source_id
            ),
        )
        for article_id in facts
        if article_id in omitting
    ]
