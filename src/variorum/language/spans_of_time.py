"""Intervals of days: the first and the last, ISO 8601, both included; None for what is no date or is not known."""

import re
from calendar import monthrange
from datetime import date, timedelta

from variorum.language.date_expression import Granularity
from variorum.language.wordlists import word_table

Interval = tuple[str, str]
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "year": 12, "decade": 120}
BY_DAY = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
SPAN = re.compile(r"(\w+|a few|a couple of) (minute|hour|day|week|month|year|decade)s? (ago|from now)")
TURN = re.compile(r"(last|this|next) (week|month|year)")
STEPS = {"last": -1, "this": 0, "next": 1}


def day_interval(year: int | None, month: int, first: int | None, last: int | None) -> Interval | None:
    """Days of one month; None for what no calendar has ('2014-13-01', '30 February')."""
    if year is None or first is None or last is None or not 1 <= month <= 12:
        return None
    if not 1 <= first <= last <= monthrange(year, month)[1]:
        return None
    return date(year, month, first).isoformat(), date(year, month, last).isoformat()


def month_interval(year: int, month: int) -> Interval | None:
    """A month."""
    return day_interval(year, month, 1, monthrange(year, month)[1])


def year_interval(first: int, last: int) -> Interval | None:
    """Whole years."""
    return (f"{first:04}-01-01", f"{last:04}-12-31") if first <= last else None


def relative_interval(words: str, today: date | None) -> tuple[Granularity, Interval | None]:
    """Granularity and, with a day to count from, the interval of 'yesterday', 'two weeks ago', 'last month'.

    What is told relative to another happening ('three days later') has no interval.
    """
    plain = " ".join(words.lower().split())
    if (near := next((day for word, day in BY_DAY.items() if plain.startswith(word)), None)) is not None:
        part: Granularity = "day" if plain in {"yesterday", "today", "tomorrow"} else "part"
        return part, days_from(today, near)
    if plain.startswith(("last ", "this ")) and plain.split()[1] in {"morning", "afternoon", "evening", "night"}:
        return "part", days_from(today, -1 if plain.startswith("last") else 0)
    if turn := TURN.fullmatch(plain):
        return turned(turn[2], STEPS[turn[1]], today)
    if span := SPAN.fullmatch(plain):
        return ago(span[1], span[2], span[3], today)
    return unit_in(plain), None


def days_from(today: date | None, days: int) -> Interval | None:
    """One day, counted from the anchor."""
    return (((today + timedelta(days=days)).isoformat()),) * 2 if today else None


def turned(unit: str, step: int, today: date | None) -> tuple[Granularity, Interval | None]:
    """The week (from Monday), month or year before, at, or after the anchor."""
    granularity: Granularity = "week" if unit == "week" else "month" if unit == "month" else "year"
    if today is None:
        return granularity, None
    if unit == "week":
        monday = today + timedelta(days=7 * step - today.weekday())
        return "week", (monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    return granularity, shifted(today, MONTHS[unit] * step, granularity)


def shifted(today: date, months: int, granularity: Granularity) -> Interval | None:
    """The month, or year, so many months from the anchor."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return month_interval(year, month + 1) if granularity == "month" else year_interval(year, year)


def ago(count: str, unit: str, way: str, today: date | None) -> tuple[Granularity, Interval | None]:
    """So many units before or after the anchor; vague counts and hours give no interval."""
    granularity = unit_in(unit)
    number = (
        1
        if count in {"a", "an"}
        else int(count)
        if count.isdigit()
        else int(word_table("number-words.tsv").get(count, 0))
    )
    step = number if way == "from now" else -number
    if today is None or not number or unit in {"minute", "hour"}:
        return granularity, None
    if unit == "day":
        return "day", days_from(today, step)
    if unit == "week":
        return turned("week", step, today)
    return granularity, shifted(today, MONTHS[unit] * step, "month" if unit == "month" else "year")


def unit_in(words: str) -> Granularity:
    """The coarsest unit of time that words name; a day if none."""
    units: tuple[Granularity, ...] = ("decade", "year", "month", "week")
    return next((unit for unit in units if unit in words), "day")
