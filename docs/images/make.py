"""Makes the README's pictures anew: the sample edition as a page, and in a terminal.

python docs/images/make.py        # needs the 'test' extra, and Chromium
"""

import os
import pty
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
SAMPLE = "corpus/accounts/dev/us-expels-2001"
CHECKOUT = HERE.parents[1]
WIDTH = 100  # columns of the terminal
LINES = 52  # as many as a reader will look at
STYLE = """
body { margin: 0 }
pre { display: inline-block; margin: 0; padding: 14px 18px; font: 14px/1.35 'DejaVu Sans Mono', monospace }
"""
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def main() -> None:
    """Write `edition.png` and `terminal.png` beside this file."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        page_file, terminal_file = Path(scratch) / "edition.html", Path(scratch) / "terminal.html"
        terminal_file.write_text(as_page(typed(page_file)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 1000})
        page.goto(page_file.as_uri())
        page.screenshot(path=HERE / "edition.png")
        page.goto(terminal_file.as_uri())
        page.locator("pre").screenshot(path=HERE / "terminal.png")
        browser.close()


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
