"""Dates: (text, words, granularity, interval) of the only date in the text, anchored on Wednesday 21 May 2014."""

import pytest

from variorum.language.dates import find_dates, same_date

ANCHOR = "2014-05-21T10:00:00Z"
Case = tuple[str, str, str, tuple[str, str] | None]
CASES: tuple[Case, ...] = (
    ("WASHINGTON, Sept. 17 (AP)", "Sept. 17", "day", None),
    ("on 17 September 1978", "17 September 1978", "day", ("1978-09-17", "1978-09-17")),
    ("on September 17th, 1978,", "September 17th, 1978", "day", ("1978-09-17", "1978-09-17")),
    ("the 3rd of May 1999", "3rd of May 1999", "day", ("1999-05-03", "1999-05-03")),
    ("Tuesday, Aug. 21, 2012", "Tuesday, Aug. 21, 2012", "day", ("2012-08-21", "2012-08-21")),
    ("May 3-5, 2014", "May 3-5, 2014", "day", ("2014-05-03", "2014-05-05")),
    ("in May 1978", "May 1978", "month", ("1978-05-01", "1978-05-31")),
    ("in February 2012", "February 2012", "month", ("2012-02-01", "2012-02-29")),
    ("since March he", "March", "month", None),
    ("in 1990", "1990", "year", ("1990-01-01", "1990-12-31")),
    ("from 1979-89", "1979-89", "year", ("1979-01-01", "1989-12-31")),
    ("the 1980s", "1980s", "decade", ("1980-01-01", "1989-12-31")),
    ("the 19th century", "19th century", "century", ("1801-01-01", "1900-12-31")),
    ("at 2014-05-21", "2014-05-21", "day", ("2014-05-21", "2014-05-21")),
    ("on 5/6/2014", "5/6/2014", "day", None),
    ("on Monday he", "Monday", "day", ("2014-05-19", "2014-05-19")),
    ("on Wednesday he", "Wednesday", "day", ("2014-05-21", "2014-05-21")),
    ("on Thursday he", "Thursday", "day", ("2014-05-15", "2014-05-15")),
    ("Monday evening", "Monday evening", "part", ("2014-05-19", "2014-05-19")),
    ("He will come on Friday", "Friday", "day", None),
    ("next Friday", "next Friday", "day", None),
    ("at 10 p.m. today".replace(" today", ""), "10 p.m.", "minute", None),
    ("at 10:30 GMT", "10:30 GMT", "minute", None),
    ("around midnight", "midnight", "minute", None),
    ("yesterday he", "yesterday", "day", ("2014-05-20", "2014-05-20")),
    ("tomorrow", "tomorrow", "day", ("2014-05-22", "2014-05-22")),
    ("last night", "last night", "part", ("2014-05-20", "2014-05-20")),
    ("two weeks ago", "two weeks ago", "week", ("2014-05-05", "2014-05-11")),
    ("three days ago", "three days ago", "day", ("2014-05-18", "2014-05-18")),
    ("last month", "last month", "month", ("2014-04-01", "2014-04-30")),
    ("next year", "next year", "year", ("2015-01-01", "2015-12-31")),
    ("the following day", "the following day", "day", None),
    ("three days later", "three days later", "day", None),
    ("a few days ago", "a few days ago", "day", None),
)
NONE = (
    "he may go",
    "May he live long",
    "they march on",
    "2000 soldiers",
    "Resolution 1973",
    "12 people",
    "$1990",
    "1,990",
    "Mr. Sun sat",
    "",
    "We second it",
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_found(case: Case) -> None:
    text, words, granularity, interval = case
    (found,) = find_dates(text, ANCHOR)
    assert (found.span.of(text).lower(), found.granularity, found.interval) == (words.lower(), granularity, interval)


@pytest.mark.parametrize("text", NONE)
def test_nothing_found(text: str) -> None:
    assert find_dates(text, ANCHOR) == ()


@pytest.mark.parametrize("anchor", [None, "2014", "2014-05", "not a date at all"])
def test_no_anchor_no_day(anchor: str | None) -> None:
    assert all(date.interval is None for date in find_dates("yesterday, on Monday, last year", anchor))


SAME = (
    ("Sept. 17", "17 September", True),
    ("Sept. 17", "Sept. 18", False),
    ("May 1978", "May 1979", False),
    ("1990", "1991", False),
    ("1990", "May 1990", None),
    ("the 1980s", "1991", False),
    ("Monday", "19 May", None),
    ("Monday", "26 May", False),
    ("Monday", "Tuesday", False),
    ("Sept. 17", "1990", None),
    ("10 p.m.", "22:00", True),
    ("10 p.m.", "10 a.m.", False),
    ("10 p.m.", "18:00 GMT", None),
    ("midnight", "noon", False),
    ("yesterday", "Wednesday", None),
    ("yesterday", "Thursday", False),
    ("the following day", "Monday", None),
    ("10 p.m.", "Monday", None),
)


@pytest.mark.parametrize(("one", "two", "expected"), SAME)
def test_same(one: str, two: str, expected: bool | None) -> None:
    (left,), (right,) = find_dates(f"in {one}", ANCHOR), find_dates(f"in {two}", ANCHOR)
    assert same_date(left, right) is expected
    assert same_date(right, left) is expected


def test_the_same_words_never_differ() -> None:
    """A reprint keeps its source's 'yesterday', whatever day it is published."""
    for words in ("yesterday", "Monday", "last month", "10 p.m.", "Sept. 17"):
        (one,), (two,) = find_dates(f"in {words}", ANCHOR), find_dates(f"in {words}", "2014-06-02")
        assert same_date(one, two) is not False
