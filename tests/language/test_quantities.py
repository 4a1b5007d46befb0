"""Quantities: (text, words, kind, value or range, unit, bound) of the only quantity that stands in the text."""

from fractions import Fraction

import pytest

from variorum.language.quantities import Quantity, find_quantities, same_quantity

Case = tuple[str, str, str, float | tuple[float, float] | None, str | None, str]
CASES: tuple[Case, ...] = (
    ("12 soldiers died", "12", "count", 12, "soldier", "exact"),
    ("twelve senior Russian officers", "twelve", "count", 12, "officer", "exact"),
    ("a dozen people", "a dozen", "count", 12, "people", "exact"),
    ("two dozen men", "two dozen", "count", 24, "men", "exact"),
    ("one hundred and five prisoners", "one hundred and five", "count", 105, "prisoner", "exact"),
    ("twenty-five thousand troops", "twenty-five thousand", "count", 25000, "troop", "exact"),
    ("1.5 million refugees", "1.5 million", "count", 1_500_000, "refugee", "exact"),
    ("1,500 of the rebels", "1,500", "count", 1500, "rebel", "exact"),
    ("40 percent of it", "40 percent", "measure", 40, "percent", "exact"),
    ("40 per cent of it", "40 per cent", "measure", 40, "percent", "exact"),
    ("by 40%.", "40%", "measure", 40, "percent", "exact"),
    ("a $400 billion deal", "$400 billion", "measure", 400_000_000_000, "USD", "exact"),
    ("500m euros", "500m euros", "measure", 500_000_000, "EUR", "exact"),
    ("a 3-year plan", "3-year", "measure", 36, "month", "exact"),
    ("for two weeks", "two weeks", "measure", 1_209_600, "second", "exact"),
    ("for half an hour", "half an hour", "measure", 1800, "second", "exact"),
    ("two and a half years", "two and a half years", "measure", 30, "month", "exact"),
    ("half of the people", "half", "measure", 50, "percent", "exact"),
    ("a quarter of its oil", "a quarter", "measure", 25, "percent", "exact"),
    ("three quarters of the vote", "three quarters", "measure", 75, "percent", "exact"),
    ("both sides agreed", "both", "count", 2, "side", "exact"),
    ("hundreds of people", "hundreds", "vague", None, "people", "vague"),
    ("several shops", "several", "vague", None, "shop", "vague"),
    ("the second man", "second", "ordinal", 2, None, "exact"),
    ("his 15th visit", "15th", "ordinal", 15, None, "exact"),
    ("Resolution 678 says", "678", "label", 678, None, "exact"),
    ("Flight 007 fell", "007", "label", 7, None, "exact"),
    ("an Il-76 fell", "Il-76", "label", None, None, "exact"),
    ("SALT I was signed", "I", "label", None, None, "exact"),
    ("the G-7 met", "G-7", "label", None, None, "exact"),
    ("under Article 5 he", "5", "label", 5, None, "exact"),
    ("a vitamin, B12.", "B12", "label", None, None, "exact"),
    ("three held by rebels", "three", "count", 3, None, "exact"),
    ("at least 12 people", "12", "count", 12, "people", "at least"),
    ("nearly 100 jets", "100", "count", 100, "jet", "nearly"),
    ("more than 1,000 tons", "1,000 tons", "measure", 1000, "ton", "more than"),
    ("up to 5 km away", "5 km", "measure", 5000, "metre", "at most"),
    ("about 300 ships", "300", "count", 300, "ship", "about"),
    ("10 to 12 people", "10 to 12", "count", (10, 12), "people", "exact"),
    ("between 10 and 12 percent", "10 and 12 percent", "measure", (10, 12), "percent", "exact"),
    ("10-12 million barrels per day", "10-12 million barrels per day", "measure", (1e7, 1.2e7), "barrel/day", "exact"),
    ("20,000 cubic meters", "20,000 cubic meters", "measure", 20000, "cubic metre", "exact"),
)
NONE = (
    "in 1990",
    "on Sept. 17",
    "at 10 p.m.",
    "two weeks ago",
    "no one came",
    "one of them came",
    "the one who",
    "the 1990s",
    "some 500m away",
    "",
    "One must go.",
    "an hour and a half of it",
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_found(case: Case) -> None:
    text, words, kind, value, unit, bound = case
    (found,) = find_quantities(text)
    low, high = value if isinstance(value, tuple) else (value, value)
    assert (found.span.of(text), found.kind, found.unit, found.bound) == (words, kind, unit, bound)
    if kind != "label":
        assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", NONE)
def test_nothing_found(text: str) -> None:
    assert find_quantities(text) == ()


def test_from_to_is_two() -> None:
    assert [q.value for q in find_quantities("rose from 3 to 5 percent")] == [Fraction(3), Fraction(5)]


SAME = (
    ("a dozen men", "12 men", True),
    ("one week", "7 days", True),
    ("half of the men", "50 percent of the men", True),
    ("two years", "24 months", True),
    ("5 km", "5,000 metres", True),
    ("12 men", "15 men", False),
    ("40 percent", "14 percent", False),
    ("$400 billion", "$500 billion", False),
    ("12 men", "12 percent", False),
    ("about 100 men", "98 men", None),
    ("about 100 men", "300 men", False),
    ("more than 100 men", "112 men", None),
    ("at least 12 men", "9 men", False),
    ("at least 12 men", "12 men", None),
    ("12 men", "12 soldiers", None),
    ("10 tonnes", "11 tons", None),
    ("3 miles", "5 km", None),
    ("30 days", "one month", None),
    ("one month", "31 days", None),
    ("1,500 men", "1,512 men", None),
    ("40 percent", "40.3 percent", None),
    ("10 to 12 men", "11 men", None),
    ("10 to 12 men", "15 men", False),
    ("hundreds of men", "200 men", None),
    ("Resolution 678", "Resolution 687", False),
    ("the first man", "the second man", False),
    ("$5", "£4", None),
)


@pytest.mark.parametrize(("one", "two", "expected"), SAME)
def test_same(one: str, two: str, expected: bool | None) -> None:
    (left,), (right,) = find_quantities(one), find_quantities(two)
    assert same_quantity(left, right) is expected
    assert same_quantity(right, left) is expected


def test_a_quantity_is_itself() -> None:
    found: list[Quantity] = [q for case in CASES for q in find_quantities(case[0])]
    assert all(same_quantity(quantity, quantity) is not False for quantity in found)
