"""Months on an axis, and the counts of a dossier by month."""

import re
from collections.abc import Iterable
from itertools import pairwise

from variorum.edition.dates import MONTHS
from variorum.records import MonthCount
from variorum.records.event import Quad

MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
WITHOUT = "without"  # anchors and groups of what has no month
LONGEST = 600  # months on an axis; where there would be more, long times without any happening are cut
CUT = 24  # months without any that are long
KINDS: dict[Quad, str] = {
    "verbal cooperation": "vc",
    "material cooperation": "mc",
    "verbal conflict": "vf",
    "material conflict": "mf",
}
Counts = dict[str, dict[Quad, tuple[int, int]]]  # by month: happenings and the sum of their origins


def month_key(date: str | None) -> str:
    """The month that a date tells; `WITHOUT` where it tells none."""
    month = (date or "")[:7]
    return month if MONTH.fullmatch(month) else WITHOUT


def month_words(month: str) -> str:
    """'May 2014'."""
    if month == WITHOUT:
        return "Undated"
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


def counts_of(months: Iterable[MonthCount]) -> Counts:
    """The counts by month, in order of time; those without a month last."""
    found: Counts = {}
    for count in months:
        row = found.setdefault(month_key(count.month), {})
        happenings, origins = row.get(count.quad, (0, 0))
        row[count.quad] = happenings + count.happenings, origins + count.origins
    return dict(sorted(found.items()))


def axis(months: Iterable[str]) -> list[str | None]:
    """Every month from the first to the last, with or without happenings; None where a long time is cut out."""
    numbers = sorted(int(month[:4]) * 12 + int(month[5:]) - 1 for month in months)
    if not numbers:
        return []
    whole = numbers[-1] - numbers[0] < LONGEST
    found: list[str | None] = [named(numbers[0])]
    for before, after in pairwise(numbers):
        if whole or after - before <= CUT:
            found += map(named, range(before + 1, after + 1))
        else:
            found += [None, named(after)]
    return found


def named(number: int) -> str:
    """The month that is so many after the beginning of the era."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
