"""Dates as pages write them."""

import pytest

from variorum.pages.dates import date_in_address, read_date


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("September 17, 1978", "1978-09-17"),
        ("The Daily Lantern | 17 September 1978", "1978-09-17"),
        ("Sunday, Sept. 17, 1978", "1978-09-17"),
        ("17th of May 2014", "2014-05-17"),
        ("May 2014", "2014-05"),
        ("2014", "2014"),
        ("2024-08-21 14:05 GMT", "2024-08-21T14:05:00Z"),
        ("2024-08-21T14:05:00+02:00", "2024-08-21T12:05:00Z"),
        ("2024-08-21T14:05:00.000Z", "2024-08-21T14:05:00Z"),
        ("Nov 19, 2019, 10:31 pm EST", "2019-11-20T03:31:00Z"),
        ("2024-08-21 14:05", "2024-08-21"),
        ("Published: 21 August 2024 14:05", "2024-08-21"),
        ("Wednesday", None),
        ("03/04/2014", None),
        ("February 30, 2014", None),
        ("two hours ago", None),
        ("21 August", None),
        ("", None),
    ],
)
def test_read_date(words: str, expected: str | None) -> None:
    assert read_date(words) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://lantern.example/2014/05/21/talks", "2014-05-21"),
        ("https://lantern.example/world/2014/may/21/talks", "2014-05-21"),
        ("https://lantern.example/2014/05/talks", "2014-05"),
        ("https://lantern.example/story-20140521", None),
        ("folder/2014/05/21/talks.txt", None),
        ("https://lantern.example/2014/13/21/talks", None),
    ],
)
def test_date_in_address(address: str, expected: str | None) -> None:
    assert date_in_address(address) == expected
