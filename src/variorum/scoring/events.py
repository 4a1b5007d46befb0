"""Score the events that sentences tell against labelled ones (docs/formats.md: `events`).

Found and labelled events of a text are paired by type, by type and actors, and in full. A symmetrical event is the same
the other way round. What an account only recalls, and what it puts as a condition, does not count as found.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec

from variorum.records import Article, Event
from variorum.records.event import SYMMETRICAL, EventType
from variorum.scoring.articles import article_of_text
from variorum.scoring.figures import Counts, Figures, f1_of, rounded

YIELDED = frozenset({"CONCEDE", "RETREAT"})
LEVELS = ("type", "type_actor", "full")

FindEvents = Callable[[Article], Sequence[Event]]


class EventLabel(msgspec.Struct, frozen=True, kw_only=True):
    """One event of the gold; YIELD stands for CONCEDE and RETREAT."""

    event_type: Literal[EventType, "YIELD"]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


class EventGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    text: str
    events: tuple[EventLabel, ...]
    date: str | None = None


class Told(NamedTuple):
    """An event as it is compared."""

    type: str
    actors: frozenset[str]
    recipients: frozenset[str]

    def at(self, level: str) -> tuple[object, ...]:
        """What is compared on a level."""
        if level == "type":
            return (self.type,)
        if self.type in SYMMETRICAL:
            # Of a symmetrical event all that take part are its actors.
            return (self.type, self.actors | self.recipients)
        return (self.type, self.actors) if level == "type_actor" else (self.type, self.actors, self.recipients)


def count_events(rows: Sequence[EventGold], find: FindEvents) -> list[Counts]:
    """Counts text by text."""
    return [dict(count(row, find(article_of(row)))) for row in rows]


def article_of(row: EventGold) -> Article:
    """The row as an article of its date."""
    return msgspec.structs.replace(article_of_text(row.id, row.text), publishing_date=row.date)


def count(row: EventGold, found: Iterable[Event]) -> Counter[str]:
    """Counts of one text."""
    wanted = [told(label.event_type, label.actors, label.recipients) for label in row.events]
    given = [
        told(e.event_type, e.actors, e.recipients) for e in found if not e.recalled and e.modality != "conditional"
    ]
    counts = Counter({"wanted": len(wanted), "found": len(given)})
    for level in LEVELS:
        both = Counter(one.at(level) for one in wanted) & Counter(one.at(level) for one in given)
        counts[f"{level}_right"] = both.total()
    return counts


def told(kind: str, actors: Iterable[str], recipients: Iterable[str]) -> Told:
    """An event with its names without case and punctuation."""
    return Told("YIELD" if kind in YIELDED else kind, *(frozenset(map(plain, codes)) for codes in (actors, recipients)))


def plain(code: str) -> str:
    """A code without case, spaces and punctuation, its kind kept."""
    return "".join(c for c in code.casefold() if c.isalnum() or c == ":")


def figures_of(counts: Counter[str]) -> Figures:
    """F1 on each level, and how many more events were found than there are."""
    wanted, found = counts["wanted"], counts["found"]
    return rounded(
        {
            **{f"{level}_f1": f1_of(counts[f"{level}_right"], found, wanted) for level in LEVELS},
            "type_precision": counts["type_right"] / found if found else None,
            "type_recall": counts["type_right"] / wanted if wanted else None,
            "extra_rate": found / wanted - 1 if wanted else None,
        }
    )
