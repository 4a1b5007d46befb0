"""The register of a story: what any view of it looks up, gathered once."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.edition.branches import Branch, branches
from variorum.edition.text import one_line, shorten, without_dateline
from variorum.records import Account, Claim, Entry, Origin, Span, Variant, Verdict

LETTERS = 26
FIRST_WORDS = 90  # code points of a text that stand for a title that is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """An entry with its accounts by id and by siglum (the letter that stands for a witness), claims, variants, origins.

    `rows` is the tree of who had it from whom. Accounts and sigla follow it, so that families stand together.
    """

    entry: Entry
    rows: Sequence[Branch]
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
    """The register of an entry."""
    rows = branches(entry)
    accounts = in_order(entry, rows)
    variants: dict[str, list[Variant]] = {}
    for variant in entry.apparatus.variants:
        variants.setdefault(variant.claim_id, []).append(variant)
    return Register(
        entry=entry,
        rows=rows,
        accounts=accounts,
        sigla={article_id: siglum(number) for number, article_id in enumerate(accounts)},
        claims={claim.id: claim for claim in entry.apparatus.claims},
        verdicts={verdict.claim_id: verdict for verdict in entry.apparatus.verdicts},
        variants=variants,
        origins={article_id: origin for origin in entry.stemma.origins for article_id in origin.article_ids},
    )


def in_order(entry: Entry, rows: Sequence[Branch]) -> dict[str, Account]:
    """The accounts as they stand in the tree, then those that stand nowhere in it."""
    known = {account.id: account for account in entry.accounts}
    placed = [row.article_id for row in rows if row.article_id is not None and row.article_id in known]
    return {article_id: known[article_id] for article_id in placed} | known


def siglum(number: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    letters = chr(ord("A") + number % LETTERS)
    return siglum(number // LETTERS - 1) + letters if number >= LETTERS else letters


def gist_of(claim: Claim) -> str:
    """The gist of a claim without the dateline of the account whose words it is in."""
    return without_dateline(one_line(claim.gist))


def name_of(account: Account) -> str:
    """The outlet, or the account's own name, or its address."""
    article = account.article
    return one_line(article.outlet or article.name or article.address) or "an account without a name"


def title_of(entry: Entry) -> str:
    """The title of the account most others go back to, or the story's, or any account's, or the first words."""
    accounts = in_order(entry, branches(entry)).values()
    titles = [account.article.title for account in accounts]
    if len(accounts) == len(entry.stemma.origins):
        titles = [entry.story.title, *titles]
    found = next((line for title in [*titles, entry.story.title] if title and (line := one_line(title))), None)
    return found or first_words(entry) or "(no title)"


def first_words(entry: Entry) -> str | None:
    """The beginning of the first sentence, cut between words."""
    firsts = (account.sentence(0) for account in entry.accounts if account.reading.sentences)
    return next((shorten(first, FIRST_WORDS) for first in firsts), None)


def sentence_at(account: Account, span: Span) -> int | None:
    """The number of the sentence that shares most with a span, if any does."""
    sentences = account.reading.sentences
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    after = bisect_left(sentences, span.end, key=lambda sentence: sentence.span.start)
    shared = ((sentences[number].span.overlap(span), -number) for number in range(first, after))
    best = max(shared, default=(0, 0))
    return -best[1] if best[0] else None
