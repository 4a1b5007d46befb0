"""The gate lets pass what holds, stops what does not, and refuses floors that nothing stands on."""

from pathlib import Path

import pytest

from bench.gate import FLOORS, Check, Floor, chosen, hold, line, read_floors
from variorum.errors import SettingsError
from variorum.scoring.tasks import TASKS

FLOOR = Floor(gold=("gold.jsonl",), at_least={"f1": 0.5}, at_most={"error": 0.1})


@pytest.mark.parametrize(
    ("f1", "error", "words"),
    [
        (0.5, 0.1, ["holds", "holds"]),
        (0.7, 0.0, ["holds; the floor could rise", "holds"]),
        (0.499, 0.1, ["FAILS", "holds"]),
        (0.5, 0.2, ["holds", "FAILS"]),
        (None, None, ["FAILS", "FAILS"]),
    ],
)
def test_a_figure_is_held_to_its_bound(f1: float | None, error: float | None, words: list[str]) -> None:
    assert [check.word for check in hold("task", FLOOR, {"f1": f1, "error": error})] == words


def test_a_bound_on_no_figure_is_refused() -> None:
    with pytest.raises(SettingsError, match="no such figure: error; there are: f1"):
        hold("task", FLOOR, {"f1": 0.9})


def test_a_task_without_bounds_is_refused() -> None:
    with pytest.raises(SettingsError, match="none given"):
        hold("task", Floor(gold=("gold.jsonl",)), {"f1": 0.9})


def test_a_task_without_floors_is_refused() -> None:
    with pytest.raises(SettingsError, match="no floor for 'weather'; there are: task"):
        chosen({"task": FLOOR}, "weather")


@pytest.mark.parametrize("text", ["[task", "[task]\n", "[task]\ngold = ['x']\nat_lest = { f1 = 1 }\n"])
def test_floors_that_do_not_fit_their_form_are_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"floors\.toml"):
        read_floors(path)


def test_a_check_is_one_line() -> None:
    check = Check(task="lineage", figure="edge_f1", value=None, bound=0.9, upper=False)
    assert line(check).split() == ["lineage", "edge_f1", "-", ">=", "0.900", "FAILS"]


def test_the_shipped_floors_are_of_known_tasks() -> None:
    assert set(read_floors(FLOORS)) <= {*TASKS, "copies"}
