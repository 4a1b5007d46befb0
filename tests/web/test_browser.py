"""The pages in a real browser: nothing hostile runs, nothing sticks out, all can be read and reached."""

import pytest
from playwright.sync_api import Browser

from tests.edition.browsing import CONTRAST, DESK, PHONE
from tests.edition.sample import SAMPLE

pytestmark = pytest.mark.browser
STORY = SAMPLE.entries[0]
ONE, OTHER = STORY.accounts[:2]
PATHS = (
    "/",
    f"/stories/{STORY.story.id}",
    f"/accounts/{ONE.id}",
    f"/stories/{STORY.story.id}/compare/{ONE.id}/{OTHER.id}",
    "/dossiers",
    "/dossiers/RUS/CHN",
    "/nowhere",
)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone", "desk"])
def test_a_page_can_be_read_and_nothing_runs(
    browser: Browser, server: str, path: str, size: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "404" not in message.text else None)
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(server) else None)
    page.goto(server + path)
    assert page.evaluate("window.hostile ?? null") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert page.evaluate(CONTRAST) == []
    assert page.locator("h1, h2").first.inner_text()
    assert faults == []
    context.close()


def test_from_the_list_to_two_accounts_side_by_side_without_script(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(server)
    page.get_by_label("told by several").check()
    page.get_by_role("button", name="Find").click()
    assert page.locator(".stories li").count() == 1
    page.locator(".stories a.title").click()
    page.locator(".beside a", has_text="side by side").first.click()
    assert page.locator(".sides tbody tr").count() > 0
    page.get_by_role("link", name="the other way round").click()
    assert page.locator(".sides tbody tr").count() > 0
    context.close()


def test_the_keyboard_reaches_the_search_and_sends_it(browser: Browser, server: str) -> None:
    page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
    page.goto(server)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.get_by_label("Words in titles").focus()
    page.keyboard.type("nowhere at all")
    page.keyboard.press("Enter")
    page.get_by_text("No story is like that.").wait_for()
    page.close()
