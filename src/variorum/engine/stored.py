"""Read pages into a store: what is there is left alone, what is touched is edited anew, a batch wholly or not.

What the store then holds is what one batch of all its pages would give, however they came in. Links between accounts
are kept; whoever comes or goes has the whole component grouped again that hangs together by them, and nothing else.
"""

from collections.abc import Iterable, Sequence, Set

from variorum import pipeline
from variorum.engine import fingerprint
from variorum.engine.keys import keys_of
from variorum.engine.run import Progress, batches, part, told
from variorum.engine.summaries import summary_of
from variorum.pipeline import Models, Settings
from variorum.records import Account, Edition, Entry, Page, Rejected, Story
from variorum.store import Database, View, Writer
from variorum.stories import find_links, group_stories


def read_into_store(
    outcomes: Iterable[Page | Rejected], database: Database, models: Models, settings: Settings, *, progress: Progress
) -> Edition:
    """Read into the store; gives the stories, as they now stand, of all accounts named in this run.

    A page whose bytes are stored already is not read again unless models or settings have changed; other bytes at the
    same address become a new version of that account. A page that is rejected now leaves its stored account alone.
    """
    refresh(database, models, settings, progress=progress)
    view, writer = View(database), Writer(database)
    pages, rejected = part(outcomes)
    known = fingerprint.of_accounts(models, settings)
    fresh = [page for page in pages if view.digest_of(page.account_id) != (fingerprint.of_page(page), known)]
    done = len(pages) - len(fresh)
    for batch in batches(fresh):
        with database.transaction():
            rejected += read_batch(batch, view, writer, models, settings)
        done += len(batch)
        progress("reading accounts", done, len(pages))
    with database.transaction():
        for unfit in rejected:
            if unfit.reason != "duplicate":  # that says nothing about the account
                writer.save_rejected(unfit)
    articles = [article for page in pages if (article := view.current_article(page.account_id))]
    entries = told(view.entries(view.stories_of(articles)), models, settings, progress=progress)
    return Edition(entries=entries, rejected=tuple(sorted(rejected, key=lambda r: r.address)))


def is_current(view: View, models: Models, settings: Settings) -> bool:
    """Whether all accounts of a store were read with these models and settings."""
    return not view.stale_pages(fingerprint.of_accounts(models, settings))


def read_batch(batch: list[Page], view: View, writer: Writer, models: Models, settings: Settings) -> list[Rejected]:
    """Read some pages, save their accounts, and edit the stories they touch."""
    former = [a for page in batch if (a := view.current_article(page.account_id))]
    touched = view.hanging_together(former)
    accounts, rejected = read_and_save(batch, writer, models, settings)
    new = {account.id for account in accounts}
    link(new, view, writer, settings)
    regroup(touched | new, new, view, writer, models, settings)
    return rejected


def read_and_save(
    batch: list[Page], writer: Writer, models: Models, settings: Settings
) -> tuple[list[Account], list[Rejected]]:
    """Read some pages and make each the current version of its account."""
    articles, rejected = pipeline.read_articles(batch, settings)
    accounts = pipeline.read_accounts(articles, models)
    pages = {page.account_id: page for page in batch}
    for account in accounts:
        page = pages[account.article.account_id]
        writer.save_account(
            account,
            page,
            page_digest=fingerprint.of_page(page),
            fingerprint=fingerprint.of_accounts(models, settings),
            story_keys=keys_of(account),
        )
    return accounts, rejected


def link(article_ids: Set[str], view: View, writer: Writer, settings: Settings) -> None:
    """Keep the links that these articles have."""
    near = view.accounts(view.sharing_keys(view.keys_of(article_ids)))
    writer.save_links(find_links(near, of=article_ids, settings=settings.stories), of=article_ids)


def regroup(changed: Set[str], new: Set[str], view: View, writer: Writer, models: Models, settings: Settings) -> None:
    """Group all that hangs together with the changed articles, and save the stories that are not as they were.

    A story with a new member is always edited.
    """
    together = view.hanging_together(changed)
    stories = group_stories(view.accounts(view.current_among(together)), settings=settings.stories)
    stored = view.members_of(view.stories_of(together))
    same = {s.id for s in stories if stored.get(s.id) == {*s.article_ids} and new.isdisjoint(s.article_ids)}
    entries = [edit(story, view, models, settings) for story in stories if story.id not in same]
    listed = [(entry, summary_of(entry)) for entry in entries]
    writer.save_stories(listed, replaced=stored.keys() - same, fingerprint=fingerprint.of_stories(models, settings))


def edit(story: Story, view: View, models: Models, settings: Settings) -> Entry:
    """One story's entry from its stored accounts."""
    return pipeline.edit_story(story, view.accounts(story.article_ids), models, settings)


def refresh(database: Database, models: Models, settings: Settings, *, progress: Progress) -> None:
    """Read, link and edit anew all that was stored with other models or settings, before anything is added to it.

    A stored page that is rejected now stays stored, but its account stands in no story until it is read again. An
    interrupted run goes on where it stopped: until a story is edited anew, it stands as it was, and counts as stale.
    """
    view, writer = View(database), Writer(database)
    reread_stale_pages(database, models, settings, progress=progress)
    stale = view.stale_articles(fingerprint.of_stories(models, settings))
    for batch in batches(view.current_among(view.hanging_together(stale))):
        with database.transaction():
            link(set(batch), view, writer, settings)
    done: set[str] = set()
    for article_id in stale:
        if article_id not in done:
            together = view.hanging_together([article_id])
            with database.transaction():
                regroup(together, together, view, writer, models, settings)
            done |= together
        progress("editing stories anew", len(done.intersection(stale)), len(stale))


def reread_stale_pages(database: Database, models: Models, settings: Settings, *, progress: Progress) -> None:
    """Read again the stored pages that were read with other models or settings."""
    view, writer = View(database), Writer(database)
    known = fingerprint.of_accounts(models, settings)
    pages, done = view.stale_pages(known), 0
    for batch in batches(pages):
        with database.transaction():
            _, rejected = read_and_save(batch, writer, models, settings)
            for unfit in rejected:
                writer.turn_away(unfit, fingerprint=known)
        done += len(batch)
        progress("reading accounts anew", done, len(pages))


def forget(
    account_ids: Sequence[str], database: Database, models: Models, settings: Settings, *, progress: Progress
) -> None:
    """Take these accounts out of the store and edit the stories they leave, in one transaction."""
    refresh(database, models, settings, progress=progress)
    view, writer = View(database), Writer(database)
    with database.transaction():
        left = view.hanging_together([a for account in account_ids if (a := view.current_article(account))])
        for account_id in account_ids:
            writer.forget(account_id)
        regroup(left, set(), view, writer, models, settings)
