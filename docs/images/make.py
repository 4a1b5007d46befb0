"""Makes the README's pictures anew: the sample edition as a page, in a terminal, and two of its accounts in a browser.

python docs/images/make.py        # needs the 'test' extra, and Chromium
"""

import os
import pty
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
SAMPLE = "corpus/accounts/dev/us-expels-2001"
CHECKOUT = HERE.parents[1]
WIDTH = 100  # columns of the terminal
PORT = 8499
PATIENCE = 60  # half seconds
COMPARED = 4  # which account, of those of the story
LINES = 52  # as many as a reader will look at
STYLE = """
body { margin: 0 }
pre { display: inline-block; margin: 0; padding: 14px 18px; font: 14px/1.35 'DejaVu Sans Mono', monospace }
"""
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def main() -> None:
    """Write `edition.png`, `terminal.png` and `web.png` beside this file."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        page_file, terminal_file = Path(scratch) / "edition.html", Path(scratch) / "terminal.html"
        terminal_file.write_text(as_page(typed(page_file)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 1000})
        page.goto(page_file.as_uri())
        page.screenshot(path=HERE / "edition.png")
        page.goto(terminal_file.as_uri())
        page.locator("pre").screenshot(path=HERE / "terminal.png")
        with served(Path(scratch) / "news.duckdb") as address:
            page.goto(address)
            page.locator(".stories a.title").first.click()
            page.locator(".beside a[href*=compare]").nth(COMPARED).click()
            page.screenshot(path=HERE / "web.png")
        browser.close()


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server on the sample."""
    variorum = [sys.executable, "-m", "variorum"]
    environment = os.environ | {"PYTHONPATH": "src"}
    subprocess.run(
        [*variorum, "read", "--quiet", SAMPLE, "--store", str(store)],
        cwd=CHECKOUT,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    server = subprocess.Popen(
        [*variorum, "serve", "--store", str(store), "--port", str(PORT)], cwd=CHECKOUT, env=environment
    )
    try:
        for _ in range(PATIENCE):
            with suppress(OSError), socket.create_connection(("127.0.0.1", PORT), timeout=1):
                break
            time.sleep(0.5)
        yield f"http://127.0.0.1:{PORT}/?several=1"
    finally:
        server.terminate()
        server.wait()


def typed(page_file: Path) -> str:
    """What the README's command shows in a terminal of our width."""
    command = [sys.executable, "-m", "variorum", "read", "--quiet", SAMPLE, "--html", str(page_file)]
    ours, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": str(WIDTH), "TERM": "xterm-256color", "PYTHONPATH": "src"}
    process = subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, cwd=CHECKOUT, env=environment)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        shown += piece
    if process.wait() != 0:
        sys.exit("the sample could not be read")
    return shown.decode("utf-8").replace("\r\n", "\n")


def as_page(shown: str) -> str:
    """The terminal's lines as a page."""
    console = Console(record=True, file=StringIO(), width=WIDTH, force_terminal=True, color_system="truecolor")
    command = f"$ variorum read {SAMPLE}\n"
    console.print(Text.from_ansi(command + "\n".join(shown.splitlines()[:LINES])))
    return console.export_html(inline_styles=True).replace("</head>", f"<style>{STYLE}</style></head>")


if __name__ == "__main__":
    main()
