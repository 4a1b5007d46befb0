"""A table as a Parquet file, by way of DuckDB: no other library is needed, and none is fetched."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path

import duckdb

from variorum.errors import StoreError
from variorum.store.database import CONFIG

SQL_TYPES: Mapping[type, str] = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}
BATCH = 10_000  # rows handed over at once


def write_parquet(columns: Mapping[str, type], rows: Iterable[Sequence[object]], path: Path) -> None:
    """Write rows to a file, over what was there. `columns` are their names and types, in order; None is null.

    Raises StoreError, naming the file, where it cannot be written.
    """
    remaining = iter(rows)
    try:
        with duckdb.connect(":memory:", config=dict(CONFIG)) as connection:
            connection.execute(table_of(columns))
            while batch := list(islice(remaining, BATCH)):
                connection.execute(insert_of(columns), [list(column) for column in zip(*batch, strict=True)])
            connection.table("exported").write_parquet(str(path.absolute()))
    except duckdb.Error as fault:
        raise StoreError(f"{path}: cannot be written: {str(fault).splitlines()[0]}") from fault


def table_of(columns: Mapping[str, type]) -> str:
    """The statement that makes the table."""
    shown = ", ".join(f'"{name}" {SQL_TYPES[kind]}' for name, kind in columns.items())
    return f"CREATE TABLE exported ({shown})"


def insert_of(columns: Mapping[str, type]) -> str:
    """The statement that takes a batch: one list for each column."""
    shown = ", ".join(f"unnest(?::{SQL_TYPES[kind]}[])" for kind in columns.values())
    return f"INSERT INTO exported SELECT {shown}"
