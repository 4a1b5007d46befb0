"""The repository speaks of the product alone: no path of one machine, no tracker's number, no private address."""

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PLACES = [
    *("*", "corpus/*", ".ci/*", "changelog.d/*", "docs/*"),
    *(f"{folder}/**/*" for folder in ("bench", "corpus/building", "src", "tests", "train")),
]
SUFFIXES = {".py", ".md", ".toml", ".txt", ".tsv", ".html", ".css", ".js", ""}
FOUND = {path for place in PLACES for path in CHECKOUT.glob(place) if path.is_file() and path.suffix in SUFFIXES}
FILES = sorted(FOUND - {Path(__file__)})  # the lock is none of them: it names the registry of its files, and must
FORBIDDEN = re.compile(
    r"(?<![\w.])/(?:work|root|home/\w+|tmp/\w)(?:/|\b)"
    r"|\.\./shared\b|(?<!\w)shared/(?:gold|seeds|hooks|prototypes)"
    r"|\b(?i:issue|ticket) #?\d|\bissues show\b|\bfiled by\b"
    r"|\b(?:DESIGN|HOUSE|FORMATS|LIBRARIES)(?:\.md|:)"
    r"|pythonhosted|pypi\.org|registry\.npmjs|deb\.debian\.org"
    r"|\b(?i:this|later|next) session\b|\b(?i:sub-?agents?)\b"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_nothing_but_the_product_is_spoken_of(path: Path) -> None:
    text = path.read_text(encoding="utf-8", errors="replace")
    found = [(text.count("\n", 0, match.start()) + 1, match.group()) for match in FORBIDDEN.finditer(text)]
    assert found == []
