"""Our own sentences with actors and what they do to one another: each file keeps its form."""

import re
from pathlib import Path

import pytest

from train.events.examples import IDLE, NOTHING, Label, example_of, folds, published
from train.pairs.examples import read_rows
from variorum.records import Span
from variorum.records.event import EVENT_TYPES, MODALITIES

FOLDER = Path(__file__).parents[2] / "train" / "data" / "events"
FILES = sorted(FOLDER.glob("*.jsonl"))
MARK = re.compile(r"\[(\d+) ([^\[\]]+)\]")


def test_no_text_comes_twice() -> None:
    texts = [row["text"] for path in FILES for row in read_rows(path)]
    assert len(set(texts)) == len(texts) > 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_act_is_between_marked_actors(path: Path) -> None:
    for row in read_rows(path):
        actors = {int(number) for number, _ in MARK.findall(row["text"])}
        plain = MARK.sub(r"\2", row["text"])
        assert not {"[", "]"} & set(plain), row
        for act in row["acts"]:
            assert {act["actor"], act["recipient"]} <= {*actors, None}, row
            assert act["actor"] != act["recipient"], row
            assert act["trigger"] in plain, row
            assert act["type"] in EVENT_TYPES, row
            assert act["modality"] in MODALITIES, row


def test_every_type_is_there() -> None:
    assert {act["type"] for path in FILES for row in read_rows(path) for act in row["acts"]} == set(EVENT_TYPES)


def test_marks_become_roles() -> None:
    row = {
        "text": "[1 Iran] has told [2 France] that [1 it] will leave [3 Oman].",
        "acts": [
            {"actor": 1, "recipient": 3, "type": "RETREAT", "trigger": "leave", "modality": "will"},
            {"actor": 1, "recipient": 2, "type": "CONSULT", "trigger": "told", "modality": "happened"},
        ],
    }
    example = example_of(row)
    text = example.cast.text
    assert [span.of(text) for span in example.cast.actors] == ["Iran", "France", "Oman"]
    told = Label(("CONSULT",), Span(9, 13), "happened")
    leaves = Label(("RETREAT",), Span(text.index("leave"), text.index("leave") + 5), "will")
    assert example.labels == {
        **dict.fromkeys(example.cast.roles, IDLE),
        (0, 1): told,
        (None, 1): told,
        (0, 2): leaves,
        (None, 2): leaves,
        (0, None): leaves._replace(types=("RETREAT", "CONSULT")),
    }


def test_a_side_that_is_not_named_is_nobodys() -> None:
    acts = [{"actor": None, "recipient": 1, "type": "SANCTION", "trigger": "frozen", "modality": "happened"}]
    labels = example_of({"text": "[1 Iranian] assets were frozen by [2 it].", "acts": acts}).labels
    assert {roles for roles, label in labels.items() if label != IDLE} == {(None, 0)}


def test_what_a_corpus_says_of_a_pair() -> None:
    row = {"text": "Iran left Oman.", "actor": [0, 4], "recipient": [10, 14]}
    labels = [
        published([{**row, **more}])[0].labels for more in ({"event_type": "YIELD"}, {"acts": True}, {"acts": False})
    ]
    assert labels == [
        dict.fromkeys([(0, 1), (0, None), (None, 1)], Label(("CONCEDE", "RETREAT"))),
        {(0, 1): Label(EVENT_TYPES)},
        {(0, 1): Label((NOTHING,))},
    ]
    assert published([{**row, "recipient": None, "event_type": "AID"}]) == []


def test_a_sentence_is_in_one_fold() -> None:
    rows = [{"text": str(number // 2)} for number in range(20)]
    for learnt, held_out in folds(rows, 5):
        assert len(held_out) == 4
        assert not {row["text"] for row in learnt} & {row["text"] for row in held_out}
