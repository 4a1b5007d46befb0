"""Score the events that sentences tell against labelled ones (docs/formats.md: `events`).

Found and labelled events of a text are paired by type, by type and actors, and in full. A symmetrical event is the same
the other way round. What an account only recalls, and what it puts as a condition, does not count as found. Rows whose
ids are alike up to a '#' are sentences of one account in their order: they are read together, as an account is, so that
whom 'the two governments' are can be told from what stands before.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

import msgspec

from variorum.records import Article, Event
from variorum.records.event import SYMMETRICAL, EventType
from variorum.scoring.articles import article_of_text
from variorum.scoring.figures import Counts, Figures, f1_of, rounded

YIELDED = frozenset({"CONCEDE", "RETREAT"})
BETWEEN = "\n"  # sentences of one account
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
    """Counts row by row."""
    accounts: dict[str, list[EventGold]] = defaultdict(list)
    for number, row in enumerate(rows):
        name, mark, _ = row.id.partition("#")
        accounts[name if mark else f"#{number}"].append(row)
    return [dict(one) for account in accounts.values() for one in count_account(account, find)]


def count_account(rows: Sequence[EventGold], find: FindEvents) -> list[Counter[str]]:
    """Counts of rows that are sentences of one account."""
    ends = list(accumulate(len(row.text) + len(BETWEEN) for row in rows))
    events = find(article_of(rows))
    starts = [0, *ends]
    return [
        count(row, [event for event in events if starts[number] <= event.sentence.start < ends[number]])
        for number, row in enumerate(rows)
    ]


def article_of(rows: Sequence[EventGold]) -> Article:
    """The rows as an article of the first one's date."""
    article = article_of_text(rows[0].id, BETWEEN.join(row.text for row in rows))
    return msgspec.structs.replace(article, publishing_date=rows[0].date)


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
