"""The tasks that `variorum score` knows: how each reads its gold, counts, and makes its figures."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from variorum.actors import find_actors, find_mentions
from variorum.collation import EncoderSupport, OverlapSupport
from variorum.errors import SettingsError
from variorum.events import Coding, find_events
from variorum.language.reading import read_sentences
from variorum.language.sentences import split_sentences
from variorum.pipeline import Models, read_accounts
from variorum.records import Actor, Article, Event, Mention, Provenance, Reading, Span, Statement
from variorum.scoring import (
    actors,
    collation,
    event_pairs,
    events,
    furniture,
    lineage,
    mentions,
    pages,
    statements,
    stories,
    support,
)
from variorum.scoring.figures import Counts, Figures
from variorum.scoring.gold import read_gold
from variorum.scoring.tellings import find_tellings
from variorum.statements import find_statements

Row = TypeVar("Row")
Count = Callable[[Path, Models], tuple[int, list[Counts]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """`count` gives the number of rows of a gold file and the counts of each unit; `baselines` do so by other means."""

    count: Count
    figures_of: Callable[[Counter[str]], Figures]
    baselines: dict[str, Count] = field(default_factory=dict)
    codes_events: bool = False

    def counting(self, baseline: str | None) -> Count:
        """The shipped way, or a baseline's. Raises SettingsError for a name it does not know."""
        if baseline is None:
            return self.count
        if baseline not in self.baselines:
            raise SettingsError(f"{baseline!r} is no baseline here; known: {', '.join(self.baselines) or 'none'}")
        return self.baselines[baseline]


def counting(row_type: type[Row], count: Callable[[Sequence[Row], Models], list[Counts]]) -> Count:
    """Read the gold, then count."""

    def read_and_count(path: Path, models: Models) -> tuple[int, list[Counts]]:
        rows = read_gold(path, row_type)
        return len(rows), count(rows, models)

    return read_and_count


def modelless(row_type: type[Row], count: Callable[[Sequence[Row]], list[Counts]]) -> Count:
    """The same for what needs no model."""
    return counting(row_type, lambda rows, _models: count(rows))


def statements_in(models: Models, article: Article) -> list[Statement]:
    """The shipped statements of a bare text."""
    return find_statements(article, *read_sentences([article], models.encoder)[0])


def statements_by_rules(_models: Models, article: Article) -> list[Statement]:
    """What the rules alone find."""
    return find_statements(article, split(article))


def mentions_in(models: Models, article: Article) -> list[Mention]:
    """The shipped mentions of a bare text."""
    return find_mentions(article, *read_sentences([article], models.encoder)[0])


def actors_of(models: Models, article: Article, spans: Sequence[Span]) -> list[Actor]:
    """Whom spans of a bare text denote, beside what else is found there."""
    reading, marks = read_sentences([article], models.encoder)[0]
    mentions = actors.asked(article.text, spans, find_mentions(article, reading, marks))
    return find_actors(article, reading, mentions)


def mentions_by_rules(_models: Models, article: Article) -> list[Mention]:
    """What the rules alone find."""
    return find_mentions(article, split(article))


def split(article: Article) -> Reading:
    """A reading without vectors: the rules look at sentences alone."""
    provenance = Provenance(stage="scoring", model="rules", version="1")
    sentences = split_sentences(article.text)
    return Reading(article_id=article.id, sentences=sentences, vectors=b"", width=0, provenance=provenance)


def counting_statements(find: Callable[[Models, Article], list[Statement]]) -> Count:
    """Count what one way finds."""
    return counting(
        statements.StatementGold, lambda rows, models: statements.count_statements(rows, partial(find, models))
    )


def counting_mentions(find: Callable[[Models, Article], list[Mention]]) -> Count:
    """Count what one way finds."""
    return counting(mentions.MentionGold, lambda rows, models: mentions.count_mentions(rows, partial(find, models)))


def events_in(models: Models, article: Article) -> list[Event]:
    """The shipped events of a bare text."""
    if models.event_coder is None:
        raise SettingsError("events are coded by a model, and none was loaded")
    account = read_accounts([article], models)[0]
    return find_events([account], models.event_coder, settings=Coding())[0]


def count_event_pairs(rows: Sequence[event_pairs.EventPairGold], models: Models) -> list[Counts]:
    """Counts of what the event coder says; needs one."""
    if models.event_coder is None:
        raise SettingsError("event pairs are coded by a model, and none was loaded")
    return event_pairs.count_pairs(rows, event_pairs.code_pairs(rows, models.event_coder))


TASKS: dict[str, Task] = {
    "actors": Task(
        count=counting(actors.ActorGold, lambda rows, models: actors.count_actors(rows, partial(actors_of, models))),
        figures_of=actors.figures_of,
    ),
    "event-pairs": Task(
        count=counting(event_pairs.EventPairGold, count_event_pairs),
        figures_of=event_pairs.figures_of,
        codes_events=True,
    ),
    "events": Task(
        count=counting(events.EventGold, lambda rows, models: events.count_events(rows, partial(events_in, models))),
        figures_of=events.figures_of,
        codes_events=True,
    ),
    "pages": Task(
        count=modelless(pages.PageGold, pages.count_pages),
        figures_of=pages.figures_of,
        baselines={"trafilatura": modelless(pages.PageGold, pages.count_by_trafilatura)},
    ),
    "furniture": Task(
        count=modelless(furniture.FurnitureGold, furniture.count_furniture),
        figures_of=furniture.figures_of,
        baselines={"length": modelless(furniture.FurnitureGold, furniture.count_by_length)},
    ),
    "mentions": Task(
        count=counting_mentions(mentions_in),
        figures_of=mentions.figures_of,
        baselines={"rules": counting_mentions(mentions_by_rules)},
    ),
    "statements": Task(
        count=counting_statements(statements_in),
        figures_of=statements.figures_of,
        baselines={"rules": counting_statements(statements_by_rules)},
    ),
    "stories": Task(
        count=counting(stories.StoryGold, stories.count_stories),
        figures_of=stories.figures_of,
        baselines={"tf-idf": modelless(stories.StoryGold, stories.count_by_tf_idf)},
    ),
    "lineage": Task(
        count=counting(lineage.LineageGold, lineage.count_lineage),
        figures_of=lineage.figures_of,
        baselines={"runs": counting(lineage.LineageGold, lineage.count_by_runs)},
    ),
    "collation": Task(
        count=counting(
            collation.CollationGold,
            lambda rows, models: collation.count_collation(rows, lambda row: find_tellings(row, models)),
        ),
        figures_of=collation.figures_of,
    ),
    "support": Task(
        count=counting(
            support.SupportGold, lambda rows, models: support.count_support(rows, EncoderSupport(models.encoder))
        ),
        figures_of=support.support_figures,
        baselines={
            "overlap": modelless(support.SupportGold, lambda rows: support.count_support(rows, OverlapSupport()))
        },
    ),
    "support-pairs": Task(
        count=counting(
            support.SupportPairGold,
            lambda rows, models: support.count_support_pairs(rows, EncoderSupport(models.encoder)),
        ),
        figures_of=support.pair_figures,
        baselines={
            "overlap": modelless(
                support.SupportPairGold, lambda rows: support.count_support_pairs(rows, OverlapSupport())
            )
        },
    ),
}
