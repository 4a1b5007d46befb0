"""Counts and figures that several tasks share. A figure without support is None.

A task counts unit by unit (a page, an account, a story, a newsroom), adds the counts up and makes its figures of the
sums. So the same counts, drawn anew with repetition, give the bootstrap interval of every figure (Efron 1979).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

Figures = dict[str, float | None]
Counts = dict[str, float]
Interval = tuple[float, float] | None

SEED = 20_240_821
FEWEST_UNITS = 5  # of fewer an interval says nothing


def ratio(part: float, whole: float) -> float | None:
    """`part / whole`, or None where there is no whole."""
    return part / whole if whole else None


def f1_of(right: float, found: float, wanted: float) -> float | None:
    """F1 from counts; None where nothing was found and nothing wanted."""
    return 2 * right / (found + wanted) if found + wanted else None


def rounded(figures: Figures) -> Figures:
    """The figures to five places, so that a printout does not depend on the order of additions."""
    return {name: None if value is None else round(value, 5) for name, value in figures.items()}


def total(units: Iterable[Counts]) -> Counter[str]:
    """The sums of all counts; what is not counted is 0."""
    sums: Counter[str] = Counter()
    for unit in units:
        for name, value in unit.items():
            sums[name] += value  # type: ignore[assignment]  # a Counter of floats
    return sums


def intervals(
    units: Sequence[Counts], figures_of: Callable[[Counter[str]], Figures], *, draws: int
) -> dict[str, Interval]:
    """The 95 % interval of each figure over units drawn anew, seeded; None with too few units or without support."""
    names = list(figures_of(total(units)))
    if len(units) < FEWEST_UNITS:
        return dict.fromkeys(names)
    drawn = np.random.default_rng(SEED).integers(len(units), size=(draws, len(units)))
    samples = [figures_of(total(units[i] for i in row)) for row in drawn]
    return {name: interval([sample.get(name) for sample in samples]) for name in names}


def interval(values: Sequence[float | None]) -> Interval:
    """From the 2.5th to the 97.5th of a hundred; None if any sample had no support."""
    if any(value is None for value in values):
        return None
    low, high = np.percentile([value for value in values if value is not None], [2.5, 97.5])
    return round(float(low), 4), round(float(high), 4)
