"""Read pages to an edition in one process, telling how far it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from variorum import pipeline
from variorum.pipeline import Models, Settings
from variorum.records import Account, Edition, Entry, Page, Rejected
from variorum.stories import group_stories

Item = TypeVar("Item")
# Called with what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

BATCH = 64  # pages read between two reports; small enough to see movement, large enough to sort sentences by length


def read_edition(
    outcomes: Iterable[Page | Rejected], models: Models, settings: Settings, *, progress: Progress
) -> Edition:
    """What `pipeline.read` gives, with progress, and with what could not be opened among the rejected."""
    pages, rejected = part(outcomes)
    accounts: list[Account] = []
    for batch in batches(pages):
        articles, unfit = pipeline.read_articles(batch, settings)
        accounts += pipeline.read_accounts(articles, models)
        rejected += unfit
        progress("reading accounts", len(accounts) + len(rejected), len(pages) + len(rejected))
    stories = group_stories(accounts, settings=settings.stories)
    progress("editing stories", 0, len(stories))
    entries = pipeline.edit_stories(stories, accounts, models, settings)
    progress("editing stories", len(stories), len(stories))
    entries = told(entries, models, settings, progress=progress)
    return Edition(entries=entries, rejected=tuple(sorted(rejected, key=lambda r: r.address)))


def told(entries: Sequence[Entry], models: Models, settings: Settings, *, progress: Progress) -> tuple[Entry, ...]:
    """The entries with what happened, where an event coder was loaded."""
    if models.event_coder is None:
        return tuple(entries)
    found = []
    for number, entry in enumerate(entries, start=1):
        found.append(pipeline.tell_events(entry, models, settings))
        progress("coding events", number, len(entries))
    return tuple(found)


def part(outcomes: Iterable[Page | Rejected]) -> tuple[list[Page], list[Rejected]]:
    """Pages in order of address, and what could not be opened."""
    pages, rejected = [], []
    for outcome in outcomes:
        if isinstance(outcome, Page):
            pages.append(outcome)
        else:
            rejected.append(outcome)
    return sorted(pages, key=lambda page: page.address), rejected


def batches(items: Sequence[Item]) -> Iterator[list[Item]]:
    """The items, some at a time."""
    return (list(items[start : start + BATCH]) for start in range(0, len(items), BATCH))
