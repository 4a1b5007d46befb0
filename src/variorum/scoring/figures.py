"""Figures that several tasks share. A figure without support is None."""

Figures = dict[str, float | None]


def ratio(part: float, whole: float) -> float | None:
    """`part / whole`, or None where there is no whole."""
    return part / whole if whole else None


def f1_of(right: float, found: float, wanted: float) -> float | None:
    """F1 from counts; None where nothing was found and nothing wanted."""
    return 2 * right / (found + wanted) if found + wanted else None


def rounded(figures: Figures) -> Figures:
    """The figures to five places, so that a printout does not depend on the order of additions."""
    return {name: None if value is None else round(value, 5) for name, value in figures.items()}
