"""A store holds what one batch of all its pages gives, however they came in, went out or were corrected."""

import random
import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.stores import ACCOUNTS, all_entries, at_once, corpus_pages, new_store, quiet, read
from variorum.engine import forget
from variorum.pipeline import Models, Settings
from variorum.records import Entry, Page
from variorum.store import View

ALL = corpus_pages()


@pytest.fixture(scope="module")
def expected(models: Models, tmp_path_factory: pytest.TempPathFactory) -> list[Entry]:
    return at_once(ALL, tmp_path_factory.mktemp("expected"), models)


@pytest.mark.parametrize(("seed", "size"), [(1, 13), (2, 30)])
def test_any_order_in_any_batches(seed: int, size: int, expected: list[Entry], models: Models, tmp_path: Path) -> None:
    shuffled = random.Random(seed).sample(ALL, len(ALL))
    with new_store(tmp_path) as database:
        for start in range(0, len(ALL), size):
            read(shuffled[start : start + size], database, models)
        assert all_entries(database) == expected


def test_in_several_batches_of_one_run(
    expected: list[Entry], models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("variorum.engine.run.BATCH", 16)
    with new_store(tmp_path) as database:
        edition = read(ALL, database, models)
        assert list(edition.entries) == all_entries(database) == expected


def sentences(happening: str) -> list[str]:
    """The first sentences of an agency's account."""
    text = (ACCOUNTS / happening / "ap.txt").read_text(encoding="utf-8").split("\n", 3)[3]
    return re.split(r"(?<=[.])\s+(?=[A-Z])", text)[:14]


# A chain of accounts that share sentences with the next two, from one happening into another: all hang together, and
# any of them may tip where the stories part. A corrected account begins one sentence later.
CHAIN = sentences("hainan-2001") + sentences("us-expels-2001")
LINKS = 12


def chained(place: int, version: int) -> Page:
    """One account of the chain."""
    start = 2 * place + version
    body = f"Account {place}\nThe Ledger | 2001-04-12\n\n{' '.join(CHAIN[start : start + 4])}"
    return Page(address=f"{place:02}.txt", body=body.encode())


def test_the_chain_is_one_component_of_several_stories(models: Models, tmp_path: Path) -> None:
    with new_store(tmp_path) as database:
        read([chained(place, 0) for place in range(LINKS)], database, models)
        view = View(database)
        first, *others = all_entries(database)
        assert others
        assert len(view.hanging_together(first.story.article_ids[:1])) == LINKS


@settings(max_examples=15, deadline=None)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["read", "read", "correct", "forget"]),
            st.lists(st.integers(0, LINKS - 1), min_size=1, max_size=6, unique=True),
        ),
        min_size=2,
        max_size=6,
    )
)
def test_after_any_reading_correcting_and_forgetting(models: Models, steps: Sequence[tuple[str, list[int]]]) -> None:
    stored: dict[int, Page] = {}
    with TemporaryDirectory() as name, new_store(Path(name)) as database:
        for step, places in steps:
            if step == "forget":
                gone = [stored.pop(place) for place in places if place in stored]
                forget([page.account_id for page in gone], database, models, Settings(), progress=quiet)
            else:
                pages = {place: chained(place, 0 if step == "read" else 1) for place in places}
                read(pages.values(), database, models)
                stored |= pages
        assert all_entries(database) == at_once(list(stored.values()), Path(name), models)


def test_reading_the_same_again_changes_nothing_and_reads_nothing(
    models: Models, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = corpus_pages("us-expels-2001")
    with new_store(tmp_path) as database:
        first = read(pages, database, models)
        before = database.rows("SELECT * FROM stories ORDER BY ALL")
        monkeypatch.setattr(models.encoder, "read", None)
        assert read(reversed(pages), database, models) == first
        assert database.rows("SELECT * FROM stories ORDER BY ALL") == before


def test_an_account_touches_only_what_it_hangs_together_with(models: Models, tmp_path: Path) -> None:
    *early, late = corpus_pages("us-expels-2001")
    rows = "SELECT story_id, rowid FROM stories"  # a story that is written anew gets a new row
    with new_store(tmp_path) as database:
        read([*early, *corpus_pages("inf-treaty-1987")], database, models)
        before = set(database.rows(rows))
        read([late], database, models)
        assert len(set(database.rows(rows)) - before) == 1
