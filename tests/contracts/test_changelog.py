"""Fragments of the changelog are named as their README asks; the changelog knows the version."""

import re
from pathlib import Path

import variorum

CHECKOUT = Path(__file__).parents[2]
KINDS = re.findall(r"^\| `([a-z]+)` \|", (CHECKOUT / "changelog.d" / "README.md").read_text(encoding="utf-8"), re.M)
FRAGMENTS = sorted(path for path in (CHECKOUT / "changelog.d").iterdir() if path.name != "README.md")


def test_every_fragment_has_words_and_a_kind() -> None:
    pattern = re.compile(rf"[a-z0-9-]+\.({'|'.join(KINDS)})\.md")
    assert [path.name for path in FRAGMENTS if not pattern.fullmatch(path.name)] == []


def test_every_fragment_is_one_sentence_or_more() -> None:
    texts = {path.name: path.read_text(encoding="utf-8").strip() for path in FRAGMENTS}
    assert [name for name, text in texts.items() if not text.endswith(".") or text.startswith(("-", "#"))] == []


def test_the_changelog_knows_this_version() -> None:
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(variorum.__version__)}\] - (unreleased|\d{{4}}-\d\d-\d\d)$", changelog, re.M)
