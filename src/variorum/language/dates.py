"""Find dates and times by a grammar of their own; the publishing date, if given, anchors what is told relative to it.

Whatever is not said is left open: a date without a year gets none, and weekdays in a sentence on the future no day.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from variorum.language.date_expression import DateExpression, same_date
from variorum.language.date_patterns import DATE, WEEKDAYS, month_number
from variorum.language.spans_of_time import day_interval, month_interval, relative_interval, year_interval
from variorum.language.wordlists import word_set
from variorum.records import Span

__all__ = ["DateExpression", "find_dates", "same_date"]

FUTURE = re.compile(
    r"\b(?:will|would|shall|is to|are to|due|scheduled|expected|set to|plan(?:s|ned)?|upcoming|until|by|coming|ahead"
    r"|before|since|every|each)\b[^.!?\n]*$"
)
LOOK_BACK = 80
FIRST_ANCHOR, LAST_ANCHOR = 1400, 9000  # years; far enough from both ends of the calendar for any span counted back
# '2000 soldiers': a number and no year before what is usually counted.
COUNTED_NEXT = re.compile(
    r"\s(?:\w+\s)?(?:people|troops|soldiers|men|women|children|civilians|workers|tons|tonnes|miles|kilomet\w+|km|metres"
    r"|meters|feet|dollars|euros|hours|days|years|percent|jobs|houses|homes|barrels|pounds|degrees|votes|dead|wounded"
    r"|refugees|members|students|police|fighters|prisoners|rubles|yuan|acres|hectares|flights|words|square|megawatts)\b"
)
WORD_BEFORE = re.compile(r"([\w-]+)[\s-]$")


def find_dates(text: str, anchor: str | None = None) -> tuple[DateExpression, ...]:
    """All dates and times in reading order. `anchor` is an ISO 8601 prefix: the day, month or year of publishing."""
    today = anchor_day(anchor)
    return tuple(found for match in DATE.finditer(text) for found in expressions(text, match, today))


def anchor_day(anchor: str | None) -> date | None:
    """The anchor as a day, if it is precise enough and a date at all."""
    if not anchor or len(anchor) < len("2014-05-21"):
        return None
    try:
        day = date.fromisoformat(anchor[:10])
    except ValueError:
        return None
    return day if FIRST_ANCHOR <= day.year <= LAST_ANCHOR else None


def expressions(text: str, match: re.Match[str], today: date | None) -> Iterator[DateExpression]:
    """The expression of a match, if its words are one."""
    shape = next(name for name, value in match.groupdict().items() if name.startswith("as_") and value is not None)
    bare = DateExpression(span=Span(*match.span()), text=match.group(), kind="date", granularity="day")
    found = READERS[shape.removeprefix("as_")](bare, match, today)
    if found.kind == "weekday" and FUTURE.search(text[max(0, match.start() - LOOK_BACK) : match.start()]):
        found = replace(found, interval=None, year=None, month=None, day=None)
    if not (shape == "as_year" and counts_things(text, match)):
        yield found


def counts_things(text: str, match: re.Match[str]) -> bool:
    """Whether a number that looks like a year is the number of something, or part of a name ('Resolution 1973')."""
    before = WORD_BEFORE.search(text[max(0, match.start() - 24) : match.start()])
    label = before and before.group(1).lower() in word_set("label-words.txt")
    return bool(label or COUNTED_NEXT.match(text, match.end()) or int(match["year_alone"]) < 1400)


def read_date(bare: DateExpression, match: re.Match[str], _today: date | None) -> DateExpression:
    """'Monday, Sept. 17, 2012', '17 September', '3-5 May'."""
    form = "a" if match["day_a"] else "b"
    day, until = (number_in(match[f"{name}_{form}"]) for name in ("day", "until"))
    year, month = number_in(match[f"year_{form}"]), month_number(match[f"month_{form}"])
    weekday = weekday_number(match[f"weekday_{form}"])
    days = (day, until or day) if day else None
    interval = day_interval(year, month, day, until or day)
    bare = replace(bare, interval=interval, days=days, weekday=weekday)
    return replace(bare, year=year, month=month, day=None if until else day)


def number_in(text: str | None) -> int | None:
    """The digits of a group, if it took part."""
    return int("".join(filter(str.isdigit, text))) if text else None


def weekday_number(name: str | None) -> int | None:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name.lower()) if name else None


def read_iso(bare: DateExpression, match: re.Match[str], _today: date | None) -> DateExpression:
    """'2014-05-21'."""
    year, month, day = (int(part) for part in match["iso"].split("-"))
    return replace(bare, interval=day_interval(year, month, day, day), year=year, month=month, day=day)


def read_month(bare: DateExpression, match: re.Match[str], _today: date | None) -> DateExpression:
    """'May 2014', or a month alone."""
    month = month_number(match["month_c"] or match["month_alone"])
    year = number_in(match["year_c"])
    interval = month_interval(year, month) if year else None
    return replace(bare, granularity="month", interval=interval, year=year, month=month)


def read_years(bare: DateExpression, match: re.Match[str], _today: date | None) -> DateExpression:
    """'1991', '1979-89', 'the 1980s', 'the 19th century'."""
    if match["century"]:
        first = (int(match["century"]) - 1) * 100 + 1
        return replace(bare, granularity="century", interval=year_interval(first, first + 99))
    if match["decade"]:
        return replace(
            bare, granularity="decade", interval=year_interval(int(match["decade"]), int(match["decade"]) + 9)
        )
    first = int(match["year_alone"] or match["year_from"])
    last = int(str(first)[: -len(match["year_to"])] + match["year_to"]) if match["year_to"] else first
    return replace(bare, granularity="year", interval=year_interval(first, last), year=first if first == last else None)


def read_weekday(bare: DateExpression, match: re.Match[str], today: date | None) -> DateExpression:
    """'Monday evening': the last such day up to the anchor. 'Next Monday' may be two days: it gets none."""
    weekday = WEEKDAYS.index(match["weekday_d"].lower())
    bare = replace(bare, kind="weekday", granularity="part" if match["part_d"] else "day", weekday=weekday)
    bare = replace(bare, part=match["part_d"])
    if today is None or match["which"]:
        return bare
    return on_day(bare, today - timedelta(days=(today.weekday() - weekday) % 7))


def on_day(bare: DateExpression, day: date) -> DateExpression:
    """The expression with the day it means."""
    return replace(bare, interval=(day.isoformat(),) * 2, year=day.year, month=day.month, day=day.day)


def read_relative(bare: DateExpression, match: re.Match[str], today: date | None) -> DateExpression:
    """'yesterday', 'two weeks ago', 'last month', 'the following day'."""
    granularity, interval = relative_interval(match.group(), today)
    part = match.group().split()[-1].lower() if match["as_last_night"] else None
    return replace(bare, kind="relative", granularity=granularity, interval=interval, part=part)


def read_clock(bare: DateExpression, match: re.Match[str], _today: date | None) -> DateExpression:
    """'10 p.m.', '10:30 local time', '0930 GMT', 'noon', in minutes from midnight."""
    zone = match["zone"] or match["zone_24"] or match["zone_m"]
    if match["twelve"]:
        minute = 0 if match["twelve"].lower() == "midnight" else 12 * 60
    elif match["hour"]:
        late = match["half"][0].lower() == "p"
        minute = (int(match["hour"]) % 12 + 12 * late) * 60 + int(match["past"] or 0)
    else:
        minute = int(match["hour_24"] or match["hour_m"]) * 60 + int(match["past_24"] or match["past_m"])
    return replace(bare, kind="time", granularity="minute", minute=minute, zone=zone)


def read_nothing(bare: DateExpression, _match: re.Match[str], _today: date | None) -> DateExpression:
    """'5/6/2014': a date, of which it is not known what is the month."""
    return bare


Reader = Callable[[DateExpression, re.Match[str], date | None], DateExpression]
READERS: dict[str, Reader] = {
    **dict.fromkeys(("day_first", "month_first"), read_date),
    **dict.fromkeys(("month_year", "month"), read_month),
    **dict.fromkeys(("century", "decade", "years", "year"), read_years),
    **dict.fromkeys(("last_night", "near_day", "span_ago", "turn", "told_day"), read_relative),
    **dict.fromkeys(("clock", "clock_24", "clock_military", "twelve"), read_clock),
    "iso": read_iso,
    "slashed": read_nothing,
    "weekday": read_weekday,
}
