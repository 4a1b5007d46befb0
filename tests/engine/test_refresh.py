"""What was read in another way is read anew, as far as it is concerned; what fails midway leaves things whole."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.engine.conftest import KeepingEncoder
from tests.engine.stores import all_entries, at_once, corpus_pages, new_store, quiet, read
from variorum.collation import Collation
from variorum.engine import forget, trace
from variorum.engine.trace import read_page
from variorum.errors import StoreError
from variorum.language.encoder import Encoded, Encoder, Passage
from variorum.pages import PageReading
from variorum.pipeline import Models, Settings
from variorum.records import Account, Page, Provenance
from variorum.store import Database, View, open_database
from variorum.stories import Grouping

PAGES = corpus_pages("hainan-2001")
GERMAN = Page(
    address="de.txt",
    body="Die Minister trafen sich am Freitag in Berlin und sprachen lange über den neuen Vertrag.".encode(),
)


class Stand(KeepingEncoder):
    """The encoder as another model, or one that breaks down after so many calls; it counts them."""

    def __init__(self, encoder: Encoder, *, version: str = "", calls_left: int = 1_000) -> None:
        assert isinstance(encoder, KeepingEncoder)
        super().__init__(encoder.encoder)
        self.kept = encoder.kept
        self.provenance = Provenance(stage="language", model="stand", version=version) if version else self.provenance
        self.calls_left = calls_left
        self.calls = 0

    def read(self, passages: Sequence[Passage]) -> list[Encoded]:
        self.calls += 1
        if self.calls > self.calls_left:
            raise MemoryError("broken down")
        return super().read(passages)


@pytest.fixture
def stored(models: Models, tmp_path: Path) -> Database:
    """A store with the pages."""
    database = new_store(tmp_path)
    read(PAGES, database, models)
    return database


@pytest.mark.parametrize(
    ("settings", "rereads"),
    [
        (Settings(stories=Grouping(threshold=0.5)), False),
        (Settings(stories=Grouping(threshold=0.05)), False),
        (Settings(collation=Collation(kept_score=0.6)), False),
        (Settings(pages=PageReading(keep_score=0.97)), True),
    ],
)
def test_other_settings(settings: Settings, rereads: bool, stored: Database, models: Models, tmp_path: Path) -> None:
    encoder = Stand(models.encoder)
    before = all_entries(stored)
    read([], stored, Models(encoder=encoder), settings)
    after = all_entries(stored)
    assert after == at_once(PAGES, tmp_path, models, settings) != before
    assert bool(encoder.calls) == rereads


def test_another_encoder(stored: Database, models: Models, tmp_path: Path) -> None:
    other = Models(encoder=Stand(models.encoder, version="2"))
    read([GERMAN], stored, other)  # nothing of ours is named
    entries = all_entries(stored)
    assert {account.reading.provenance.version for entry in entries for account in entry.accounts} == {"2"}
    assert entries == at_once(PAGES, tmp_path, other)


def test_a_page_that_is_rejected_under_other_settings_comes_back_with_them(models: Models, tmp_path: Path) -> None:
    any_language = Settings(pages=PageReading(languages=None))
    with new_store(tmp_path) as database:
        read([*PAGES, GERMAN], database, models, any_language)
        read([], database, models)
        assert all_entries(database) == at_once(PAGES, tmp_path, models)
        assert [unfit.reason for unfit in View(database).rejected()] == ["language"]
        encoder = Stand(models.encoder)
        read(PAGES, database, Models(encoder=encoder))
        assert encoder.calls == 0
        read([], database, models, any_language)
        assert all_entries(database) == at_once([*PAGES, GERMAN], tmp_path, models, any_language)
        assert View(database).rejected() == []


def test_a_corrected_page_that_is_unfit_leaves_its_account(stored: Database, models: Models) -> None:
    before = all_entries(stored)
    edition = read([replace_body(PAGES[0], b"")], stored, models)
    assert [unfit.reason for unfit in edition.rejected] == ["empty"]
    assert all_entries(stored) == before


def replace_body(page: Page, body: bytes) -> Page:
    return Page(address=page.address, body=body)


def test_a_batch_that_fails_leaves_the_store_whole(
    models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("variorum.engine.run.BATCH", 3)
    with new_store(tmp_path) as database:
        with pytest.raises(MemoryError):
            read(PAGES, database, Models(encoder=Stand(models.encoder, calls_left=2)))
        assert all_entries(database) == at_once(PAGES[:6], tmp_path, models)
        read(PAGES, database, models)
        assert all_entries(database) == at_once(PAGES, tmp_path, models)


def test_an_interrupted_refresh_goes_on(
    stored: Database, models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the accounts are read by the new encoder when it breaks down; the stories still stand."""
    monkeypatch.setattr("variorum.engine.run.BATCH", 3)
    before = [entry.story for entry in all_entries(stored)]
    with pytest.raises(MemoryError):
        read([], stored, Models(encoder=Stand(models.encoder, version="2", calls_left=1)))
    assert [entry.story for entry in all_entries(stored)] == before
    other = Models(encoder=Stand(models.encoder, version="2"))
    forgotten = PAGES[4]
    forget([forgotten.account_id], stored, other, Settings(), progress=quiet)
    assert all_entries(stored) == at_once([page for page in PAGES if page != forgotten], tmp_path, other)


def test_a_store_from_before_links_were_kept(models: Models, tmp_path: Path) -> None:
    with new_store(tmp_path) as database:
        read(PAGES[:6], database, models)
        database.rows("DROP TABLE links")
        database.rows("DROP TABLE summaries")
        database.rows("UPDATE variorum_version SET version = 1")
    with open_database(database.path) as database:
        read(PAGES[6:], database, models)
        assert all_entries(database) == at_once(PAGES, tmp_path, models)


def test_nothing_is_traced_against_what_another_model_read(stored: Database, models: Models) -> None:
    other = Models(encoder=Stand(models.encoder, version="2"))
    asked = read_page(Page(address="new.txt", body=PAGES[0].body), other, Settings())
    assert isinstance(asked, Account)
    with pytest.raises(StoreError, match="another version"):
        trace(asked, stored, other, Settings())
