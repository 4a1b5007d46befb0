"""Opening a store: from nothing, from older tables, and every way it can fail, told by name."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from variorum.errors import StoreError
from variorum.store import Database, View, open_database
from variorum.store.migrations import MIGRATIONS


def shape(database: Database) -> list[tuple[str, str, str]]:
    """Every column of every table with its type."""
    columns = "SELECT table_name, column_name, data_type FROM information_schema.columns"
    return [(table, column, kind) for table, column, kind in database.rows(f"{columns} ORDER BY ALL")]


def make_older(path: Path, steps: int) -> None:
    """A store as a version left it that knew only the first of these steps."""
    with duckdb.connect(str(path)) as connection:
        for script in MIGRATIONS[:steps]:
            connection.execute(script)
        connection.execute("INSERT INTO variorum_version VALUES (?)", [steps])


@pytest.mark.parametrize("steps", range(1, len(MIGRATIONS) + 1))
@pytest.mark.parametrize("read_only", [False, True])
def test_older_stores_get_todays_tables(steps: int, read_only: bool, tmp_path: Path) -> None:
    make_older(tmp_path / "older.duckdb", steps)
    with open_database(tmp_path / "new.duckdb") as new:
        expected = shape(new)
    with open_database(tmp_path / "older.duckdb", read_only=read_only) as older:
        assert shape(older) == expected
        assert View(older).counts() == {"accounts": 0, "versions": 0, "stories": 0}


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    open_database(path).close()
    before = path.read_bytes()
    open_database(path).close()
    assert path.read_bytes() == before


def test_a_name_that_means_memory_to_duckdb_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_database(Path(":memory:")).close()
    assert (tmp_path / ":memory:").is_file()


def text(path: Path) -> None:
    path.write_text("The ministers met on Friday.\n" * 1_000)


def nothing(path: Path) -> None:
    path.touch()


def other_duckdb(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE prices (price INTEGER)")


def sqlite_file(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE prices (price INTEGER)")
    connection.close()


def newer(path: Path) -> None:
    with open_database(path) as database:
        database.rows("UPDATE variorum_version SET version = 99")


def cut_off(path: Path) -> None:
    open_database(path).close()
    path.write_bytes(path.read_bytes()[:13_000])


def overwritten(path: Path) -> None:
    open_database(path).close()
    data = bytearray(path.read_bytes())
    data[12_300:] = bytes(byte ^ 255 for byte in data[12_300:])
    path.write_bytes(data)


def folder(path: Path) -> None:
    path.mkdir()


FAULTY: list[tuple[Callable[[Path], None], str]] = [
    (text, "not a Variorum store"),
    (nothing, "not a Variorum store"),
    (sqlite_file, "not a Variorum store"),
    (other_duckdb, "other tables, not a Variorum store"),
    (newer, "made by a newer Variorum"),
    (cut_off, "is damaged"),
    (overwritten, "is damaged"),
    (folder, "directory"),
]


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("make", "words"), FAULTY, ids=[make.__name__ for make, _ in FAULTY])
def test_a_file_that_is_no_store_of_ours_is_named_and_left_alone(
    make: Callable[[Path], None], words: str, read_only: bool, tmp_path: Path
) -> None:
    path = tmp_path / "news.duckdb"
    make(path)
    before = path.is_dir() or path.read_bytes()
    with pytest.raises(StoreError, match=rf"news\.duckdb: .*{words if path.is_file() or not read_only else ''}"):
        open_database(path, read_only=read_only)
    assert (path.is_dir() or path.read_bytes()) == before


@pytest.mark.parametrize("name", ["none/news.duckdb", "file/news.duckdb"])
def test_a_folder_that_is_none(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=r"news\.duckdb: cannot be opened: .*(No such file|Not a directory)"):
        open_database(tmp_path / name)


def test_a_store_that_must_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"news\.duckdb: no such store"):
        open_database(tmp_path / "news.duckdb", must_exist=True)
    assert not list(tmp_path.iterdir())


HOLD = """
import sys
from pathlib import Path
from variorum.store import open_database
with open_database(Path(sys.argv[1]), read_only=sys.argv[2] == "read"):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("held", "asked", "works"), [("write", "read", False), ("read", "write", False), ("read", "read", True)]
)
def test_another_process_has_it_open(held: str, asked: str, works: bool, tmp_path: Path) -> None:
    path = tmp_path / "news.duckdb"
    open_database(path).close()
    command = [sys.executable, "-c", HOLD, str(path), held]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "open\n"
        if works:
            open_database(path, read_only=asked == "read").close()
        else:
            with pytest.raises(StoreError, match=r"news\.duckdb: .*another process has this store open"):
                open_database(path, read_only=asked == "read")
        holder.communicate()
    open_database(path).close()  # the other has let go


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    with open_database(tmp_path / "news.duckdb") as database:
        database.rows("INSERT INTO rejected VALUES ('a.txt', 'no record'::BLOB)")
        with pytest.raises(StoreError, match=r"news\.duckdb: a stored Rejected is damaged"):
            View(database).rejected()


def test_a_failed_statement_is_named_and_takes_the_transaction_back(tmp_path: Path) -> None:
    with open_database(tmp_path / "news.duckdb") as database:
        with pytest.raises(StoreError, match=r"(?s)news\.duckdb: .*in: SELECT nothing"), database.transaction():
            database.rows("INSERT INTO links VALUES ('a', 'b')")
            database.rows("SELECT nothing")
        assert database.rows("SELECT * FROM links") == []
