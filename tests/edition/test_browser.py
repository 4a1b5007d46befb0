"""The page in a real browser: nothing hostile runs, everything can be reached, nothing sticks out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.edition.browsing import CONTRAST, DESK, FARED, PHONE
from tests.edition.sample import SAMPLE
from variorum.edition import write_html

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("edition") / "edition.html"
    path.write_text(write_html(SAMPLE), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page on a telephone, with script and without."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=request.param)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_nothing_is_fetched_nothing_sticks_out(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    opened = context.new_page()
    faults: list[str] = []
    opened.on("console", lambda message: faults.append(message.text))
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("request", lambda request: faults.append(request.url) if request.url != address else None)
    opened.goto(address)
    assert opened.evaluate(FARED) == [None, 0]
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert faults == []
    context.close()


def test_focus_shows_the_other_wording_and_moves_nothing(page: Page) -> None:
    sentence = page.locator(".s.altered").first
    gloss = sentence.locator(".gloss")
    below = page.locator("#s1-D")
    before = below.bounding_box()
    assert not gloss.is_visible()
    sentence.focus()
    assert gloss.is_visible()
    assert "The accord covers 40 million tonnes" in gloss.inner_text()
    assert gloss.locator("mark").inner_text() == "40 million tonnes"
    box, after = gloss.bounding_box(), below.bounding_box()
    assert box and before and after
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    assert (before["x"], before["height"]) == (after["x"], after["height"])


def test_a_pointer_that_rests_shows_it_too(browser: Browser, address: str) -> None:
    opened = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
    opened.goto(address)
    opened.locator(".s.contradicted").first.hover()
    opened.locator(".s.contradicted .gloss").first.wait_for(state="visible")
    assert "They signed an accord" in opened.locator(".s.contradicted .gloss").first.inner_text()
    opened.close()


def test_the_keyboard_reaches_counterparts(page: Page) -> None:
    page.locator(".s.altered").first.focus()
    page.keyboard.press("Tab")
    assert page.locator(".s.altered .gloss a:focus").inner_text() == "A"
    page.keyboard.press("Enter")
    assert page.url.endswith("#s1-A-3")


def test_escape_puts_the_note_away(browser: Browser, address: str) -> None:
    opened = browser.new_page()
    opened.goto(address)
    sentence = opened.locator(".s.altered").first
    sentence.focus()
    opened.keyboard.press("Escape")
    assert not sentence.locator(".gloss").is_visible()
    opened.close()


def test_a_cell_leads_to_its_sentence(page: Page) -> None:
    page.locator("td .cell.contradicted").first.click()
    assert page.url.endswith("#s1-D-2")


def test_furniture_is_shown_on_demand(page: Page) -> None:
    words = page.get_by_text("Skip to content")
    assert not words.is_visible()
    page.get_by_text("2 removed as page furniture").click()
    assert words.is_visible()


def test_the_first_tab_skips_to_the_edition(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the edition"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport=DESK, color_scheme=scheme)  # type: ignore[arg-type]
    opened = context.new_page()
    opened.goto(address)
    assert opened.evaluate(CONTRAST) == []
    context.close()
