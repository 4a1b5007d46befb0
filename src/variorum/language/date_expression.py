"""What a date or time in the text is, and whether two of them say the same."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from variorum.records import Span

DateKind = Literal["date", "weekday", "time", "relative"]
Granularity = Literal["century", "decade", "year", "month", "week", "day", "part", "minute"]

WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """A date or time. What the words, or the anchor with them, do not say is None; there is no default year.

    `interval` is the first and the last day (ISO 8601, both included) where year and the rest are known. `minute`
    counts from midnight; `zone` is the time zone as written. `part` is a part of the day ('evening'). `days` are the
    first and the last day of the month that a date names.
    """

    span: Span
    text: str
    kind: DateKind
    granularity: Granularity
    interval: tuple[str, str] | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    part: str | None = None
    zone: str | None = None
    days: tuple[int, int] | None = None


def same_date(one: DateExpression, two: DateExpression) -> bool | None:
    """Whether two expressions say the same; None where it cannot be told.

    The same words never count as different: a reprint of the next day keeps the 'yesterday' of its source.
    """
    if one.text.casefold() == two.text.casefold():
        return True if one.interval == two.interval and one.kind in {"date", "time"} else None
    if one.kind == "time" or two.kind == "time":
        return same_time(one, two)
    if one.interval and two.interval:
        return same_interval(one, two, one.interval, two.interval)
    return same_fields(one, two)


def same_time(one: DateExpression, two: DateExpression) -> bool | None:
    """Times of day differ only if neither, or each alike, names a zone."""
    if one.minute is None or two.minute is None or one.zone != two.zone:
        return None
    return one.minute == two.minute


def same_interval(
    one: DateExpression, two: DateExpression, interval: tuple[str, str], other: tuple[str, str]
) -> bool | None:
    """Days are the same, apart, or one within the other (None); parts of one day are not held against each other."""
    if interval == other:
        return True if one.part == two.part else None
    if interval[0] <= other[1] and other[0] <= interval[1]:
        return None
    return None if shifted(one, two, interval, other) else False


def shifted(one: DateExpression, two: DateExpression, interval: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a doubtful anchor can explain the gap: a day for 'yesterday', whole weeks for a weekday."""
    gap = abs((date.fromisoformat(interval[0]) - date.fromisoformat(other[0])).days)
    kinds = {one.kind, two.kind}
    if "relative" in kinds and (gap <= 1 or {one.granularity, two.granularity} - {"day", "part"}):
        return True
    return "weekday" in kinds and gap % WEEK == 0


def same_fields(one: DateExpression, two: DateExpression) -> bool | None:
    """By what both say: a year, month, day or weekday that differs; True if they say the same of a date."""
    if "relative" in (one.kind, two.kind) and not (one.interval or two.interval):
        return None
    if "relative" in (one.kind, two.kind):
        return None
    pairs = [(one.year, two.year), (one.month, two.month), (one.weekday, two.weekday)]
    if one.month == two.month and one.month is not None:
        pairs.append((one.day, two.day))
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return False
    alike = (one.year, one.month, one.day) == (two.year, two.month, two.day)
    return True if alike and one.month is not None else None
