"""Words of strangers made fit to be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.edition.dates import date_of
from variorum.edition.register import siglum
from variorum.edition.text import one_line, segments, shorten
from variorum.records import Span

SHOWN = [
    ("plain words", "plain words"),
    ("red \x1b[31m", "red ⟨U+001B⟩[31m"),
    ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
    ("a\u200bb\ufeff\u200f", "ab"),
    ("lone \ud800", "lone ⟨U+D800⟩"),
    ("two\n\tlines", "two lines"),
    ("שלום and עליכם", "שלום and עליכם"),
    ("née café 😀👨\u200d👩", "née café 😀👨\u200d👩"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_one_line_shows_what_would_steer(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(st.text(), st.integers(2, 60))
def test_shorten_fits_and_keeps_the_beginning(text: str, width: int) -> None:
    short = shorten(text, width)
    assert len(short) <= width
    assert one_line(text).startswith(short.removesuffix("…"))


def test_shorten_cuts_between_words() -> None:
    assert shorten("They signed an accord on grain", 24) == "They signed an accord…"
    assert shorten("Donaudampfschifffahrtsgesellschaft", 10) == "Donaudamp…"


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_segments_lose_and_double_nothing(text: str, marks: list[tuple[int, int]]) -> None:
    parts = segments(text, Span(0, len(text)), tuple(Span(*mark) for mark in marks))
    joined = "".join(words for words, _ in parts)
    assert "".join(joined.split()) == "".join(one_line(text).split())


def test_segments_mark_only_inside_the_passage() -> None:
    parts = segments("abc def ghi", Span(4, 11), (Span(0, 5), Span(8, 20)))
    assert parts == (("d", True), ("ef ", False), ("ghi", True))


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")])
def test_sigla(number: int, letters: str) -> None:
    assert siglum(number) == letters


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (None, None),
        ("2014", "2014"),
        ("2014-05", "May 2014"),
        ("2014-05-01", "1 May 2014"),
        ("2014-05-21T14:05:00Z", "21 May 2014, 14:05 UTC"),
        ("2014-05-21T14:05:00+02:00", "21 May 2014, 14:05"),
        ("2014-13-01", "2014-13-01"),
        ("\x1b[2Jyesterday", "⟨U+001B⟩[2Jyesterday"),
    ],
)
def test_dates_are_no_finer_than_known(date: str | None, words: str | None) -> None:
    assert date_of(date) == words
