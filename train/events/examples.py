"""Sentences with their actors, and what each of them does to whom: our own, and openly published ones."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from train.pairs.examples import read_rows
from variorum.language.acts import Cast, Roles
from variorum.records import Span
from variorum.records.event import EVENT_TYPES

WRITTEN = Path(__file__).parents[1] / "data" / "events"
MARK = re.compile(r"\[(\d+) ([^\[\]]+)\]")
NOTHING = "NOTHING"
TYPES = (*EVENT_TYPES, NOTHING)
# Zero-Shot-PLOVER has one type for what PLOVER now parts.
SEVERAL = {"YIELD": ("CONCEDE", "RETREAT")}


class Label(NamedTuple):
    """The types of which one is right; trigger (its span) and modality are None if unknown."""

    types: tuple[str, ...]
    trigger: Span | None = None
    modality: str | None = None


IDLE = Label((NOTHING,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A cast, and what is known of its roles."""

    cast: Cast
    labels: dict[Roles, Label]


def written(folder: Path = WRITTEN) -> list[Example]:
    """Our own sentences, file by file, line by line, save those without an actor; all of their roles are known."""
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in read_rows(path)]
    return [example for row in rows if (example := example_of(row)).cast.actors]


def example_of(row: dict[str, Any]) -> Example:
    """A row with every actor at the place where it is first named."""
    text, spans = unmarked(row["text"])
    numbers = sorted(spans)
    cast = Cast(text, tuple(spans[number] for number in numbers))
    labels = {
        (actor, recipient): label_of(
            text,
            [
                act
                for act in row["acts"]
                if (actor is None or act["actor"] == numbers[actor])
                and (recipient is None or act["recipient"] == numbers[recipient])
            ],
        )
        for actor, recipient in cast.roles
    }
    return Example(cast=cast, labels=labels)


def label_of(text: str, acts: Sequence[dict[str, Any]]) -> Label:
    """Any of these acts is right; words and modality are the first's. Of none: nothing is done."""
    if not acts:
        return IDLE
    start = text.index(acts[0]["trigger"])
    return Label(
        types=tuple(dict.fromkeys(act["type"] for act in acts)),
        trigger=Span(start, start + len(acts[0]["trigger"])),
        modality=acts[0]["modality"],
    )


def unmarked(marked: str) -> tuple[str, dict[int, Span]]:
    """A text without its marks, and where each number first stands in it."""
    parts: list[str] = []
    spans: dict[int, Span] = {}
    done = length = 0
    for match in MARK.finditer(marked):
        before = marked[done : match.start()]
        start = length + len(before)
        length = start + len(match[2])
        spans.setdefault(int(match[1]), Span(start, length))
        parts += [before, match[2]]
        done = match.end()
    return "".join([*parts, marked[done:]]), spans


def published(rows: Iterable[dict[str, Any]]) -> list[Example]:
    """Rows of Zero-Shot-PLOVER, and of `aw-train-wiki`, which says only whether the one acts upon the other. Of a type
    that is known both sides are known to take part in it; nothing is known the other way round.
    """
    return [
        Example(
            cast=Cast(row["text"], (Span(*row["actor"]), Span(*row["recipient"]))),
            labels=dict.fromkeys([(0, 1)] if "acts" in row else [(0, 1), (0, None), (None, 1)], Label(types_of(row))),
        )
        for row in rows
        if row["actor"] and row["recipient"]
    ]


def types_of(row: dict[str, Any]) -> tuple[str, ...]:
    """The types of which one is right."""
    if "acts" in row:
        return EVENT_TYPES if row["acts"] else (NOTHING,)
    return SEVERAL.get(row["event_type"], (row["event_type"],))


def folds(rows: Sequence[dict[str, Any]], count: int) -> list[tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """What to train and to measure on, for each fold; a sentence is in one fold with all its pairs."""
    texts = sorted({row["text"] for row in rows})
    place = {text: number % count for number, text in enumerate(texts)}
    return [
        ([row for row in rows if place[row["text"]] != fold], [row for row in rows if place[row["text"]] == fold])
        for fold in range(count)
    ]
