"""Dates as people write them, no finer than they are known."""

import re

from variorum.edition.text import one_line
from variorum.records import Entry

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)[^Z]*(Z?))?)?)?")
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # English, whatever the locale


def date_of(publishing_date: str | None) -> str | None:
    """'21 May 2014, 14:05 UTC', 'May 2014', '2014'; what is no date stays as it is."""
    if publishing_date is None:
        return None
    found = DATE.fullmatch(publishing_date)
    if not found or not 1 <= int(found[2] or 1) <= len(MONTHS):
        return one_line(publishing_date)
    year, month, day, clock, zone = found.groups()
    words = [str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year]
    time = f", {clock}{' UTC' if zone else ''}" if clock else ""
    return " ".join(filter(None, words)) + time


def dates_of(entry: Entry) -> str | None:
    """The first and last day of publishing, where known."""
    days = sorted({date[:10] for account in entry.accounts if (date := account.article.publishing_date)})
    ends = list(dict.fromkeys(filter(None, map(date_of, days[:1] + days[-1:]))))
    return " to ".join(ends) or None
