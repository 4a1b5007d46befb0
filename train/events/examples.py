"""Pairs of actors in a sentence, and what the first does to the second: our own, and openly published ones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path
from typing import Any

from train.pairs.examples import read_rows
from variorum.records import Span
from variorum.records.event import EVENT_TYPES

WRITTEN = Path(__file__).parents[1] / "data" / "events"
MARK = re.compile(r"\[(\d+) ([^\[\]]+)\]")
NOTHING = "NOTHING"
TYPES = (*EVENT_TYPES, NOTHING)
# Zero-Shot-PLOVER has one type for what PLOVER now parts.
SEVERAL = {"YIELD": ("CONCEDE", "RETREAT")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two spans of a text and the types of which one is right; trigger (its span) and modality are None if unknown.

    Without a recipient: what the actor does to anybody.
    """

    text: str
    actor: Span
    recipient: Span | None
    types: tuple[str, ...]
    trigger: Span | None = None
    modality: str | None = None


def written(folder: Path = WRITTEN) -> list[Example]:
    """Our own sentences, each pair of their actors in both directions, and each actor alone."""
    return [
        example
        for path in sorted(folder.glob("*.jsonl"))
        for row in read_rows(path)
        for example in (*pairs_of(row), *alone_in(row))
    ]


def pairs_of(row: dict[str, Any]) -> Iterator[Example]:
    """Every pair of a row's actors, by where they are first named. Of several acts the first counts."""
    text, spans = unmarked(row["text"])
    for actor, recipient in permutations(sorted(spans), 2):
        acts = [act for act in row["acts"] if (act["actor"], act["recipient"]) == (actor, recipient)]
        yield example_of(text, spans[actor], spans[recipient], acts[:1])


def alone_in(row: dict[str, Any]) -> Iterator[Example]:
    """Every actor of a row without a recipient: any of what it does is right, words and modality are the first's."""
    text, spans = unmarked(row["text"])
    for actor in sorted(spans):
        yield example_of(text, spans[actor], None, [act for act in row["acts"] if act["actor"] == actor])


def example_of(text: str, actor: Span, recipient: Span | None, acts: Sequence[dict[str, Any]]) -> Example:
    """An example of these acts, or of none."""
    start = text.index(acts[0]["trigger"]) if acts else 0
    return Example(
        text=text,
        actor=actor,
        recipient=recipient,
        types=tuple(dict.fromkeys(act["type"] for act in acts)) or (NOTHING,),
        trigger=Span(start, start + len(acts[0]["trigger"])) if acts else None,
        modality=acts[0]["modality"] if acts else None,
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
    """Rows of Zero-Shot-PLOVER, and of `aw-train-wiki`, which says only whether the one acts upon the other."""
    return [
        Example(text=row["text"], actor=Span(*row["actor"]), recipient=Span(*row["recipient"]), types=types_of(row))
        for row in rows
        if row["actor"] and row["recipient"]
    ]


def alone(examples: Iterable[Example]) -> list[Example]:
    """Those of which the type is known once more without their recipient."""
    return [
        replace(example, recipient=None)
        for example in examples
        if NOTHING not in example.types and len(example.types) < len(EVENT_TYPES)
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
