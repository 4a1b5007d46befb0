"""`variorum export` as a user runs it, in each format, from a store and from accounts."""

import csv
import io
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.cli.commands import variorum
from variorum.cli import main
from variorum.edition import TELLING_COLUMNS

ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev" / "us-expels-2001"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of nine accounts and one account beside it."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "ap.txt").write_bytes((ACCOUNTS / "ap.txt").read_bytes())
    assert variorum("read", str(ACCOUNTS), "--store", "news.duckdb", cwd=folder).code == 0
    return folder


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The exit code of the command, run in this process, which saves a second each."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["variorum", "export", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_a_store_and_its_accounts_give_the_same(desk: Path) -> None:
    stored = variorum("export", "--store", "news.duckdb", "--format", "csv", cwd=desk)
    told = variorum("export", str(ACCOUNTS), "--format", "csv", cwd=desk)
    assert (stored.code, stored.err) == (0, "")
    assert stored.out == told.out
    rows = list(csv.DictReader(io.StringIO(stored.out.decode("utf-8"))))
    assert list(rows[0]) == list(TELLING_COLUMNS) and len(rows) > 20


def test_parquet_in_a_file_and_through_a_pipe_has_the_rows_of_csv(desk: Path, tmp_path: Path) -> None:
    file, piped = tmp_path / "it's.parquet", tmp_path / "piped.parquet"
    ran = variorum("export", "--store", "news.duckdb", "--format", "parquet", "--out", str(file), cwd=desk)
    assert (ran.code, ran.out, ran.err) == (0, b"", f"The export is in {file}\n")
    piped.write_bytes(variorum("export", "--store", "news.duckdb", "--format", "parquet", cwd=desk).out)
    table = variorum("export", "--store", "news.duckdb", "--format", "csv", cwd=desk).out.decode("utf-8")
    expected = [row["event_id"] for row in csv.DictReader(io.StringIO(table))]
    with duckdb.connect() as connection:
        for path in (file, piped):
            found = connection.read_parquet(str(path))
            assert found.columns == list(TELLING_COLUMNS)
            assert [str(kind) for kind in found.types].count("BIGINT") == 6
            assert [row[0] for row in found.select("event_id").fetchall()] == expected


@pytest.mark.parametrize("kind", ["polecat", "gdelt"])
def test_what_is_left_out_is_counted(kind: str, desk: Path, monkeypatch: Any, capfd: Any) -> None:
    assert run(desk, monkeypatch, "--store", "news.duckdb", "--format", kind) == 0
    without = capfd.readouterr()
    assert "only recalled (--recalled keeps them)" in without.err
    assert run(desk, monkeypatch, "--store", "news.duckdb", "--format", kind, "--recalled") == 0
    whole = capfd.readouterr()
    assert "only recalled" not in whole.err
    assert len(whole.out.splitlines()) > len(without.out.splitlines())
    assert set(without.out.splitlines()) <= set(whole.out.splitlines())


FAULTS = [  # arguments, exit code, what standard error tells
    (["--store", "news.duckdb"], 2, "Error: Missing option '--format'. Choose from:"),
    (["--store", "news.duckdb", "--format", "xml"], 2, "'xml' is not one of 'polecat', 'gdelt', 'csv', 'parquet'."),
    (["--format", "csv"], 2, "Error: Give either --store FILE or at least one SOURCE."),
    (["ap.txt", "--store", "news.duckdb", "--format", "csv"], 2, "Error: Give either --store FILE"),
    (["--store", "none.duckdb", "--format", "csv"], 3, "variorum: none.duckdb: no such store"),
    (
        ["--store", "news.duckdb", "--format", "csv", "--out", "none/a.csv"],
        3,
        "variorum: none/a.csv: cannot be written: there is no folder none",
    ),
    (["--store", "news.duckdb", "--format", "csv", "--out", "."], 2, "File '.' is a directory."),
    (["--store", "news.duckdb", "--format", "csv", "--out", "/proc/a.csv"], 3, "/proc/a.csv: cannot be written: "),
    (["--store", "news.duckdb", "--format", "parquet", "--out", "/proc/a"], 3, "/proc/a: cannot be written: "),
    (["--store", "news.duckdb", "--format", "csv", "--out", "news.duckdb"], 2, "would be written over what is read."),
    (["ap.txt", "--format", "csv", "--out", "./ap.txt"], 2, "Error: --out ap.txt would be written over what is read."),
    (["none.txt", "--format", "csv"], 1, "none.txt: unreadable: no such file or folder"),
]


@pytest.mark.parametrize(("arguments", "code", "line"), FAULTS, ids=[" ".join(a) for a, _, _ in FAULTS])
def test_faults_are_told(arguments: list[str], code: int, line: str, desk: Path, monkeypatch: Any, capfd: Any) -> None:
    assert run(desk, monkeypatch, *arguments) == code
    assert line in capfd.readouterr().err


def test_parquet_is_not_written_to_a_terminal(desk: Path, monkeypatch: Any, capfd: Any) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(desk, monkeypatch, "--store", "news.duckdb", "--format", "parquet") == 2
    told = capfd.readouterr()
    assert told.out == "" and "Parquet is no text for a terminal: give --out FILE, or a pipe." in told.err
