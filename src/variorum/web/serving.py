"""Run the application on a port of this machine."""

import ipaddress
import re
from pathlib import Path

import uvicorn

from variorum.errors import SettingsError, StoreError
from variorum.pipeline import Models
from variorum.store import Query, View, open_database
from variorum.web.app import application

LOCAL = ("localhost", "127.0.0.1", "[::1]")
NAME = re.compile(r"[A-Za-z0-9.-]+")


def serve(store: Path, models: Models, *, host: str, port: int, names: tuple[str, ...] = ()) -> None:
    """Serve a store until it is stopped.

    Raises StoreError if it cannot be opened or was written by an older version, SettingsError for a name that no host
    has.
    """
    for name in names:
        if not NAME.fullmatch(name):
            raise SettingsError(f"--name {name}: not the name of a host")
    with open_database(store, read_only=True) as database:
        view = View(database)
        if view.counts()["stories"] != view.summaries(Query(limit=0, offset=1))[0]:
            raise StoreError(f"{store}: written by an older version; run: variorum read --store {store} SOURCE")
        app = application(database, models, hosts=(*LOCAL, bracketed(host), *names))
        uvicorn.run(app, host=host.strip("[]"), port=port, log_level="warning", server_header=False)


def bracketed(host: str) -> str:
    """An address as it stands in a URL."""
    return f"[{host.strip('[]')}]" if ":" in host else host


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
