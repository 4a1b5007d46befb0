"""Makes `tests.edition` importable where the checkout is not on the path, and opens a browser."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHECKOUT = str(Path(__file__).resolve().parents[2])
if CHECKOUT not in sys.path:
    sys.path.append(CHECKOUT)

from tests.edition.browsing import chromium  # noqa: E402


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None and os.environ.get("VARIORUM_REQUIRE_BROWSER"):
        pytest.fail("no Chromium here, and VARIORUM_REQUIRE_BROWSER asks for one")
    if path is None:
        pytest.skip("no Chromium here: set CHROMIUM to one")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()
