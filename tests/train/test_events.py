"""Our own sentences with actors and what they do to one another: each file keeps its form."""

import re
from pathlib import Path

import pytest

from train.pairs.examples import read_rows

FOLDER = Path(__file__).parents[2] / "train" / "data" / "events"
FILES = sorted(FOLDER.glob("*.jsonl"))
MARK = re.compile(r"\[(\d+) ([^\[\]]+)\]")
TYPES = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT".split()
)
MODALITIES = frozenset("happened ongoing will may not demanded conditional".split())


def test_no_text_comes_twice() -> None:
    texts = [row["text"] for path in FILES for row in read_rows(path)]
    assert len(set(texts)) == len(texts) > 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_act_is_between_marked_actors(path: Path) -> None:
    for row in read_rows(path):
        actors = {int(number) for number, _ in MARK.findall(row["text"])}
        plain = MARK.sub(r"\2", row["text"])
        assert len(actors) > 1, row
        assert not {"[", "]"} & set(plain), row
        for act in row["acts"]:
            assert {act["actor"], act["recipient"]} <= actors, row
            assert act["actor"] != act["recipient"], row
            assert act["trigger"] in plain, row
            assert act["type"] in TYPES, row
            assert act["modality"] in MODALITIES, row


def test_every_type_is_there() -> None:
    assert {act["type"] for path in FILES for row in read_rows(path) for act in row["acts"]} == TYPES
