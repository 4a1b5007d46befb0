"""From an occasion to days, counted from a day of publishing; what cannot be known is None."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.language.date_expression import DateExpression
from variorum.language.date_patterns import MONTHS, month_number
from variorum.language.dates import FIRST_ANCHOR, LAST_ANCHOR
from variorum.language.occasions import Occasion
from variorum.language.spans_of_time import Interval, day_interval, month_interval, relative_interval, year_interval
from variorum.language.verbs import Tense

YEAR, MONTH, DAY = 4, 7, 10  # code points of an ISO 8601 prefix
PRECISION = {"day": DAY, "part": DAY, "week": MONTH, "month": MONTH, "year": YEAR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days among which the one that is told lies, and the finest and the coarsest prefix that may be said of them."""

    first: date
    last: date
    finest: int
    coarsest: int = YEAR

    def prefix(self) -> str | None:
        """The longest ISO 8601 prefix that is true of all the days."""
        first, last = self.first.isoformat(), self.last.isoformat()
        lengths = (n for n in (DAY, MONTH, YEAR) if self.coarsest <= n <= self.finest)
        return next((first[:length] for length in lengths if first[:length] == last[:length]), None)


Told = tuple[Days, Days]  # the same twice if it is no range


def date_occasion(occasion: Occasion, published: str | None, tense: Tense) -> Told | None:
    """The days an occasion means, for every day on which the article can have been published."""
    known = publishing_days(published)
    if known is None:
        return days_of(occasion, None, tense)
    earliest, latest = (days_of(occasion, today, tense) for today in known)
    return both(earliest, latest)


def publishing_days(published: str | None) -> tuple[date, date] | None:
    """The first and the last day that fit the publishing date, an ISO 8601 prefix."""
    parts = (published or "")[:DAY].split("-")
    if (
        not all(part.isascii() and part.isdigit() for part in parts)
        or [len(p) for p in parts] != [4, 2, 2][: len(parts)]
    ):
        return None
    year, *rest = (int(part) for part in parts)
    if not FIRST_ANCHOR <= year <= LAST_ANCHOR:
        return None
    if not rest:
        return date(year, 1, 1), date(year, 12, 31)
    first, last = (rest[1], rest[1]) if len(rest) > 1 else (1, 28)
    interval = day_interval(year, rest[0], first, last)
    if interval and len(rest) == 1:
        interval = month_interval(year, rest[0])
    return day_pair(interval) if interval else None


def day_pair(interval: Interval) -> tuple[date, date]:
    """The first and the last day of an interval."""
    return date.fromisoformat(interval[0]), date.fromisoformat(interval[1])


def both(one: Told | None, two: Told | None) -> Told | None:
    """What is true whichever of two readings holds."""
    if one is None or two is None:
        return None
    return spread(one[0], two[0]), spread(one[1], two[1])


def spread(one: Days, two: Days) -> Days:
    """The days of both."""
    return replace(one, first=min(one.first, two.first), last=max(one.last, two.last))


def days_of(occasion: Occasion, today: date | None, tense: Tense) -> Told | None:
    """The days of an occasion, told on a day; without one only what names its year."""
    told = single(occasion, today, tense)
    if told is None or occasion.since is None:
        return told
    first = first_of_range(occasion.since, told[1])
    return (first, told[1]) if first and first.first < told[1].first else None


def first_of_range(since: DateExpression | int, last: Days) -> Days | None:
    """The first of a range: a day of the same month, or the last such day or month before its end."""
    if isinstance(since, int):
        return replace(last, first=last.first.replace(day=since), last=last.last.replace(day=since))
    told = of_expression(since, last.first - timedelta(days=1), "past")
    return told[0] if told else None


def single(occasion: Occasion, today: date | None, tense: Tense) -> Told | None:
    """The days of an occasion, its range aside."""
    if occasion.within is None:
        return of_expression(occasion.date, today, tense)
    wide = of_expression(occasion.within, today, tense)
    return inside(occasion.date, wide[0]) if wide else None


def inside(expression: DateExpression, wide: Days) -> Told | None:
    """A weekday in a week, a day or month in a year or month; the whole of it where that is all that can be known."""
    if expression.kind == "weekday" and (wide.last - wide.first).days == 6:
        return on_day(wide.first + timedelta(days=expression.weekday or 0))
    if expression.kind == "weekday":
        return wide, wide
    told = in_year(expression, wide.first.year)
    return told if told and wide.first <= told[0].first and told[1].last <= wide.last else None


def of_expression(expression: DateExpression, today: date | None, tense: Tense) -> Told | None:
    """The days of one expression."""
    if expression.kind == "date":
        return of_date(expression, today, tense)
    if today is None:
        return None
    if expression.kind == "weekday":
        return of_weekday(expression, today, tense)
    return of_relative(expression, today)


def of_date(expression: DateExpression, today: date | None, tense: Tense) -> Told | None:
    """'21 August 2012', 'May 2012', '1987', '1979-89' by themselves; what lacks a year by the day it is told on."""
    precision = PRECISION.get(expression.granularity)
    if expression.interval and precision:
        first, last = day_pair(expression.interval)
        if precision == DAY and expression.weekday not in {None, first.weekday()}:
            return None
        if (expression.granularity == "year" and expression.year is None) or precision == DAY:
            return whole(first, precision), whole(last, precision)
        return (Days(first=first, last=last, finest=precision),) * 2
    if expression.year is not None or expression.month is None or today is None:
        return None
    return recurring(lambda year: in_year(expression, year), today, tense)


def whole(day: date, precision: int) -> Days:
    """A day, told as precisely as this."""
    return Days(first=day, last=day, finest=precision)


def in_year(expression: DateExpression, year: int) -> Told | None:
    """A day, days or a month in a year; None if there is no such day, or it is another weekday."""
    month = expression.month or 0
    if expression.granularity == "month":
        first, last = day_pair(month_interval(year, month) or year_interval(year, year) or ("", ""))
        return (Days(first=first, last=last, finest=MONTH),) * 2
    interval = day_interval(year, month, *(expression.days or (None, None)))
    if interval is None:
        return None
    first, last = day_pair(interval)
    return (whole(first, DAY), whole(last, DAY)) if expression.weekday in {None, first.weekday()} else None


def recurring(in_that: Callable[[int], Told | None], today: date, tense: Tense) -> Told | None:
    """The last or the coming one of what recurs each year: by the tense, or if no word tells by which is nearer."""
    years = [told for told in map(in_that, (today.year - 1, today.year, today.year + 1)) if told]
    past = next((told for told in reversed(years) if begun(told, today)), None)
    coming = next((told for told in years if told[1].last >= today), None)
    if tense == "future":
        return coming
    if tense == "past" or past == coming:
        return past
    if tense == "unknown" and past and coming:
        return past if today - past[1].last <= coming[0].first - today else None
    return both(past, coming) if tense == "open" else None


def begun(told: Told, today: date) -> bool:
    """Whether days are over, or a month has begun."""
    return told[0].first <= today if told[0].finest == MONTH else told[1].last <= today


def of_weekday(expression: DateExpression, today: date, tense: Tense) -> Told | None:
    """The last such day up to today; the coming one if the words or the tense say so.

    'Last Wednesday' said on a Friday may be two days: what both have in common is told.
    """
    weekday, which = expression.weekday or 0, expression.text.split()[0].lower()
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    past, coming = on_day(today - timedelta(days=back)), on_day(today + timedelta(days=ahead))
    if which in {"next", "coming"}:
        return on_day(today + timedelta(days=ahead or 7))
    if which == "last":
        last = on_day(today - timedelta(days=back or 7))
        return both(last, on_day(today - timedelta(days=back + 7))) if 0 < back <= today.weekday() else last
    if tense == "future":
        return coming
    if tense == "open":
        return both(past, coming)
    return past if tense == "past" or which != "this" else None


def on_day(day: date) -> Told:
    """One day."""
    return (whole(day, DAY),) * 2


def of_relative(expression: DateExpression, today: date) -> Told | None:
    """'Yesterday', 'two weeks ago', 'last month'; of a week its month, and no more if it lies in two."""
    words = expression.text.lower().split()
    if words == ["overnight"]:
        return whole(today - timedelta(days=1), DAY), whole(today, DAY)
    if words[-1] == "weekend":
        return last_weekend(today) if words[0] == "last" else None
    if len(words) == 2 and words[1] in MONTHS:
        return turned_month(words[0], month_number(words[1]), today)
    granularity, interval = relative_interval(expression.text, today)
    precision = PRECISION.get(granularity)
    if interval is None or precision is None:
        return None
    first, last = day_pair(interval)
    return (Days(first=first, last=last, finest=precision, coarsest=MONTH if granularity == "week" else YEAR),) * 2


def last_weekend(today: date) -> Told:
    """The Saturday and the Sunday of the week before."""
    sunday = today - timedelta(days=today.weekday() + 1)
    return whole(sunday - timedelta(days=1), DAY), whole(sunday, DAY)


def turned_month(which: str, month: int, today: date) -> Told | None:
    """'This May'; 'last May' and 'next May' only where they cannot be a month of this year."""
    step = {"last": -1, "this": 0, "next": 1}[which]
    doubtful = month < today.month if step < 0 else month > today.month
    interval = None if step and doubtful else month_interval(today.year + step, month)
    if interval is None:
        return None
    first, last = day_pair(interval)
    return (Days(first=first, last=last, finest=MONTH),) * 2
