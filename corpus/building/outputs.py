"""Happenings → every file that the build writes, as path below `corpus/` and content."""

import json
from collections.abc import Iterable
from pathlib import Path

from corpus.building.gold import gold_rows, handed_out, key_of
from corpus.building.html import page
from corpus.building.records import Happening
from corpus.building.text import body_text, page_text, whole_text


def outputs(happenings: Iterable[Happening]) -> dict[str, str]:
    """The accounts and the gold of all splits that the happenings belong to.

    Raises `AssertionError` where a span does not cut exactly the text that was marked.
    """
    told = sorted(happenings, key=lambda happening: happening.id)
    files: dict[str, str] = {}
    for happening in told:
        _check_spans(happening)
        files |= _accounts(happening)
    for split in sorted({happening.split for happening in told}):
        rows = gold_rows(happening for happening in told if happening.split == split)
        for name, gold in rows.items():
            lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in gold)
            files[f"gold/{split}/{name}"] = "".join(lines)
    return files


def write(files: dict[str, str], target: Path) -> None:
    """Write the files below `target` and remove what an earlier build left of their splits."""
    folders = {"/".join(name.split("/")[:2]) for name in files if name.count("/") > 1}
    for folder in sorted(folders):
        for old in sorted((target / folder).rglob("*")):
            if old.is_file() and old.relative_to(target).as_posix() not in files:
                old.unlink()
    for name, content in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8"))


def _accounts(happening: Happening) -> dict[str, str]:
    files = {}
    for account in handed_out(happening):
        key = key_of(happening, account)
        text = page(account, key) if account.format == "html" else whole_text(account, key) + "\n"
        files[f"accounts/{happening.split}/{key}.{account.format}"] = text
    return files


def _check_spans(happening: Happening) -> None:
    for account in happening.accounts:
        for rendition in (page_text(account, key_of(happening, account)), body_text(account)):
            for item, (start, end) in rendition.places:
                cut = rendition.text[start:end]
                assert cut == item.text, f"{happening.path}:{item.line}: the span cuts {cut!r}"
