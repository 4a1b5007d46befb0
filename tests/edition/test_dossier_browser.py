"""The page of a dossier in a real browser: nothing hostile runs, one click opens passages, nothing sticks out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.edition.browsing import CONTRAST, DESK, FARED, PHONE
from tests.edition.dossiers import DOSSIER, large
from variorum.edition import dossier_html

pytestmark = pytest.mark.browser
# Contrast of what is no text by WCAG 2.2: at least 3 to 1 between the edge of a bar and the paper.
EDGES = """
() => {
  const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = text => {
    const c = text.match(/[\\d.]+/g).map(Number);
    return 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  };
  const contrast = (one, other) => {
    const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const of = kind => getComputedStyle(document.querySelector(`.bars rect.${kind}`));
  return Math.min(
    ...['vc', 'mc', 'vf', 'mf'].map(kind => contrast(of(kind).stroke, paper)),
    contrast(of('vc').fill, of('mc').fill), contrast(of('vf').fill, of('mf').fill));
}
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("dossier") / "dossier.html"
    path.write_text(dossier_html(DOSSIER), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page without script."""
    context = browser.new_context(viewport=request.param, java_script_enabled=False)
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
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert opened.evaluate(FARED) == [None, 0]
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.evaluate(CONTRAST) == []
    assert opened.evaluate(EDGES) >= 3
    assert faults == []
    context.close()


def test_a_bar_opens_the_passages_behind_it(page: Page) -> None:
    passage = page.locator("#d6").get_by_text("The Kremlin closed a crossing.")
    assert not passage.is_visible()
    page.locator(".bars rect.mf").first.click()
    assert page.url.endswith("#m-2014-08-mf")
    assert passage.is_visible()
    assert not page.locator("#d5").is_visible()


def test_a_number_of_the_table_opens_all_passages_behind_it(page: Page) -> None:
    page.get_by_text("The numbers, as a table").click()
    page.get_by_role("link", name="3 (4 origins)").click()
    assert [page.locator(f"#d{number}").is_visible() for number in (2, 3, 4, 5)] == [True, True, True, False]


def test_an_account_leads_to_its_first_passage(page: Page) -> None:
    page.locator("#accounts").get_by_role("link", name="Ledger", exact=True).click()
    assert page.locator("#d6").get_by_text("The Kremlin closed a crossing.").is_visible()


def test_the_keyboard_reaches_the_numbers_and_passes_over_the_bars(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the dossier"
    page.locator(".canvas .scroll").focus()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "The numbers, as a table"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "3 (4 origins)"
    page.keyboard.press("Enter")
    assert page.locator("#d2").is_visible()


def test_the_plot_is_told_to_who_does_not_see_it(page: Page) -> None:
    plot = page.get_by_role("img", name="4 happenings of cooperation over the line, 4 of conflict under it")
    assert plot.count() == 1


@pytest.mark.parametrize("width", [390, 1280])
def test_a_large_dossier_is_scrolled_inside_the_page(browser: Browser, tmp_path: Path, width: int) -> None:
    path = tmp_path / "large.html"
    path.write_text(dossier_html(large(400, 3000)), encoding="utf-8")
    opened = browser.new_page(viewport={"width": width, "height": 800})
    opened.goto(path.as_uri())
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.locator(".canvas .scroll").evaluate("one => one.scrollWidth > one.clientWidth")
    opened.close()
