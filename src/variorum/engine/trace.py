"""Which accounts in the store is this one derived from?"""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum import pipeline
from variorum.engine import fingerprint
from variorum.engine.keys import keys_of
from variorum.errors import StoreError
from variorum.lineage import trace_lineage
from variorum.pipeline import Models, Settings
from variorum.records import Account, Derivation, Origin, Page, Rejected, Stemma
from variorum.store import Database, View
from variorum.stories import find_links, group_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """An account, its derivations (from it or to it), the accounts they name, and the origin it goes back to."""

    account: Account
    derivations: tuple[Derivation, ...]
    kin: tuple[Account, ...]
    origin: Origin


def trace_stored(article_id: str, database: Database) -> Tracing:
    """What the store knows of the lineage of one of its accounts; StoreError if that stands in no story."""
    view = View(database)
    for entry in view.entries(view.stories_of([article_id])):
        asked = next(account for account in entry.accounts if account.id == article_id)
        return tracing(asked, entry.stemma, entry.accounts)
    raise StoreError(f"{database.path}: {article_id} stands in no story: it was turned away when it was last read")


def trace(asked: Account, database: Database, models: Models, settings: Settings) -> Tracing:
    """Trace an account that is not stored, or not in these words, against the store, without writing.

    Raises StoreError if the store holds what was read with other models or settings.
    """
    view = View(database)
    if view.stale_articles(fingerprint.of_stories(models, settings)):
        raise StoreError(f"{database.path}: read by another version; `variorum read … --store` brings it up to date")
    near = view.accounts(view.sharing_keys(keys_of(asked)))
    linked = {i for pair in find_links([asked, *near], of={asked.id}, settings=settings.stories) for i in pair}
    together = view.accounts(view.current_among(view.hanging_together(linked - {asked.id})))
    accounts = [asked, *(a for a in together if a.article.account_id != asked.article.account_id)]
    stories = group_stories(accounts, settings=settings.stories)
    story = next(story for story in stories if asked.id in story.article_ids)
    stemma = trace_lineage(
        story, [a for i in story.article_ids for a in accounts if a.id == i], settings=settings.lineage
    )
    return tracing(asked, stemma, accounts)


def tracing(asked: Account, stemma: Stemma, accounts: Sequence[Account]) -> Tracing:
    """What a stemma says of one account."""
    edges = tuple(d for d in stemma.derivations if asked.id in (d.derived_id, d.source_id))
    named = {i for d in edges for i in (d.derived_id, d.source_id)} - {asked.id}
    kin = sorted((account for account in accounts if account.id in named), key=lambda account: account.id)
    origin = next(origin for origin in stemma.origins if asked.id in origin.article_ids)
    return Tracing(account=asked, derivations=edges, kin=tuple(kin), origin=origin)


def read_page(page: Page, models: Models, settings: Settings) -> Account | Rejected:
    """One page as an account."""
    articles, rejected = pipeline.read_articles([page], settings)
    return pipeline.read_accounts(articles, models)[0] if articles else rejected[0]
