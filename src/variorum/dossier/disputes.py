"""Claims on two countries that accounts contest or tell otherwise."""

from collections.abc import Iterator

from variorum.dossier.dealings import cite
from variorum.records import Account, Dispute, Entry, Passage

DISPUTED = ("contradicted", "altered")


def disputes_in(entry: Entry, dyad: tuple[str, str]) -> Iterator[Dispute]:
    """The contested claims of a story that name both countries, each with the gravest of its variants."""
    accounts = {account.id: account for account in entry.accounts}
    for claim in entry.apparatus.claims:
        variants = [v for v in entry.apparatus.variants if v.claim_id == claim.id and v.label in DISPUTED and v.passage]
        if not variants or not any(names_both(accounts[p.article_id], p, dyad) for p in claim.passages):
            continue
        worst = min(variants, key=lambda variant: (DISPUTED.index(variant.label), -variant.score))
        passages = [worst.passage, *worst.counterparts]
        yield Dispute(
            claim_id=claim.id,
            gist=claim.gist,
            reason=worst.reason,
            cited=tuple(cite(accounts[p.article_id], p.span) for p in passages if p is not None),
        )


def names_both(account: Account, passage: Passage, dyad: tuple[str, str]) -> bool:
    """Whether a passage names both countries."""
    named = {actor.country for actor in account.actors if actor.span.overlap(passage.span)}
    return set(dyad) <= named
