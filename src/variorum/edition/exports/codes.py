"""What PLOVER's event types are in other codes: CAMEO roots, quad classes, scales."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib import resources

from variorum.records.event import EventType

# The last CAMEO root of each of GDELT's quad classes 1 to 4: verbal, material cooperation; verbal, material conflict.
LAST_ROOTS = (5, 9, 14, 20)


def cameo_root(kind: EventType) -> str:
    """The CAMEO root that stands for a type: two digits."""
    return types()[kind]["cameo_root"]


def goldstein(root: str) -> float:
    """The Goldstein value of a CAMEO root, -10 to 10."""
    return scale()[root]


def intensity(kind: EventType) -> float:
    """PLOVER's score of a type whose mode is not known, -10 to 10."""
    return float(types()[kind]["score"])


def quad_class(root: str) -> int:
    """GDELT's quad class of a CAMEO root. It parts the roots otherwise than PLOVER parts its types."""
    return next(number for number, last in enumerate(LAST_ROOTS, start=1) if int(root) <= last)


@cache
def types() -> Mapping[str, Mapping[str, str]]:
    """The table of types, by type."""
    return {row["event_type"]: row for row in table("plover.tsv")}


@cache
def scale() -> Mapping[str, float]:
    """The Goldstein scale, by root."""
    return {row["cameo_root"]: float(row["goldstein"]) for row in table("goldstein.tsv")}


def table(name: str) -> list[dict[str, str]]:
    """The rows of a data file: tab-separated, with a header, comments on top."""
    text = resources.files("variorum.edition").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
