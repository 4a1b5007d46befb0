"""An export as lines of text."""

from collections.abc import Iterable, Iterator
from typing import Literal

from variorum.edition.exports.gdelt import gdelt_line, pairs
from variorum.edition.exports.polecat import polecat_line
from variorum.edition.exports.tellings import csv_lines
from variorum.edition.exports.told import Witnessed


def export_lines(happenings: Iterable[Witnessed], kind: Literal["polecat", "gdelt", "csv"]) -> Iterator[str]:
    """The lines of a file, without their ends: one a happening (`polecat`), a pair (`gdelt`) or a telling (`csv`)."""
    if kind == "polecat":
        return (polecat_line(one) for one in happenings)
    if kind == "gdelt":
        return (gdelt_line(one, pair) for one in happenings for pair in pairs(one.happening))
    return csv_lines(happenings)
