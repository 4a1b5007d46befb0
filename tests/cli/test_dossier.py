"""`variorum dossier` as it is typed: what it refuses, in one line, and what it prints."""

from pathlib import Path

import pytest

from tests.cli.commands import variorum

ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev" / "us-expels-2001"
SOURCES = [str(ACCOUNTS / name) for name in ("ap.txt", "reuters.txt")]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["RUS", "RUS", *SOURCES], 3, "variorum: a dossier is of two: RUS was given twice"),
        (["RUS", "XXX", *SOURCES], 3, "variorum: XXX: no country or organization known by this code"),
        (["RUS", "USA", "--since", "2001-02-30", *SOURCES], 3, "--since 2001-02-30: not a date like 2014"),
        (["RUS", "USA", "--since", "2002", "--until", "2001", *SOURCES], 3, "--until 2001 lies before --since 2002"),
        (["RUS", "USA"], 2, "Give either --store FILE or at least one SOURCE."),
        (["RUS", "USA", "--store", "none.duckdb"], 3, "none.duckdb"),
        (["RUS", "USA", "--figures", "table.csv", *SOURCES], 3, "table.csv: no column for country"),
        (["RUS", "USA", "--actors", "own.tsv", *SOURCES], 3, "own.tsv, line 2: RUSS: no country or organization"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(arguments: list[str], code: int, words: str, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "own.tsv").write_text("person\tcountry\toffice\nQ. Ode\tRUSS\tking\n", encoding="utf-8")
    ran = variorum("dossier", *arguments, cwd=tmp_path)
    assert ran.code == code
    assert words in ran.err
    assert ran.out == b""


def test_two_accounts_of_two_origins(tmp_path: Path) -> None:
    ran = variorum("dossier", "USA", "RUS", *SOURCES, cwd=tmp_path)
    page = ran.out.decode()
    assert ran.code == 0
    assert page.startswith("United States and Russia\n2 accounts, 2 independent origins.")
    assert "What happened" in page
    assert "diplomats" in page


def test_a_store_gives_the_same(tmp_path: Path) -> None:
    variorum("read", *SOURCES, "--store", "news.duckdb", cwd=tmp_path)
    stored = variorum("dossier", "USA", "RUS", "--store", "news.duckdb", "--json", cwd=tmp_path)
    told = variorum("dossier", "USA", "RUS", *SOURCES, "--json", cwd=tmp_path)
    assert stored.out == told.out
    assert stored.out


def test_of_two_that_nobody_tells_of(tmp_path: Path) -> None:
    ran = variorum("dossier", "PER", "MNG", *SOURCES, cwd=tmp_path)
    assert ran.code == 0
    assert "No account read tells of anything between the two" in ran.out.decode()
