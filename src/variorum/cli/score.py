"""`variorum score`."""

import time
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec

from variorum.cli.options import load_models
from variorum.cli.output import print_lines, standard_output
from variorum.pipeline import Models
from variorum.scoring.figures import Counts, Figures, Interval, intervals, total
from variorum.scoring.tasks import TASKS, Count, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Figures of one way to do a task."""

    rows: int
    seconds: float
    figures: Figures
    intervals: dict[str, Interval]


@click.command()
@click.argument("task", type=click.Choice(sorted(TASKS)))
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="GOLD.jsonl…")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--against", "baseline", metavar="BASELINE", help="Score this baseline of the task in the same run.")
@click.option(
    "--bootstrap",
    "draws",
    type=click.IntRange(0, 100_000),
    default=0,
    metavar="DRAWS",
    help="Give 95 % intervals of so many draws over pages, accounts, stories, newsrooms or evidence.",
)
def score(task: str, gold: tuple[Path, ...], as_json: bool, baseline: str | None, draws: int) -> None:
    """Score the shipped pipeline on annotated samples, never looking at their labels.

    GOLD is JSON Lines, plain or gzipped, in the format of the task. Several files are counted one by one and added
    up; a file of `lineage` is one newsroom.
    """
    chosen = TASKS[task]
    models = load_models(events=chosen.codes_events)
    rivals = {"": chosen.counting(None)} | ({baseline: chosen.counting(baseline)} if baseline else {})
    scored = {name: run(count, chosen, gold, models, draws) for name, count in rivals.items()}
    if as_json:
        print_lines([msgspec.json.encode(as_object(task, gold, scored, draws)).decode()])
    else:
        with standard_output() as stream:
            stream.write("\n".join(as_table(scored)) + "\n")


def run(count: Count, task: Task, gold: tuple[Path, ...], models: Models, draws: int) -> Scored:
    """Count every file, add up, and draw."""
    start = time.perf_counter()
    rows, units = 0, list[Counts]()
    for path in gold:
        number, counts = count(path, models)
        rows, units = rows + number, [*units, *counts]
    seconds = time.perf_counter() - start
    return Scored(
        rows=rows,
        seconds=round(seconds, 3),
        figures=task.figures_of(total(units)),
        intervals=intervals(units, task.figures_of, draws=draws) if draws else {},
    )


def as_object(task: str, gold: tuple[Path, ...], scored: dict[str, Scored], draws: int) -> dict[str, object]:
    """The object of `--json`."""
    ours, *rivals = scored.values()
    result: dict[str, object] = {
        "task": task,
        "gold": " ".join(map(str, gold)),
        "n": ours.rows,
        "seconds": ours.seconds,
        "figures": ours.figures,
    }
    if draws:
        result["intervals"] = ours.intervals
    for rival in rivals:
        result |= {"baseline_figures": rival.figures, "baseline_seconds": rival.seconds}
        if draws:
            result["baseline_intervals"] = rival.intervals
    return result


def as_table(scored: dict[str, Scored]) -> list[str]:
    """A line for each figure, ours first."""
    ours = scored[""]
    width = max(map(len, ours.figures))
    heading = [f"{'':{width}}  {'variorum':>22}", *(f"{name:>22}" for name in scored if name)]
    lines = [f"{ours.rows} rows, {ours.seconds:.1f} s", "".join(heading)]
    for name in ours.figures:
        lines.append(f"{name:{width}}  " + "".join(f"{cell(way, name):>22}" for way in scored.values()))
    return lines


def cell(way: Scored, name: str) -> str:
    """A figure with its interval."""
    value, between = way.figures[name], way.intervals.get(name)
    shown = "-" if value is None else f"{value:.3f}"
    return f"{shown} [{between[0]:.2f}-{between[1]:.2f}]" if between else shown
