"""Run the application on a port of this machine."""

import ipaddress
from pathlib import Path

import uvicorn

from variorum.pipeline import Models
from variorum.store import open_database
from variorum.web.app import application

LOCAL = ("localhost", "127.0.0.1", "[::1]")


def serve(store: Path, models: Models, *, host: str, port: int, names: tuple[str, ...] = ()) -> None:
    """Serve a store until it is stopped. Raises StoreError if it cannot be opened."""
    with open_database(store, read_only=True) as database:
        app = application(database, models, hosts=(*LOCAL, host, *names))
        uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, date_header=True)


def is_loopback(host: str) -> bool:
    """Whether an address can be reached from this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
