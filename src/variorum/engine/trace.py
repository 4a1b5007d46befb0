"""Which accounts in the store is this one derived from?"""

from dataclasses import dataclass

from variorum import pipeline
from variorum.engine.keys import keys_of
from variorum.lineage import trace_lineage
from variorum.pipeline import Models, Settings
from variorum.records import Account, Derivation, Origin, Page, Rejected
from variorum.store import Database, View
from variorum.stories import group_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """An account, its derivations (from it or to it), the accounts they name, and the origin it goes back to."""

    account: Account
    derivations: tuple[Derivation, ...]
    kin: tuple[Account, ...]
    origin: Origin


def trace(asked: Account, database: Database, settings: Settings) -> Tracing:
    """Trace an account against the store, without writing; it need not be stored itself."""
    view = View(database)
    near = view.sharing_keys(keys_of(asked))
    members = view.current_among(sorted({*near, *view.members_of(view.stories_of(near))}))
    others = [a for a in view.accounts(members) if a.article.account_id != asked.article.account_id]
    stories = group_stories([asked, *others], settings=settings.stories)
    story = next(story for story in stories if asked.id in story.article_ids)
    by_id = {account.id: account for account in [asked, *others]}
    stemma = trace_lineage(story, [by_id[i] for i in story.article_ids], settings=settings.lineage)
    edges = tuple(d for d in stemma.derivations if asked.id in (d.derived_id, d.source_id))
    named = sorted({i for d in edges for i in (d.derived_id, d.source_id)} - {asked.id})
    origin = next(origin for origin in stemma.origins if asked.id in origin.article_ids)
    return Tracing(account=asked, derivations=edges, kin=tuple(by_id[i] for i in named), origin=origin)


def read_page(page: Page, models: Models, settings: Settings) -> Account | Rejected:
    """One page as an account."""
    articles, rejected = pipeline.read_articles([page], settings)
    return pipeline.read_accounts(articles, models)[0] if articles else rejected[0]
