"""What the shipped pipeline says of the sentences of one account, held against given others.

The gold says which account is held against which, so a direction need not be found: those of the others to which the
account is kin are its sources. Whether it is kin to them is found, not given.
"""

from collections.abc import Iterator, Sequence

from variorum.collation import collate
from variorum.lineage import trace_sources
from variorum.pipeline import Models, read_accounts
from variorum.records import Account, Apparatus, Origin, Provenance, Span, Stemma
from variorum.scoring.articles import article_of
from variorum.scoring.collation import CollationGold, Finding

PROVENANCE = Provenance(stage="scoring", model="gold", version="1")


def find_tellings(row: CollationGold, models: Models) -> list[Finding]:
    """A finding for each sentence and each stretch of furniture of the row's account."""
    account, *others = read_accounts([article_of(article) for article in (row.account, *row.against)], models)
    apparatus = collate(held_against(account, others), [*others, account], judge=models.pair_judge)
    return [*tellings(account, apparatus), *furniture(account)]


def held_against(account: Account, others: Sequence[Account]) -> Stemma:
    """The account derived from its kin, every account an origin of its own where it is not."""
    derivations = tuple(trace_sources(account, others))
    roots = [*others] if derivations else [*others, account]
    return Stemma(
        story_id=account.id,
        derivations=derivations,
        origins=tuple(
            Origin(id=root.id, article_ids=(root.id,), standing="unknown", reasons=(), provenance=PROVENANCE)
            for root in roots
        ),
        provenance=PROVENANCE,
    )


def tellings(account: Account, apparatus: Apparatus) -> Iterator[Finding]:
    """The variants of the account's own sentences."""
    for variant in apparatus.variants:
        if variant.article_id == account.id and variant.passage is not None:
            span = account.article.page_span(variant.passage.span)
            if span is not None:
                yield Finding(span=span, label=variant.label, kind=variant.kind)


def furniture(account: Account) -> Iterator[Finding]:
    """What was left out of the text, and the title."""
    title = account.article.title_span
    for span in [*(found.span for found in account.article.furniture), *([title] if title else [])]:
        yield Finding(span=Span(*span), label="furniture")
