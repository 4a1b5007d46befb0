"""Expressions of time as they belong together: 'from 3 to 5 May', 'on Wednesday last week', 'in May last year'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from variorum.language.date_expression import DateExpression
from variorum.language.date_patterns import month_number
from variorum.language.dates import find_dates
from variorum.records import Span

OVERNIGHT = re.compile(r"\b[Oo]vernight\b")
# A month that is also a word, where the sentence begins with it: 'In May, '.
FRONT_MONTH = re.compile(r"\b(?:In|During)\s(March|April|May|June|August)\b(?!\s[A-Z]|,?\s\d)")
WHICH = re.compile(r"\b(Last|Next|This|Coming)\s$")
FIRST_DAY = re.compile(
    r"(?P<between>\b[Bb]etween\s)?(?:the\s)?(?<![\w.,])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s"
    r"(?P<link>to|through|until|and)\s(?:the\s)?$"
)
LINK = re.compile(r"\s?(?P<link>to|through|until|till|and|[-–])\s?(?:on\s)?")
BETWEEN = re.compile(r"\b[Bb]etween\s$")
WITHIN = re.compile(r",?\s(?:(?:of|in|on)\s)?")
WIDEST = frozenset({"week", "month", "year"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A time as a sentence tells it: an expression, the first of a range (a day of the month, or an expression), and
    the week or year in which it lies, if these are said.
    """

    span: Span
    date: DateExpression
    since: DateExpression | int | None = None
    within: DateExpression | None = None


def find_occasions(sentence: str) -> tuple[Occasion, ...]:
    """All expressions of days and more, in reading order; times of day are none."""
    found: list[Occasion] = []
    for date in sorted(expressions(sentence), key=lambda date: date.span):
        occasion = with_first_day(sentence, date)
        joined = join(sentence, found[-1], occasion) if found else None
        found[-1 if joined else len(found) :] = [joined or occasion]
    return tuple(found)


def expressions(sentence: str) -> Iterator[DateExpression]:
    """Dates with the words before them that they need; 'overnight', and months after 'In' with a capital."""
    for date in find_dates(sentence):
        which = WHICH.search(sentence[max(0, date.span.start - 8) : date.span.start])
        if which and date.kind == "weekday":
            start = date.span.start - len(which.group())
            date = replace(date, span=Span(start, date.span.end), text=sentence[start : date.span.end])
        if date.kind != "time":
            yield date
    for match in FRONT_MONTH.finditer(sentence):
        bare = DateExpression(span=Span(*match.span(1)), text=match[1], kind="date", granularity="month")
        yield replace(bare, month=month_number(match[1]))
    for match in OVERNIGHT.finditer(sentence):
        yield DateExpression(span=Span(*match.span()), text="overnight", kind="relative", granularity="part")


def with_first_day(sentence: str, date: DateExpression) -> Occasion:
    """The occasion of a date, with the first day of '3 to 5 May'."""
    start, days = date.span.start, date.days
    first = FIRST_DAY.search(sentence[max(0, start - 30) : start]) if days and date.text[0].isdigit() else None
    if first is None or days is None or days[0] != days[1] or not 0 < int(first["day"]) < days[0]:
        return Occasion(span=date.span, date=date)
    if first["link"] == "and" and not first["between"] and int(first["day"]) != days[0] - 1:
        return Occasion(span=date.span, date=date)
    span = Span(start - len(first.group()) + first.start("day") - first.start(), date.span.end)
    return Occasion(span=span, date=date, since=int(first["day"]))


def join(sentence: str, one: Occasion, two: Occasion) -> Occasion | None:
    """Two neighbours as one, if they are a range, or one the time in which the other lies."""
    gap = sentence[one.span.end : two.span.start]
    span = Span(one.span.start, two.span.end)
    link = LINK.fullmatch(gap) if len(gap) < 16 else None
    before = sentence[max(0, one.span.start - 10) : one.span.start]
    if link and two.since is None and is_range(one, two, link["link"], BETWEEN.search(before) is not None):
        return replace(two, span=span, since=one.date)
    if len(gap) > 5 or not WITHIN.fullmatch(gap) or one.within or two.within:
        return None
    if lies_in(one.date, two.date):
        return replace(one, span=span, within=two.date)
    return replace(two, span=span, within=one.date) if lies_in(two.date, one.date) else None


def is_range(one: Occasion, two: Occasion, link: str, between: bool) -> bool:
    """Whether 'A to B', 'between A and B', or 'A and B' that are one day and the next, are a range."""
    first, last = one.date, two.date
    if one.since or one.within or first.granularity != last.granularity or first.kind != last.kind:
        return False
    if link != "and" or between:
        return first.kind in {"date", "weekday"}
    follows = first.weekday is not None and last.weekday == (first.weekday + 1) % 7
    return first.kind == "weekday" and follows


def lies_in(date: DateExpression, time: DateExpression) -> bool:
    """Whether a weekday, or a date without a year, can lie in a week, month or year told relative to publishing."""
    if time.kind != "relative" or time.granularity not in WIDEST or "weekend" in time.text:
        return False
    return date.kind == "weekday" or (date.kind == "date" and date.year is None and date.month is not None)
