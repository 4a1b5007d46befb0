"""Collate the accounts of a story along their stemma.

A derived account is held against the sources it has its matter from, sentence by sentence (`telling`). Accounts of
independent origin are never called altered: where two of them cannot hold together the claim is contradicted.
"""

from collections.abc import Mapping, Sequence

from variorum.collation.claims import claim_of, gather, makers_of, verdict_of
from variorum.collation.contradiction import contradictions
from variorum.collation.facts import Facts
from variorum.collation.judge import PairJudge
from variorum.collation.notes import notes_on
from variorum.collation.settings import Collation
from variorum.collation.telling import Source, Telling, tell
from variorum.collation.variants import variants_of
from variorum.records import Account, Apparatus, Derivation, Provenance, Stemma

PROVENANCE = Provenance(stage="collation", model="rules", version="2")


def collate(
    stemma: Stemma,
    accounts: Sequence[Account],
    *,
    judge: PairJudge | None = None,
    settings: Collation = Collation(),  # noqa: B008 (frozen)
) -> Apparatus:
    """Claims × accounts with variants, verdicts and notes; accounts in the story's order."""
    facts = {account.id: Facts(account=account) for account in accounts}
    tellings = tell_all(stemma, facts, judge, settings)
    gatherings = gather(tuple(facts), facts, tellings, settings.same_claim_score)
    contradicted = contradictions(gatherings, facts, stemma)
    claims, variants, verdicts = [], [], []
    for gathering in gatherings:
        claim = claim_of(gathering, stemma.story_id, facts, PROVENANCE)
        told = variants_of(claim, gathering, stemma, facts, tellings, contradicted, PROVENANCE)
        claims.append(claim)
        variants += told
        contested = [variant.article_id for variant in told if variant.label == "contradicted"]
        verdicts.append(verdict_of(claim, makers_of(gathering, tellings), stemma, contested, PROVENANCE))
    return Apparatus(
        story_id=stemma.story_id,
        claims=tuple(claims),
        variants=tuple(variants),
        verdicts=tuple(verdicts),
        notes=tuple(notes_on(facts, stemma, PROVENANCE)),
    )


def tell_all(
    stemma: Stemma, facts: Mapping[str, Facts], judge: PairJudge | None, settings: Collation
) -> dict[str, list[Telling]]:
    """The tellings of every account that has a source among these."""
    return {
        article_id: tell(facts[article_id], sources, judge, settings)
        for article_id in facts
        if (sources := sources_of(article_id, stemma.derivations, facts))
    }


def sources_of(article_id: str, derivations: Sequence[Derivation], facts: Mapping[str, Facts]) -> list[Source]:
    """The accounts it is known to have its matter from; kin of unknown direction accuse nobody."""
    return [
        Source(facts=facts[d.source_id], derivation=d)
        for d in derivations
        if d.derived_id == article_id and d.directed and d.source_id in facts
    ]
