"""Text for a terminal, against text that people have looked at."""

import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TextIO

import pytest

from tests.edition.sample import FROM_WIRE, MEETING, ORIGINS, REJECTED, SAMPLE, A, B, C, told_alone
from variorum.edition import print_edition, print_stories, print_tracing
from variorum.records import Edition

GOLDEN = Path(__file__).parent / "golden"
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printed(show: Callable[[TextIO], None], monkeypatch: pytest.MonkeyPatch, columns: int = 80) -> str:
    """What is printed where there is no terminal, lines without spaces at their end."""
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    stream = StringIO()
    show(stream)
    return "".join(line.rstrip() + "\n" for line in stream.getvalue().splitlines())


SHOWN: dict[str, Callable[[TextIO], None]] = {
    "sample": lambda stream: print_edition(SAMPLE, stream),
    "one-account": lambda stream: print_edition(Edition(entries=(told_alone(1),), rejected=()), stream),
    "nothing-shared": lambda stream: print_edition(
        Edition(entries=(told_alone(1), told_alone(2)), rejected=()), stream
    ),
    "nothing-read": lambda stream: print_edition(Edition(entries=(), rejected=REJECTED), stream),
    "stories": lambda stream: print_stories(SAMPLE.entries, stream),
    "no-stories": lambda stream: print_stories((), stream),
    "tracing": lambda stream: print_tracing(A, FROM_WIRE, (B, C), ORIGINS[0], stream),
    "tracing-alone": lambda stream: print_tracing(MEETING.accounts[3], (), (), ORIGINS[1], stream),
}


@pytest.mark.parametrize("name", SHOWN)
def test_text_at_80_columns(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed(SHOWN[name], monkeypatch) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 80, 132])
def test_text_fits_and_steers_nothing(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = printed(SHOWN["sample"], monkeypatch, columns)
    assert max(map(len, text.splitlines())) <= columns
    assert not CONTROL.search(text)


def test_many_accounts_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns that do not fit are counted, not dropped in silence."""
    text = printed(SHOWN["sample"], monkeypatch, 36)
    assert "and 1 more account: see --html" in text


def test_long_lists_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = Edition(entries=tuple(told_alone(number) for number in range(500)), rejected=REJECTED * 50)
    text = printed(lambda stream: print_edition(edition, stream), monkeypatch)
    assert "and 470 more: see --html" in text
    assert "and 80 more: see --html" in text
    assert len(text.splitlines()) < 80


def test_many_stories_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    edition = Edition(entries=(MEETING,) * 60, rejected=())
    text = printed(lambda stream: print_edition(edition, stream), monkeypatch)
    assert text.count("What differs") == 20
    assert "50. Ministers meet" in text
    assert "and 10 more: see --html" in text
