"""Read pages into a store: what is there is left alone, what is touched is edited anew, a batch wholly or not."""

from collections.abc import Iterable, Sequence

from variorum import pipeline
from variorum.engine import fingerprint
from variorum.engine.keys import keys_of
from variorum.engine.run import Progress, batches, part
from variorum.pipeline import Models, Settings
from variorum.records import Account, Edition, Entry, Page, Rejected, Story
from variorum.store import Database, View, Writer
from variorum.stories import group_stories


def read_into_store(
    outcomes: Iterable[Page | Rejected], database: Database, models: Models, settings: Settings, *, progress: Progress
) -> Edition:
    """Read into the store; gives the stories, as they now stand, of all accounts named in this run.

    A page whose bytes are stored already is not read again unless models or settings have changed; other bytes at the
    same address become a new version of that account. A page that is rejected now leaves its stored account alone.
    """
    view, writer = View(database), Writer(database)
    pages, rejected = part(outcomes)
    named = {page.account_id for page in pages}
    known = fingerprint.of_accounts(models, settings)
    pages += [page for page in view.stale_pages(known) if page.account_id not in named]
    fresh = [page for page in pages if view.digest_of(page.account_id) != (fingerprint.of_page(page), known)]
    done = len(pages) - len(fresh)
    for batch in batches(fresh):
        with database.transaction():
            rejected += read_batch(batch, view, writer, models, settings)
        done += len(batch)
        progress("reading accounts", done, len(pages))
    with database.transaction():
        for unfit in rejected:
            writer.save_rejected(unfit)
    edit_stale_stories(database, models, settings, progress=progress)
    articles = [article for account in sorted(named) if (article := view.current_article(account))]
    entries = view.entries(view.stories_of(articles))
    return Edition(entries=tuple(entries), rejected=tuple(sorted(rejected, key=lambda r: r.address)))


def read_batch(batch: list[Page], view: View, writer: Writer, models: Models, settings: Settings) -> list[Rejected]:
    """Read some pages, save their accounts, and edit the stories they touch."""
    articles, rejected = pipeline.read_articles(batch, settings)
    accounts = pipeline.read_accounts(articles, models)
    pages = {page.account_id: page for page in batch}
    former = [a for page in batch if (a := view.current_article(page.account_id))]
    touched = view.stories_of(former)
    for account in accounts:
        page = pages[account.article.account_id]
        writer.save_account(
            account,
            page,
            page_digest=fingerprint.of_page(page),
            fingerprint=fingerprint.of_accounts(models, settings),
            story_keys=keys_of(account),
        )
    regroup(accounts, touched, view, writer, models, settings)
    return rejected


def regroup(
    accounts: Sequence[Account], touched: Sequence[str], view: View, writer: Writer, models: Models, settings: Settings
) -> None:
    """Group these accounts together with the stories they may belong to, and save what has changed."""
    near = set(view.sharing_keys({key for account in accounts for key in keys_of(account)}))
    affected = sorted({*view.stories_of(near), *touched})
    members = near | set(view.members_of(affected)) | {account.id for account in accounts}
    current = view.current_among(sorted(members))
    stories = group_stories(view.accounts(current), settings=settings.stories)
    save_changed(stories, {account.id for account in accounts}, affected, view, writer, models, settings)


def save_changed(
    stories: Sequence[Story],
    new: set[str],
    affected: Sequence[str],
    view: View,
    writer: Writer,
    models: Models,
    settings: Settings,
) -> None:
    """Edit and save the stories whose members changed; the others of the affected stay as they are."""
    stored = {entry.story.id: entry.story.article_ids for entry in view.entries(affected)}
    same = {s.id for s in stories if stored.get(s.id) == s.article_ids and new.isdisjoint(s.article_ids)}
    entries = [edit(story, view, models, settings) for story in stories if story.id not in same]
    writer.save_stories(entries, replaced=set(affected) - same, fingerprint=fingerprint.of_stories(models, settings))


def edit(story: Story, view: View, models: Models, settings: Settings) -> Entry:
    """One story's entry from its stored accounts."""
    return pipeline.edit_story(story, view.accounts(story.article_ids), models, settings)


def edit_stale_stories(database: Database, models: Models, settings: Settings, *, progress: Progress) -> None:
    """Group and edit anew every story that was edited with other models or settings."""
    view, writer = View(database), Writer(database)
    stale = view.stale_stories(fingerprint.of_stories(models, settings))
    for number, story_id in enumerate(stale, start=1):
        with database.transaction():
            members = view.accounts(view.current_among(view.members_of([story_id])))
            if members:
                regroup(members, [story_id], view, writer, models, settings)
        progress("editing stories anew", number, len(stale))


def forget(account_ids: Sequence[str], database: Database, models: Models, settings: Settings) -> None:
    """Take these accounts out of the store and edit the stories they leave, in one transaction."""
    view, writer = View(database), Writer(database)
    with database.transaction():
        articles = [a for account in account_ids if (a := view.current_article(account))]
        left = view.stories_of(articles)
        for account_id in account_ids:
            writer.forget(account_id)
        remaining = view.accounts(view.current_among(view.members_of(left)))
        stories = group_stories(remaining, settings=settings.stories)
        entries = [edit(story, view, models, settings) for story in stories]
        writer.save_stories(entries, replaced=left, fingerprint=fingerprint.of_stories(models, settings))
