"""What comes back from reading a page."""

from pathlib import Path

import pytest

from variorum.pages import PageReading, read_article
from variorum.records import Article, Page, Rejected

STORY = """Egypt and Israel sign framework for peace at White House
The Associated Press | September 17, 1978

WASHINGTON (AP) -- President Jimmy Carter said Egypt and Israel had agreed on a framework for peace.

The two leaders signed the documents in the East Room of the White House after thirteen days of talks.
"""
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def article(text: str | bytes, **fields: str) -> Article:
    body = text if isinstance(text, bytes) else text.encode()
    outcome = read_article(Page(**({"address": "desk/story.txt"} | fields), body=body))
    assert isinstance(outcome, Article), outcome
    return outcome


def rejected(body: bytes, address: str = "desk/story.txt", settings: PageReading | None = None) -> Rejected:
    outcome = read_article(Page(address=address, body=body), settings=settings or PageReading())
    assert isinstance(outcome, Rejected)
    return outcome


def test_plain_story() -> None:
    found = article(STORY)
    assert found.title == "Egypt and Israel sign framework for peace at White House"
    assert found.title_span is not None and found.title_span.of(found.page_text) == found.title
    assert (found.outlet, found.publishing_date) == ("The Associated Press", "1978-09-17")
    assert (found.agency, found.agency_credit) == ("Associated Press", "WASHINGTON (AP)")
    assert found.language == "en" and found.name == "story"
    assert found.text.startswith("WASHINGTON (AP) -- ") and found.text.count("\n\n") == 1
    assert [item.kind for item in found.furniture] == ["credit"]


@pytest.mark.parametrize(
    ("body", "reason", "word"),
    [
        (b"", "empty", "empty"),
        (b" \r\n\t ", "empty", "empty"),
        (b"\xef\xbb\xbf", "empty", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "binary", "PNG"),
        (b"%PDF-1.7 and so on", "binary", "PDF"),
        (b"PK\x03\x04 zipped", "binary", "ZIP"),
        (bytes(range(256)) * 20, "binary", "control"),
        (b'{"id": "a", "label": 1}\n{"id": "b", "label": 0}\n', "labels", "JSON"),
        (b"id\tlabel\tscore\na\t1\t2\nb\t0\t3\nc\t0\t3\n", "labels", "tabs"),
        ("Der Präsident traf sich am Mittwoch mit dem Premierminister in Moskau. Beide sprachen über "
         "den Handel zwischen ihren Ländern.".encode(), "language", "German"),
        (b"Home\nMenu\nSkip to content\nShare\nSubscribe\nLog in\nPrivacy policy\n", "furniture", "menus"),
    ],
)  # fmt: skip
def test_rejected(body: bytes, reason: str, word: str) -> None:
    found = rejected(body)
    assert (found.stage, found.reason) == ("pages", reason)
    assert word in found.fault and found.fault.endswith(".")


def test_too_large_is_told_before_decoding() -> None:
    found = rejected(b"a" * 2_001, settings=PageReading(max_bytes=2_000))
    assert found.reason == "too large" and "2,001" in found.fault and "2,000" in found.fault


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 100_000 + "text",
        "<html><body>" + "<div></b>" * 100_000 + "text",
        "<html><body>" + "<b>" * 100_000,
        "<html><body>" + "<p>word</p>" * 60_000,
    ],
    ids=["nested", "nested with false ends", "unclosed", "many"],
)
def test_too_complex(html: str) -> None:
    assert rejected(html.encode()).reason == "too complex"


def test_scripts_full_of_tags_are_no_nesting() -> None:
    script = "<script>" + "'<div>'," * 5_000 + "</script>"
    body = "<p>Putin met the Chinese premier in Moscow on Wednesday and praised trade between both countries.</p>"
    found = article(
        f"<html><body>{script}<article>{body * 1}<p>They spoke of oil and of gas, officials said.</p></article>"
    )
    assert found.text.startswith("Putin met")


@pytest.mark.parametrize("line", ["a" * 1_000_000, "a " * 500_000, "(" * 1_000_000, "— " * 500_000, "19" * 500_000])
def test_a_line_of_a_megabyte_costs_no_time(line: str) -> None:
    outcome = read_article(Page(address="x.txt", body=line.encode()))
    assert outcome.address == "x.txt"


def test_wrapped_text_is_joined() -> None:
    wrapped = (
        "Russian President Vladimir Putin met the Chinese premier in the\n"
        "Kremlin on Wednesday and said that trade between both countries was\n"
        "growing quickly. The premier said that relations were at a high\n"
        "level.\n\n"
        "Both sides signed a joint communique after their talks, the Kremlin\n"
        "said.\n"
    )
    assert article(wrapped).text == " ".join(wrapped.split("\n\n")[0].split()) + "\n\n" + " ".join(
        wrapped.split("\n\n")[1].split()
    )


def test_any_input_order_and_repeat_gives_the_same() -> None:
    assert article(STORY) == article(STORY)
    assert article(STORY).id != article(STORY.replace("thirteen", "twelve")).id
    assert article(STORY).account_id == article(STORY.replace("thirteen", "twelve")).account_id


SEED_FURNITURE = {
    "000_154e513f2436888f.txt": ["Loading Now", "Post Comment"],
    "001_0936eacaaed40e54.txt": [
        "Skip to content",
        "In a commendation, Putin acclaims the prosperous trade interactions with Beijing.",
        "Read also:",
    ],
}


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(SEED_FURNITURE))
def test_seeds_lose_their_furniture_and_nothing_else(name: str) -> None:
    if not SEEDS.exists():
        pytest.skip("the seeds do not stand beside this checkout")
    found = article((SEEDS / name).read_bytes(), address=name)
    gone = [item.span.of(found.page_text) for item in found.furniture]
    assert gone == SEED_FURNITURE[name]
    assert found.title is not None
    rest = found.page_text
    for words in gone:
        rest = rest.replace(words, "", 1)
    assert " ".join(rest.replace(found.title, "", 1).split()) == " ".join(found.text.split())
