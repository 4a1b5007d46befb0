"""Open the store's file and run its SQL; every failure names the file and the statement."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb

from variorum.errors import StoreError
from variorum.store.migrations import MIGRATIONS

# The extensions that would be fetched from outside stay unfetched: a store works without a network.
CONFIG = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false", "threads": "1"}


class Database(AbstractContextManager["Database"]):
    """An open store. One process at a time may hold a store's file open for writing (DuckDB's lock)."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.path = path
        self._connection = connection

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows a statement gives. Raises StoreError with the statement."""
        try:
            return self._connection.execute(sql, list(parameters)).fetchall()
        except duckdb.Error as fault:
            raise StoreError(f"{self.path}: {fault} (in: {' '.join(sql.split())})") from fault

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements inside are kept together or not at all."""
        self.rows("BEGIN TRANSACTION")
        try:
            yield
        except BaseException:
            with suppress(duckdb.Error):  # what went wrong is told by the first fault
                self._connection.execute("ROLLBACK")
            raise
        self.rows("COMMIT")

    def another(self) -> "Database":
        """The same open store for another thread: each thread needs one of its own."""
        return Database(self.path, self._connection.cursor())

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_database(path: Path, *, must_exist: bool = False, read_only: bool = False) -> Database:
    """The store at a path, brought up to this version's tables; made if it is not there, unless it must exist.

    Several processes may have it open at once if all of them only read.

    Raises StoreError if the file is no store, is held by another process, is newer than this version, or is missing.
    """
    if (must_exist or read_only) and not path.is_file():
        raise StoreError(f"{path}: no such store (make one with: variorum read … --store {path})")
    database = Database(path, connected(path, read_only=read_only))
    try:
        outdated = version_of(database) < len(MIGRATIONS)
        if outdated and not read_only:
            migrate(database)
    except BaseException:
        database.close()
        raise
    if outdated and read_only:
        database.close()
        open_database(path).close()
        return open_database(path, read_only=True)
    return database


def connected(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """DuckDB on this file. The path is made absolute since some names mean something else to DuckDB (':memory:')."""
    try:
        return duckdb.connect(str(path.absolute()), read_only=read_only, config=dict(CONFIG))
    except duckdb.Error as fault:
        raise StoreError(f"{path}: cannot be opened: {plain_words(str(fault))}") from fault


def plain_words(fault: str) -> str:
    """DuckDB's fault in the words of somebody who only wants to read news."""
    known = {
        "Could not set lock": "another process has this store open; close it first",
        "not a valid DuckDB database": "the file is not a Variorum store",
        'xtension "': "the file is not a Variorum store",  # another database's file, which DuckDB has an extension for
        "Corrupt database": "the file is damaged",
        "Could not read enough bytes": "the file is damaged: its end is missing",
    }
    for words, meaning in known.items():
        if words in fault:
            return meaning
    return fault.splitlines()[0].removeprefix("IO Error: ")


def migrate(database: Database) -> None:
    """Bring the tables to this version, each step in a transaction of its own."""
    found = version_of(database)
    for number, script in enumerate(MIGRATIONS[found:], start=found + 1):
        with database.transaction():
            for statement in script.split(";"):
                if statement.strip():
                    database.rows(statement)
            database.rows("DELETE FROM variorum_version")
            database.rows("INSERT INTO variorum_version VALUES (?)", [number])


def version_of(database: Database) -> int:
    """The version of the tables; 0 for a new file. Raises StoreError for other tables than ours, and for newer ones."""
    tables = {name for (name,) in database.rows("SELECT table_name FROM information_schema.tables")}
    if "variorum_version" not in tables:
        if tables:
            raise StoreError(f"{database.path}: a DuckDB file with other tables, not a Variorum store")
        return 0
    found = int(database.rows("SELECT coalesce(max(version), 0) FROM variorum_version")[0][0])
    if found > len(MIGRATIONS):
        raise StoreError(
            f"{database.path}: made by a newer Variorum (tables {found}, this one knows {len(MIGRATIONS)})"
        )
    return found
