"""The register of a story: what any view of it looks up, gathered once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.edition.text import one_line
from variorum.records import Account, Claim, Entry, Origin, Span, Variant, Verdict

LETTERS = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """An entry with its accounts by id and by siglum (the letter that stands for a witness), claims, variants, origins.

    `sentences` gives, for an account, the number of the sentence that starts at a place of its text.
    """

    entry: Entry
    accounts: Mapping[str, Account]
    sigla: Mapping[str, str]
    claims: Mapping[str, Claim]
    verdicts: Mapping[str, Verdict]
    variants: Mapping[str, Sequence[Variant]]
    origins: Mapping[str, Origin]

    def name(self, article_id: str) -> str:
        """What a reader would call an account: siglum and outlet."""
        siglum = self.sigla.get(article_id)
        account = self.accounts.get(article_id)
        return " ".join(filter(None, [siglum, name_of(account) if account else "an account that is not here"]))


def register_of(entry: Entry) -> Register:
    """The register of an entry. Sigla follow the entry's order of accounts."""
    variants: dict[str, list[Variant]] = {}
    for variant in entry.apparatus.variants:
        variants.setdefault(variant.claim_id, []).append(variant)
    return Register(
        entry=entry,
        accounts={account.id: account for account in entry.accounts},
        sigla={account.id: siglum(number) for number, account in enumerate(entry.accounts)},
        claims={claim.id: claim for claim in entry.apparatus.claims},
        verdicts={verdict.claim_id: verdict for verdict in entry.apparatus.verdicts},
        variants=variants,
        origins={article_id: origin for origin in entry.stemma.origins for article_id in origin.article_ids},
    )


def siglum(number: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    letters = chr(ord("A") + number % LETTERS)
    return siglum(number // LETTERS - 1) + letters if number >= LETTERS else letters


def name_of(account: Account) -> str:
    """The outlet, or the account's own name, or its address."""
    article = account.article
    return one_line(article.outlet or article.name or article.address) or "an account without a name"


def date_of(publishing_date: str | None) -> str | None:
    """A publishing date as people write it: '2014-05-21 14:05 UTC', no finer than it is known."""
    if publishing_date is None:
        return None
    day, _, clock = one_line(publishing_date).partition("T")
    zone = " UTC" if clock.endswith("Z") else ""
    return f"{day} {clock[:5]}{zone}" if clock else day


def title_of(entry: Entry) -> str:
    """The story's title, or that of its first account that has one, or its first words."""
    titles = [entry.story.title, *(account.article.title for account in entry.accounts)]
    found = next((line for title in titles if title and (line := one_line(title))), None)
    return found or "(no title)"


def dates_of(entry: Entry) -> str | None:
    """The first and last day of publishing, where known."""
    days = sorted({date[:10] for account in entry.accounts if (date := account.article.publishing_date)})
    if not days:
        return None
    return one_line(days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}")


def sentence_at(account: Account, span: Span) -> int | None:
    """The number of the sentence that shares most with a span, if any does."""
    shared = [(sentence.span.overlap(span), -number) for number, sentence in enumerate(account.reading.sentences)]
    best = max(shared, default=(0, 0))
    return -best[1] if best[0] else None
