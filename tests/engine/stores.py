"""Stores, and what stands in them."""

from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

from variorum.engine import read_into_store
from variorum.pipeline import Models, Settings
from variorum.records import Edition, Entry, Page
from variorum.store import Database, View, open_database

ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev"
NUMBERS = count()


def corpus_pages(*happenings: str) -> list[Page]:
    """The pages of these happenings of the corpus; of all, if none is named."""
    paths = sorted(path for path in ACCOUNTS.rglob("*.*") if not happenings or path.parent.name in happenings)
    return [Page(address=path.relative_to(ACCOUNTS).as_posix(), body=path.read_bytes()) for path in paths]


def new_store(folder: Path) -> Database:
    """An empty store of its own."""
    return open_database(folder / f"{next(NUMBERS)}.duckdb")


def read(pages: Iterable[Page], database: Database, models: Models, settings: Settings | None = None) -> Edition:
    """Read in one run, without a word."""
    return read_into_store(pages, database, models, settings or Settings(), progress=quiet)


def quiet(doing: str, done: int, total: int) -> None:
    """Report nothing."""


def all_entries(database: Database) -> list[Entry]:
    """Everything an edition could show: stories, accounts, derivations, claims, variants."""
    return View(database).entries()


def at_once(pages: Sequence[Page], folder: Path, models: Models, settings: Settings | None = None) -> list[Entry]:
    """What a fresh store gives that reads these pages in one batch."""
    with new_store(folder) as database:
        read(pages, database, models, settings)
        return all_entries(database)
