"""Which happenings an export holds, and how many it leaves out.

GDELT's table has no column for what is only announced, demanded, possible or denied: a row there says that it was done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.edition.exports.told import Witnessed, witnessed
from variorum.records import Entry
from variorum.records.event import Modality

ExportFormat = Literal["polecat", "gdelt", "csv", "parquet"]
DONE: frozenset[Modality] = frozenset({"happened", "ongoing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The happenings of an export; how many were left out as only recalled, and how many as not told as done."""

    happenings: tuple[Witnessed, ...]
    recalled: int = 0
    undone: int = 0


def choose(entries: Sequence[Entry], kind: ExportFormat, *, recalled: bool = False) -> Chosen:
    """What a format can hold of the happenings. `recalled` keeps those that are only recalled.

    In `csv` and `parquet` both are columns, so nothing is left out.
    """
    found = tuple(witnessed(entries))
    if kind in ("csv", "parquet"):
        return Chosen(happenings=found)
    timely = tuple(one for one in found if recalled or not one.happening.recalled)
    done = tuple(one for one in timely if kind != "gdelt" or one.happening.modality in DONE)
    return Chosen(happenings=done, recalled=len(found) - len(timely), undone=len(timely) - len(done))
