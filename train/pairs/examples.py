"""Pairs of sentences to learn from: what our authors wrote, and openly licensed sets of entailment."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from train.pairs.corrupt import corrupted

WRITTEN = Path(__file__).parents[1] / "data" / "pairs"
BYSTANDER = 0.25  # share of examples whose counterpart stands among other sentences, as it does where groups align
LONGEST = 700  # code points of evidence
HELD_OUT = 12  # of so many of our own sentences one is never trained on: thresholds are set on them


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """An own sentence, its counterpart, whether the own one changes the meaning, and how.

    `own_words` and `other_words` are what differs: '' if nothing, None if not known.
    """

    own: str
    other: str
    altered: bool
    kind: str | None = None
    own_words: str | None = None
    other_words: str | None = None


def written(folder: Path = WRITTEN, *, held_out: bool = False) -> list[dict[str, Any]]:
    """Our own sentences, file by file, line by line: those to train on, or those held out."""
    return [
        row
        for path in sorted(folder.glob("*.jsonl"))
        for number, row in enumerate(read_rows(path))
        if (number % HELD_OUT == HELD_OUT - 1) == held_out
    ]


def examples_of(row: dict[str, Any], rng: random.Random) -> Iterator[Example]:
    """What a source gives in one epoch: its rewordings in all directions; each alteration against the source, and
    against a rewording or backwards; and each rewording with one thing more changed by rule.
    """
    source, faithful = row["source"], row["faithful"]
    for text in faithful:
        yield Example(own=text, other=source, altered=False, own_words="", other_words="")
        yield Example(own=source, other=text, altered=False, own_words="", other_words="")
        if change := corrupted(text, rng):
            yield Example(own=change.text, other=source, altered=True, kind=change.kind, own_words=change.words)
    for one, two in pairwise(faithful):
        yield Example(own=one, other=two, altered=False, own_words="", other_words="")
        yield Example(own=two, other=one, altered=False, own_words="", other_words="")
    for change in row["altered"]:
        text, was, now = change["text"], change["was"], change["now"]
        against = Example(own=text, other=source, altered=True, kind=change["kind"], own_words=now, other_words=was)
        yield against
        if was and now and rng.random() < 0.5:
            yield replace(against, own=source, other=text, own_words=was, other_words=now)
        else:
            yield replace(against, other=rng.choice(faithful), other_words=None)


def entailment(paths: Iterable[Path]) -> list[Example]:
    """The rows of sets in the `support` format, save those with long evidence; their words are not known."""
    rows = [row for path in paths for row in read_rows(path) if len(row["evidence"]) < LONGEST]
    return [Example(own=r["claim"], other=r["evidence"], altered=r["label"] != "supported") for r in rows]


def among_others(example: Example, sources: Sequence[str], rng: random.Random) -> Example:
    """Now and then the counterpart with an unrelated sentence before or after it."""
    bystander = rng.choice(sources)
    if rng.random() >= BYSTANDER or bystander == example.other:
        return example
    parts = [bystander, example.other] if rng.random() < 0.5 else [example.other, bystander]
    return replace(example, other=" ".join(parts))


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file, gzipped or not."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.splitlines() if line.strip()]
