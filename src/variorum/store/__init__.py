"""One DuckDB file that keeps pages, accounts and stories. All SQL of the system stands here."""

from variorum.store.database import Database, open_database
from variorum.store.parquet import write_parquet
from variorum.store.query import Query
from variorum.store.view import View
from variorum.store.writer import Writer

__all__ = ["Database", "Query", "View", "Writer", "open_database", "write_parquet"]
