"""Read gold: JSON Lines, plain or gzipped, one typed row a line; unknown fields are ignored."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from variorum.errors import GoldError
from variorum.records import Span

Row = TypeVar("Row")
MAX_LINE_BYTES = 64 * 1024 * 1024  # a page with its markup is far smaller; a longer line is a bomb or a mistake


def read_gold(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a gold file, in order.

    Raises GoldError, naming file, line and field, where the file cannot be read or a line does not fit.
    """
    decoder = msgspec.json.Decoder(row_type)
    rows = [decoded(decoder, line, path, number) for number, line in numbered_lines(path) if line.strip()]
    if not rows:
        raise GoldError(f"{path}: no line of gold in it")
    return rows


def check_spans(text: str, *spans: Span) -> None:
    """Raises ValueError for a span that does not lie in the text."""
    for span in spans:
        if not 0 <= span.start <= span.end <= len(text):
            raise ValueError(f"span [{span.start}, {span.end}] is not within the text of {len(text)} code points")


def decoded(decoder: msgspec.json.Decoder[Row], line: bytes, path: Path, number: int) -> Row:
    """One line as a row."""
    try:
        return decoder.decode(line)
    except msgspec.DecodeError as fault:  # ValidationError is one
        raise GoldError(f"{path}, line {number}: {fault}") from fault


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1, decompressed where the suffix is `.gz`."""
    open_file = gzip.open if path.suffix == ".gz" else open
    try:
        with open_file(path, "rb") as lines:
            number = 0
            while line := lines.readline(MAX_LINE_BYTES + 1):
                number += 1
                if len(line) > MAX_LINE_BYTES:
                    raise GoldError(f"{path}, line {number}: longer than {MAX_LINE_BYTES} bytes")
                yield number, line
    except (OSError, EOFError, zlib.error) as fault:
        raise GoldError(f"{path}: cannot be read: {fault}") from fault
