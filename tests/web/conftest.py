"""A store with the sample edition, whose words are hostile, and a real server on it."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

CHECKOUT = str(Path(__file__).resolve().parents[2])
if CHECKOUT not in sys.path:
    sys.path.append(CHECKOUT)

from tests.edition.conftest import browser  # noqa: E402
from tests.edition.sample import SAMPLE  # noqa: E402
from variorum.engine import summary_of  # noqa: E402
from variorum.models import load_encoder  # noqa: E402
from variorum.pipeline import Models  # noqa: E402
from variorum.records import Page  # noqa: E402
from variorum.store import Writer, open_database  # noqa: E402
from variorum.web import application  # noqa: E402

__all__ = ["browser"]
PATIENCE = 20  # seconds that a server may take to start


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "news.duckdb"
    with open_database(path) as database:
        writer = Writer(database)
        for account in (account for entry in SAMPLE.entries for account in entry.accounts):
            page = Page(address=account.article.address, body=b"")
            writer.save_account(account, page, page_digest="", fingerprint="", story_keys=())
        writer.save_stories([(entry, summary_of(entry)) for entry in SAMPLE.entries], replaced=(), fingerprint="")
    return path


@pytest.fixture(scope="session")
def server(store: Path) -> Iterator[str]:
    """The address of a server on the store."""
    with open_database(store, read_only=True) as database:
        app = application(database, Models(encoder=load_encoder()), hosts=("127.0.0.1",))
        running = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error"))
        thread = threading.Thread(target=running.run, daemon=True)
        thread.start()
        until = time.monotonic() + PATIENCE
        while not running.started and time.monotonic() < until:
            time.sleep(0.02)
        assert running.started
        yield f"http://127.0.0.1:{running.servers[0].sockets[0].getsockname()[1]}"
        running.should_exit = True
        thread.join(PATIENCE)
