"""Files, folders and standard input become pages or rejections."""

import io
from pathlib import Path

import pytest

from variorum.crawl import NetworkPolicy, open_sources
from variorum.crawl.sources import MAX_FILE_BYTES
from variorum.records import Page, Rejected


def opened(*sources: str, stdin: bytes = b"") -> list[Page | Rejected]:
    return list(open_sources(sources, standard_input=io.BytesIO(stdin), policy=NetworkPolicy()))


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden", "sub/c.txt", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    pages = opened(str(tmp_path))
    assert [Path(page.address).name for page in pages] == ["a.html", "b.txt", "c.txt"]
    assert [page.media_type for page in pages if isinstance(page, Page)] == ["text/html", "text/plain", "text/plain"]


def test_one_file_is_one_account_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("words")
    monkeypatch.chdir(tmp_path)
    first, second = opened("a.txt", str(tmp_path / "." / "a.txt"))
    assert isinstance(first, Page)
    assert isinstance(second, Rejected) and second.reason == "duplicate"


def test_standard_input() -> None:
    (page,) = opened("-", stdin=b"words")
    assert isinstance(page, Page) and (page.address, page.body) == ("-", b"words")


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcomes = opened(str(tmp_path / "none.txt"), str(tmp_path / "empty"), "ftp://example.org/x")
    assert [(type(o), getattr(o, "reason", None)) for o in outcomes] == [
        (Rejected, "unreadable"),
        (Rejected, "empty"),
        (Rejected, "unreadable"),
    ]


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    (outcome,) = opened(str(tmp_path / "huge.txt"))
    assert isinstance(outcome, Rejected) and outcome.reason == "too large"
