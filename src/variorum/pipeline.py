"""The way of the data, on one screen.

    bytes ─pages→ Article ─language→ Reading ─┬─actors→ Mention, Actor
                                              └─statements→ Statement
    Accounts ─stories→ Story ─lineage→ Stemma ─collation→ Apparatus
    Entries ─events→ Event, Happening        a second look at the sentences, only where it is asked for

Pure: pages and an encoder in, an edition out. Where it runs, and what is already done, is `engine`'s business.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from variorum.actors import Term, find_actors, find_mentions, name_elsewhere
from variorum.collation import Collation, PairJudge, collate
from variorum.events import Coding, find_events, merge_events
from variorum.language.acts import EventCoder
from variorum.language.encoder import Encoder
from variorum.language.marks import Marks
from variorum.language.reading import read_sentences
from variorum.lineage import Kinship, trace_lineage
from variorum.pages import PageReading, read_article
from variorum.records import Account, Article, Edition, Entry, Page, Reading, Rejected, Story
from variorum.statements import find_statements
from variorum.stories import Grouping, group_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every default of every stage, in one place."""

    pages: PageReading = field(default_factory=PageReading)
    stories: Grouping = field(default_factory=Grouping)
    lineage: Kinship = field(default_factory=Kinship)
    collation: Collation = field(default_factory=Collation)
    events: Coding = field(default_factory=Coding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """What was loaded at the edge: the encoder, what else there is, and a user's own holders of office."""

    encoder: Encoder
    pair_judge: PairJudge | None = None
    event_coder: EventCoder | None = None
    own_actors: tuple[Term, ...] = ()


def read(pages: Iterable[Page], models: Models, settings: Settings) -> Edition:
    """The edition of these pages."""
    articles, rejected = read_articles(pages, settings)
    accounts = read_accounts(articles, models)
    stories = group_stories(accounts, settings=settings.stories)
    entries = edit_stories(stories, accounts, models, settings)
    told = tuple(tell_events(entry, models, settings) for entry in entries)
    return Edition(entries=told, rejected=tuple(rejected))


def read_articles(pages: Iterable[Page], settings: Settings) -> tuple[list[Article], list[Rejected]]:
    """Pages parted into articles and what is unfit, each in order of address."""
    outcomes = [read_article(page, settings=settings.pages) for page in sorted(pages, key=lambda p: p.address)]
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    return articles, [outcome for outcome in outcomes if isinstance(outcome, Rejected)]


def read_accounts(articles: Sequence[Article], models: Models) -> list[Account]:
    """Each article with all that can be read out of it alone."""
    readings = read_sentences(articles, models.encoder)
    own = models.own_actors
    return [read_account(article, *found, own) for article, found in zip(articles, readings, strict=True)]


def read_account(article: Article, reading: Reading, marks: Marks | None, own: tuple[Term, ...]) -> Account:
    """One article with its mentions and whom they denote, and its statements."""
    mentions = find_mentions(article, reading, marks)
    actors = find_actors(article, reading, mentions, own)
    statements = find_statements(article, reading, marks)
    return Account(
        article=article,
        reading=reading,
        mentions=tuple(mentions),
        statements=tuple(statements),
        actors=tuple(actors),
    )


def edit_stories(
    stories: Sequence[Story], accounts: Sequence[Account], models: Models, settings: Settings
) -> tuple[Entry, ...]:
    """Stemma and apparatus of every story: most accounts first, then by first article id."""
    by_id = {account.id: account for account in accounts}
    ordered = sorted(stories, key=lambda story: (-len(story.article_ids), story.article_ids))
    return tuple(edit_story(story, [by_id[i] for i in story.article_ids], models, settings) for story in ordered)


def edit_story(story: Story, accounts: Sequence[Account], models: Models, settings: Settings) -> Entry:
    """One story's entry: who had it from whom, and what each did to it."""
    stemma = trace_lineage(story, accounts, settings=settings.lineage)
    apparatus = collate(stemma, accounts, judge=models.pair_judge, settings=settings.collation)
    apparatus = msgspec.structs.replace(apparatus, notes=(*apparatus.notes, *name_elsewhere(accounts)))
    return Entry(story=story, accounts=tuple(accounts), stemma=stemma, apparatus=apparatus)


def tell_events(entry: Entry, models: Models, settings: Settings) -> Entry:
    """The entry with what its accounts tell that states do, and what happened; as it is without an event coder."""
    if models.event_coder is None:
        return entry
    found = find_events(entry.accounts, models.event_coder, settings=settings.events)
    accounts = tuple(
        msgspec.structs.replace(account, events=tuple(events))
        for account, events in zip(entry.accounts, found, strict=True)
    )
    happenings = merge_events(entry.story, accounts, entry.stemma, entry.apparatus)
    return msgspec.structs.replace(entry, accounts=accounts, happenings=tuple(happenings))
