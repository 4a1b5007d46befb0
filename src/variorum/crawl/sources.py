"""Turn what the operator named into pages: files, folders, URLs, `-` for standard input."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from variorum.crawl.fetch import fetch
from variorum.crawl.policy import NetworkPolicy
from variorum.errors import FetchError
from variorum.records import Page, Rejected
from variorum.records.rejected import Reason

MAX_FILE_BYTES = 32_000_000  # beyond it a file is no account, and reading it whole would only cost memory
CREDENTIALS = re.compile(r"(?<=://)[^/?#]*@")
MEDIA_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain"}


def open_sources(
    sources: Sequence[str], *, standard_input: BinaryIO, policy: NetworkPolicy
) -> Iterator[Page | Rejected]:
    """A page or a rejection for every file, URL or standard input, each address once; folders are walked in order."""
    seen: set[str] = set()
    for source in sources:
        for outcome in open_source(source, standard_input, policy):
            if outcome.address in seen:
                yield rejected(outcome.address, "duplicate", "named twice in this run; read once")
            else:
                seen.add(outcome.address)
                yield outcome


def open_source(source: str, standard_input: BinaryIO, policy: NetworkPolicy) -> Iterator[Page | Rejected]:
    """The pages behind one name."""
    if source == "-":
        yield from_standard_input(standard_input)
    elif "://" in source:
        yield from_url(address_of(source), policy)
    elif Path(source).is_dir():
        yield from from_folder(Path(source))
    else:
        yield from_file(Path(source))


def address_of(source: str) -> str:
    """What a source is called in records: a URL as it stands, a file by its absolute path.

    So one file is one account from wherever it is read. Bytes that are no UTF-8 are written as escapes, since records
    are text.
    """
    # `resolve` would follow links
    name = source if source == "-" or "://" in source else Path(os.path.abspath(source)).as_posix()  # noqa: PTH100
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def from_url(url: str, policy: NetworkPolicy) -> Page | Rejected:
    """The page at a URL, or why it could not be had."""
    try:
        return fetch(url, policy)
    except FetchError as fault:
        shown = CREDENTIALS.sub("…@", url)  # a password is neither printed nor stored
        return rejected(shown, "unreadable", str(fault).removeprefix(f"{url}: ").replace(url, shown))


def from_standard_input(standard_input: BinaryIO) -> Page | Rejected:
    """The page on standard input."""
    try:
        body = standard_input.read(MAX_FILE_BYTES + 1)
    except OSError as fault:
        return rejected("-", "unreadable", fault.strerror or str(fault))
    return from_bytes("-", body, None)


def from_folder(folder: Path) -> Iterator[Page | Rejected]:
    """Every file below a folder, in order of path; hidden ones and links to folders are passed over."""
    found = False
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            found = True
            yield from_file(Path(place) / name)
    if not found:
        yield rejected(address_of(str(folder)), "empty", "the folder holds no file")


def from_file(path: Path) -> Page | Rejected:
    """The page in a file."""
    address = address_of(str(path))
    try:
        if not path.is_file():
            fault = "no such file or folder" if not path.exists() else "not a regular file"
            return rejected(address, "unreadable", fault)
        with path.open("rb") as opened:
            body = opened.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as fault:
        return rejected(address, "unreadable", getattr(fault, "strerror", None) or str(fault))
    return from_bytes(address, body, MEDIA_TYPES.get(path.suffix.lower()))


def from_bytes(address: str, body: bytes, media_type: str | None) -> Page | Rejected:
    """A page, unless it is too large."""
    if len(body) > MAX_FILE_BYTES:
        return rejected(address, "too large", f"more than {MAX_FILE_BYTES} bytes")
    return Page(address=address, body=body, media_type=media_type)


def rejected(address: str, reason: Reason, fault: str) -> Rejected:
    """A rejection by this stage."""
    return Rejected(address=address, stage="crawl", reason=reason, fault=fault)
