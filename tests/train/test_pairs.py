"""Our own sentences to learn from: each file keeps its form, and words do not give the altered ones away."""

import itertools
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from train.pairs.corrupt import Corruption, opposed, recounted, redated, swapped, turned
from train.pairs.examples import WRITTEN, examples_of, read_rows, written
from variorum.records.variant import AlterationKind

Way = Callable[[str, random.Random], Corruption | None]

FILES = sorted(WRITTEN.glob("*.jsonl"))
LIKE = 0.05  # most that the shares of words kept may lie apart
ROW: dict[str, Any] = {
    "source": "Two ships left Bergen on Monday.",
    "faithful": ["On Monday two ships sailed from Bergen.", "Bergen saw two ships leave on Monday."],
    "altered": [
        {
            "text": "Three ships sailed from Bergen on Monday.",
            "kind": "quantity",
            "was": "Two ships",
            "now": "Three ships",
        }
    ],
}


def shared(text: str, source: str) -> float:
    """The share of a text's longer words that its source has."""
    words, there = (set(re.findall(r"\w{4,}", side.lower())) for side in (text, source))
    return len(words & there) / max(1, len(words))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_change_names_its_kind_and_its_words(path: Path) -> None:
    rows = read_rows(path)
    assert len({row["source"] for row in rows}) == len(rows) > 0
    wrong = [
        (row["source"], change)
        for row in rows
        for change in row["altered"]
        if change["kind"] not in get_args(AlterationKind)
        or change["was"] not in row["source"]
        or change["now"] not in change["text"]
        or not (change["was"] or change["now"])
    ]
    assert wrong == []
    assert [row["source"] for row in rows if not row["faithful"] or row["source"] in row["faithful"]] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_words_alone_do_not_tell_them_apart(path: Path) -> None:
    rows = read_rows(path)
    faithful = [shared(text, row["source"]) for row in rows for text in row["faithful"]]
    altered = [shared(change["text"], row["source"]) for row in rows for change in row["altered"]]
    assert abs(sum(faithful) / len(faithful) - sum(altered) / len(altered)) <= LIKE


def test_a_row_gives_pairs_in_all_directions() -> None:
    source, faithful, change = ROW["source"], ROW["faithful"], ROW["altered"][0]
    drawn = [list(examples_of(ROW, random.Random(seed))) for seed in range(20)]
    for examples in drawn:
        assert {(e.own, e.other) for e in examples if not e.altered} == {
            *itertools.permutations([source, *faithful], 2)
        }
        assert (change["text"], source) in {(e.own, e.other) for e in examples if e.altered}
        assert all(e.own_words is None or e.own_words in e.own for e in examples)
        assert all(e.other_words is None or e.other_words in e.other for e in examples)
    other_ways = {
        (e.own, e.other) for examples in drawn for e in examples if e.altered and change["text"] in (e.own, e.other)
    }
    assert other_ways == {(change["text"], source), (source, change["text"]), *((change["text"], f) for f in faithful)}


def test_what_is_held_out_is_not_learnt_from() -> None:
    learnt, held_out = ({row["source"] for row in written(held_out=held)} for held in (False, True))
    assert learnt.isdisjoint(held_out)
    assert len(learnt | held_out) == sum(len(read_rows(path)) for path in FILES)
    assert 0.05 < len(held_out) / len(learnt | held_out) < 0.1


@pytest.mark.parametrize(
    ("way", "text", "kinds"),
    [
        (opposed, "Prices rose.", {("Prices fell.", "polarity", "fell")}),
        (opposed, "Prices stood still.", {("Prices stood no longer.", "polarity", "no longer")}),
        (recounted, "Twelve ships left.", None),
        (recounted, "It cost 1,200 crowns.", None),
        (redated, "They met on Friday.", None),
        (turned, "She will go.", {("She may go.", "modality", "may")}),
        (turned, "In May he was not there.", {("In May he was there.", "polarity", "was")}),
        (swapped, "It said Chad had sued Mali.", {("It said Mali had sued Chad.", "role", None)}),
    ],
)
def test_a_change_by_rule(way: Way, text: str, kinds: set[tuple[str, str, str | None]] | None) -> None:
    changes = [way(text, random.Random(seed)) for seed in range(20)]
    assert all(change is not None and change.text != text for change in changes)
    found = {(change.text, change.kind, change.words) for change in changes if change}
    assert found == kinds if kinds else len(found) > 3
    assert way("Nothing here.", random.Random(0)) is None
