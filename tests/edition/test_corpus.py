"""Editions of the corpus's accounts, whatever is found in them: they fit, they steer nothing, they come back."""

import re
from functools import cache
from io import StringIO
from pathlib import Path

import msgspec
import pytest

from tests.edition.elements import Elements
from tests.edition.test_lines import decoded
from variorum import pipeline
from variorum.edition import json_lines, print_edition, write_html
from variorum.models import load_encoder
from variorum.pipeline import Models, Settings
from variorum.records import Edition, Entry, Page, Variant

ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev"
HAPPENINGS = ["hainan-2001", "resolution-338-1973"]  # one of two sources, one with an original that is not there
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@cache
def edition_of(happening: str) -> Edition:
    """The edition of a happening."""
    files = sorted((ACCOUNTS / happening).iterdir())
    pages = [Page(address=path.name, body=path.read_bytes()) for path in files]
    return pipeline.read(pages, Models(encoder=load_encoder(threads=1)), Settings())


@pytest.mark.parametrize("happening", HAPPENINGS)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_text_fits_and_steers_nothing(happening: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    stream = StringIO()
    print_edition(edition_of(happening), stream)
    assert max(map(len, stream.getvalue().splitlines())) <= columns
    assert not CONTROL.search(stream.getvalue())


@pytest.mark.parametrize("happening", HAPPENINGS)
def test_every_link_of_the_page_lands(happening: str) -> None:
    page = Elements(write_html(edition_of(happening)))
    names = [attrs["id"] for _, attrs in page.found if "id" in attrs]
    links = [str(attrs["href"])[1:] for tag, attrs in page.found if tag == "a" and str(attrs["href"]).startswith("#")]
    assert not page.faults
    assert not page.open
    assert len(names) == len(set(names))
    assert set(links) <= set(names)


@pytest.mark.parametrize("happening", HAPPENINGS)
def test_every_record_comes_back_in_the_same_order(happening: str) -> None:
    edition = edition_of(happening)
    lines = list(json_lines(edition))
    assert list(json_lines(edition)) == lines
    assert [msgspec.json.encode(record).decode("utf-8") for record in decoded(lines)] == lines
    assert [r for r in decoded(lines) if isinstance(r, Variant)] == [v for e in edition.entries for v in variants(e)]


def variants(entry: Entry) -> tuple[Variant, ...]:
    return entry.apparatus.variants


@pytest.mark.parametrize("happening", HAPPENINGS)
def test_every_account_is_shown_in_full(happening: str) -> None:
    edition = edition_of(happening)
    page = Elements(write_html(edition))
    sentences = [
        attrs for tag, attrs in page.found if tag == "span" and str(attrs.get("class", "")).split(" ")[0] == "s"
    ]
    expected = sum(len(account.reading.sentences) for entry in edition.entries for account in entry.accounts)
    assert len(sentences) == expected
