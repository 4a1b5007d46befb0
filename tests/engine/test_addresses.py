"""A story is found under every address it had; what is forgotten is gone; tracing tells what reading would."""

from pathlib import Path

import pytest

from tests.engine.stores import all_entries, at_once, corpus_pages, new_store, quiet, read
from variorum.engine import Tracing, forget, read_page, trace, trace_stored
from variorum.errors import StoreError
from variorum.pipeline import Models, Settings
from variorum.records import Account, Page
from variorum.store import Database, View

PAGES = corpus_pages("inf-treaty-1987")[:5]


def story_of(page: Page, database: Database) -> str:
    """The address of the story in which an account stands."""
    view = View(database)
    (story,) = view.stories_of([view.current_article(page.account_id) or ""])
    return story


def test_former_addresses_lead_to_the_story_that_grew_merged_and_fell_apart(models: Models, tmp_path: Path) -> None:
    first, second, *others = PAGES
    with new_store(tmp_path) as database:
        view = View(database)
        read([first], database, models)
        alone = story_of(first, database)
        read(others, database, models)
        grown = story_of(others[0], database)
        assert view.find_stories(alone) == [grown] != [alone]
        read([second], database, models)
        merged = story_of(second, database)
        assert view.find_stories(alone) == view.find_stories(grown) == view.find_stories(grown[:8]) == [merged]
        forget([page.account_id for page in others], database, models, Settings(), progress=quiet)
        left = story_of(first, database)
        assert view.find_stories(merged) == view.find_stories(grown) == [left]
        read(
            [Page(address=first.address, body=b"Prices of wheat fell in Chicago on Monday, traders said.")],
            database,
            models,
        )
        apart = story_of(first, database)
        assert view.find_stories(merged) == sorted([apart, story_of(second, database)])


def test_nothing_is_left_of_what_is_forgotten(models: Models, tmp_path: Path) -> None:
    gone, *kept = PAGES
    with new_store(tmp_path) as database:
        read(PAGES, database, models)
        read([Page(address=gone.address, body=kept[0].body)], database, models)  # a second version
        read([Page(address=gone.address, body=b"")], database, models)  # a rejection
        forget([gone.account_id], database, models, Settings(), progress=quiet)
        tables = [name for (name,) in database.rows("SELECT table_name FROM information_schema.tables")]
        assert all_entries(database) == at_once(kept, tmp_path, models)
        assert not View(database).versions(gone.account_id)
        assert not View(database).rejected()
        known = {value for row in database.rows("SELECT article_id, account_id FROM accounts") for value in row}
        for table, column in [
            ("story_keys", "article_id"),
            ("links", "article_id"),
            ("links", "other_id"),
            ("members", "article_id"),
            ("story_addresses", "account_id"),
        ]:
            assert table in tables
            assert {value for (value,) in database.rows(f"SELECT {column} FROM {table}")} <= known


def test_forgetting_everything_leaves_an_empty_store(models: Models, tmp_path: Path) -> None:
    with new_store(tmp_path) as database:
        read(PAGES, database, models)
        forget([page.account_id for page in PAGES], database, models, Settings(), progress=quiet)
        tables = [name for (name,) in database.rows("SELECT table_name FROM information_schema.tables")]
        filled = [name for name in tables if database.rows(f"SELECT 1 FROM {name}")]
        assert filled == ["variorum_version"]


@pytest.mark.parametrize("place", [0, 3])
def test_tracing_tells_what_reading_would_and_writes_nothing(place: int, models: Models, tmp_path: Path) -> None:
    asked = read_page(PAGES[place], models, Settings())
    assert isinstance(asked, Account)
    with new_store(tmp_path) as database:
        read([page for page in PAGES if page != PAGES[place]], database, models)
        before = all_entries(database)
        fresh = trace(asked, database, models, Settings())
        assert all_entries(database) == before
        read([PAGES[place]], database, models)
        assert edges(fresh) == edges(trace_stored(asked.id, database))
        assert edges(trace(asked, database, models, Settings())) == edges(fresh)  # its stored self is no kin
        assert fresh.derivations


def edges(tracing: Tracing) -> tuple[object, ...]:
    """All of it, in comparable form."""
    return tracing.account, tracing.derivations, tracing.kin, tracing.origin


def test_an_account_in_no_story_is_not_traced(tmp_path: Path) -> None:
    with new_store(tmp_path) as database, pytest.raises(StoreError, match="no story"):
        trace_stored("0" * 16, database)
