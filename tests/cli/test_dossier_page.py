"""`variorum dossier --html` as a user runs it."""

import sys
from pathlib import Path

import pytest

from tests.cli.commands import variorum
from variorum.cli import main

ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev" / "us-expels-2001"
ARGUMENTS = ("dossier", "USA", "RUS", str(ACCOUNTS))


def test_the_page_on_standard_output_and_in_a_file_are_the_same(tmp_path: Path) -> None:
    shown = variorum(*ARGUMENTS, "--html", "-", cwd=tmp_path)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith(b"<!doctype html>") and shown.out.rstrip().endswith(b"</html>")
    ran = variorum(*ARGUMENTS, "--html", "page.html", "--json", cwd=tmp_path)
    assert (tmp_path / "page.html").read_bytes() == shown.out
    assert ran.err == "The dossier is in page.html\n"
    assert [record["record"] for record in ran.records] == ["Dossier"]


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--html", "-", "--json"], 2, "'--html -' and '--json' cannot both be written"),
        (["--html", "none/page.html"], 3, "none/page.html: cannot be written: there is no folder none"),
    ],
)
def test_what_cannot_be_written_is_told_before_the_work(
    options: list[str], code: int, words: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["variorum", *ARGUMENTS, *options])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code
    assert words in capfd.readouterr().err
