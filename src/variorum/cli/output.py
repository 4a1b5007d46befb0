"""Print an edition the way the options ask for."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from variorum.edition import json_lines, one_line, print_edition, write_html
from variorum.errors import SettingsError
from variorum.records import Edition, Rejected


def check_output(html_path: Path | None, as_json: bool) -> None:
    """Tell before the work what would fail after it."""
    if as_json and html_path == Path("-"):
        raise click.UsageError("'--html -' and '--json' cannot both be written to standard output.")
    if html_path is not None and not html_path.parent.is_dir():
        raise SettingsError(f"{html_path}: cannot be written: there is no folder {html_path.parent}")


def print_out(edition: Edition, *, html_path: Path | None, as_json: bool) -> None:
    """As a page, as JSON Lines, or as text; with `--html FILE` the text too, unless that is standard output."""
    if html_path is not None:
        save_page(write_html(edition), html_path)
    if as_json:
        print_lines(json_lines(edition))
    elif html_path != Path("-"):
        with standard_output() as stream:
            print_edition(edition, stream)


def print_lines(lines: Iterable[str]) -> None:
    """JSON Lines on standard output, in UTF-8 whatever the terminal's encoding."""
    with standard_output(encoding="utf-8") as stream:
        for line in lines:
            stream.write(line + "\n")


def save_page(page: str, path: Path, *, of: str = "edition") -> None:
    """Write the page to a file, or to standard output for `-`."""
    if path == Path("-"):
        with standard_output(encoding="utf-8") as stream:
            stream.write(page)
        return
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as fault:
        raise SettingsError(f"{path}: cannot be written: {fault.strerror}") from fault
    click.echo(f"The {of} is in {path}", err=True)


@contextmanager
def standard_output(*, encoding: str | None = None) -> Iterator[TextIO]:
    """Standard output. A reader that closes the pipe has read enough; a full disk is told."""
    if sys.stdout is None:  # as with '>&-'
        raise SettingsError("standard output is closed")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        discard_output()
    except OSError as fault:
        discard_output()
        raise SettingsError(f"standard output cannot be written: {fault.strerror}") from fault


def discard_output() -> None:
    """Let what is still buffered go nowhere, so that Python does not complain of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def print_rejected(rejected: tuple[Rejected, ...]) -> None:
    """One line on standard error for everything that was turned away."""
    for unfit in rejected:
        click.echo(f"not read: {one_line(unfit.address)}: {unfit.reason}: {one_line(unfit.fault)}", err=True)
