"""Our own sentences with actors and what they do to one another: each file keeps its form."""

import re
from pathlib import Path

import pytest

from train.events.examples import NOTHING, folds, pairs_of, published
from train.pairs.examples import read_rows
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
            assert act["actor"] is not None, row
            assert act["actor"] != act["recipient"], row
            assert act["trigger"] in plain, row
            assert act["type"] in EVENT_TYPES, row
            assert act["modality"] in MODALITIES, row


def test_every_type_is_there() -> None:
    assert {act["type"] for path in FILES for row in read_rows(path) for act in row["acts"]} == set(EVENT_TYPES)


def test_marks_become_pairs() -> None:
    row = {
        "text": "[1 Iran] has told [2 France] that [1 it] will leave [3 Oman].",
        "acts": [
            {"actor": 1, "recipient": 3, "type": "RETREAT", "trigger": "leave", "modality": "will"},
            {"actor": 1, "recipient": 2, "type": "CONSULT", "trigger": "told", "modality": "happened"},
        ],
    }
    found = {
        (example.actor.of(example.text), example.recipient and example.recipient.of(example.text)): (
            example.types,
            example.trigger and example.trigger.of(example.text),
            example.modality,
        )
        for example in pairs_of(row)
    }
    nothing = ((NOTHING,), None, None)
    assert found == {
        ("Iran", "France"): (("CONSULT",), "told", "happened"),
        ("Iran", "Oman"): (("RETREAT",), "leave", "will"),
        ("France", "Iran"): nothing,
        ("France", "Oman"): nothing,
        ("Oman", "Iran"): nothing,
        ("Oman", "France"): nothing,
    }


def test_what_a_corpus_says_of_a_pair() -> None:
    row = {"text": "Iran left Oman.", "actor": [0, 4], "recipient": [10, 14]}
    types = [
        published([{**row, **more}])[0].types for more in ({"event_type": "YIELD"}, {"acts": True}, {"acts": False})
    ]
    assert types == [("CONCEDE", "RETREAT"), EVENT_TYPES, (NOTHING,)]
    assert published([{**row, "recipient": None, "event_type": "AID"}]) == []


def test_a_sentence_is_in_one_fold() -> None:
    rows = [{"text": str(number // 2)} for number in range(20)]
    for learnt, held_out in folds(rows, 5):
        assert len(held_out) == 4
        assert not {row["text"] for row in learnt} & {row["text"] for row in held_out}
