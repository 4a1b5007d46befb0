"""The page: everything escaped, every link lands, nothing from outside."""

import re

import pytest

from tests.edition.elements import Elements
from tests.edition.sample import REJECTED, SAMPLE, told_alone
from variorum.edition import write_html
from variorum.edition.frame import digest, packaged
from variorum.records import Edition


@pytest.fixture(scope="module")
def page() -> str:
    return write_html(SAMPLE)


@pytest.fixture(scope="module")
def elements(page: str) -> Elements:
    return Elements(page)


def test_elements_are_nested(elements: Elements) -> None:
    assert not elements.faults
    assert not elements.open


def test_every_link_lands_and_no_name_is_used_twice(elements: Elements) -> None:
    names = [attrs["id"] for _, attrs in elements.found if "id" in attrs]
    targets = {attrs["href"] for tag, attrs in elements.found if tag == "a"}
    inside = {target for target in targets if target and target.startswith("#")}
    described = {f"#{attrs['aria-describedby']}" for _, attrs in elements.found if "aria-describedby" in attrs}
    assert len(names) == len(set(names))
    assert inside | described <= {f"#{name}" for name in names}
    assert len(inside) > 15


def test_hostile_words_stay_words(page: str, elements: Elements) -> None:
    assert [tag for tag, _ in elements.found].count("script") == 1
    assert not any(tag in {"img", "i", "iframe", "link", "base", "form"} for tag, _ in elements.found)
    assert not any(name.startswith("on") or name == "style" for _, attrs in elements.found for name in attrs)
    assert "&lt;script&gt;window.hostile=1&lt;/script&gt;" in page
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_only_web_addresses_are_links(elements: Elements) -> None:
    outside = [a for tag, a in elements.found if tag == "a" and not str(a["href"]).startswith("#")]
    assert {str(a["href"]).split("/")[2] for a in outside} == {
        f"{n}.example" for n in ("wire", "courier", "gazette", "alone1")
    }
    assert all(a["rel"] == "noreferrer noopener" for a in outside)


def test_policy_allows_this_style_and_script_alone(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; ")
    style, script = packaged("edition.css"), packaged("edition.js")
    assert f"<style>{style}</style>" in page
    assert f"<script>{script}</script>" in page
    assert digest(style) in policy[1]
    assert digest(script) in policy[1]
    assert "unsafe" not in policy[1]


def test_same_bytes_again(page: str) -> None:
    assert write_html(SAMPLE) == page


def test_five_hundred_stories_told_alone_stay_small() -> None:
    page = write_html(Edition(entries=tuple(told_alone(n) for n in range(500)), rejected=()))
    assert "No two accounts tell of the same happening" in page
    assert page.count("A harbour is opened") == 500
    assert len(page) < 200_000


def test_an_only_account_is_open() -> None:
    assert '<details class="single" id="s1" open>' in write_html(Edition(entries=(told_alone(1),), rejected=()))
    assert " open>" not in write_html(SAMPLE)


def test_nothing_read() -> None:
    page = write_html(Edition(entries=(), rejected=REJECTED))
    assert "Nothing was read." in page
    assert "https://x.example/&lt;i&gt;" in page
