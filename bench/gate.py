"""The quality gate: figures of the shipped pipeline on the corpus must not sink below their floors.

    python -m bench.gate [TASK ...]

Floors stand in `floors.toml`; only the checkout's own corpus is read. Exits 1 if a figure is outside its bound
(trafilatura's `eval_gate.py` is the model). A figure that has risen well above its floor is pointed out, so that the
floor can follow.
"""

import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from variorum.errors import SettingsError
from variorum.models import load_encoder
from variorum.pipeline import Models, Settings, edit_stories, read_accounts
from variorum.scoring.articles import article_of
from variorum.scoring.figures import Figures, total
from variorum.scoring.gold import read_gold
from variorum.scoring.lineage import LineageGold
from variorum.scoring.tasks import TASKS
from variorum.stories import group_stories

CHECKOUT = Path(__file__).resolve().parents[1]
FLOORS = CHECKOUT / "bench" / "floors.toml"
COPIES = "copies"  # a task of the gate alone: what is said of accounts that only reprint another
ROOM = 0.05  # a figure this far above its floor has earned a higher one


class Floor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one task must reach. `gold` are patterns of files, below the checkout."""

    gold: tuple[str, ...]
    at_least: dict[str, float] = msgspec.field(default_factory=dict)
    at_most: dict[str, float] = msgspec.field(default_factory=dict)


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One figure and its bound; `upper` if the bound is the most it may be."""

    task: str
    figure: str
    value: float | None
    bound: float
    upper: bool

    @property
    def holds(self) -> bool:
        """Whether the figure is within its bound; one without support never is."""
        if self.value is None:
            return False
        return self.value <= self.bound if self.upper else self.value >= self.bound

    @property
    def word(self) -> str:
        """How the figure stands."""
        if self.value is None or not self.holds:
            return "FAILS"
        return "holds; the floor could rise" if not self.upper and self.value - self.bound > ROOM else "holds"


def main(names: Sequence[str]) -> int:
    """Print every figure with its bound; 1 if one fails."""
    floors = read_floors(FLOORS)
    models = Models(encoder=load_encoder(threads=2))
    checks = [check for name in names or floors for check in check_task(name, chosen(floors, name), models)]
    for check in checks:
        print(line(check))
    failed = sum(not check.holds for check in checks)
    print(f"gate: {len(checks) - failed} figures hold, {failed} fail")
    return 1 if failed else 0


def read_floors(path: Path) -> dict[str, Floor]:
    """The floors of each task. Raises SettingsError where the file does not fit its form."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Floor])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise SettingsError(f"{path}: {fault}") from fault


def chosen(floors: dict[str, Floor], name: str) -> Floor:
    """The floor of a task. Raises SettingsError if there is none."""
    if name not in floors:
        raise SettingsError(f"no floor for {name!r}; there are: {', '.join(floors)}")
    return floors[name]


def check_task(name: str, floor: Floor, models: Models) -> list[Check]:
    """A task's figures held against its bounds."""
    gold = sorted(path for pattern in floor.gold for path in CHECKOUT.glob(pattern))
    if not gold:
        raise SettingsError(f"{name}: no gold at {', '.join(floor.gold)}")
    figures = figures_of_copies(gold, models) if name == COPIES else figures_of_task(name, gold, models)
    return hold(name, floor, figures)


def hold(name: str, floor: Floor, figures: Figures) -> list[Check]:
    """One check for each bound. Raises SettingsError for a figure that the task does not have."""
    bounds = [*((f, b, False) for f, b in floor.at_least.items()), *((f, b, True) for f, b in floor.at_most.items())]
    unknown = sorted({figure for figure, _, _ in bounds} - set(figures))
    if unknown or not bounds:
        raise SettingsError(
            f"{name}: no such figure: {', '.join(unknown) or '(none given)'}; there are: {', '.join(figures)}"
        )
    return [Check(task=name, figure=f, value=figures[f], bound=b, upper=upper) for f, b, upper in bounds]


def figures_of_task(name: str, gold: Sequence[Path], models: Models) -> Figures:
    """What `variorum score` gives."""
    task = TASKS[name]
    return task.figures_of(total(unit for path in gold for unit in task.count(path, models)[1]))


def figures_of_copies(gold: Sequence[Path], models: Models) -> Figures:
    """How many accounts only reprint another, whole or cut, and how many of their sentences we call changed or new."""
    copies = altered = added = 0
    for path in gold:
        rows = read_gold(path, LineageGold)
        accounts = read_accounts([article_of(row) for row in rows], models)
        reprints = {a.id for a, row in zip(accounts, rows, strict=True) if row.derivation == "reprint"}
        entries = edit_stories(group_stories(accounts), accounts, models, Settings())
        labels = [v.label for entry in entries for v in entry.apparatus.variants if v.article_id in reprints]
        copies += len(reprints)
        altered += labels.count("altered")
        added += labels.count("added")
    return {"copies": copies, "altered": altered, "added": added}


def line(check: Check) -> str:
    """One check as a line of the table."""
    value = "-" if check.value is None else f"{check.value:.3f}"
    bound = f"{'<=' if check.upper else '>='} {check.bound:.3f}"
    return f"{check.task:12} {check.figure:32} {value:>8}  {bound:>10}  {check.word}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
