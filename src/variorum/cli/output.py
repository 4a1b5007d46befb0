"""Print an edition the way the options ask for."""

import sys
from pathlib import Path

import click

from variorum.edition import json_lines, print_edition, write_html
from variorum.errors import SettingsError
from variorum.records import Edition, Rejected


def print_out(edition: Edition, *, html_path: Path | None, as_json: bool) -> None:
    """As a page, as JSON Lines, or as text; with `--html FILE` the text too, unless the page goes to standard output."""
    if html_path is not None:
        save_page(write_html(edition), html_path)
    if as_json:
        for line in json_lines(edition):
            sys.stdout.write(line + "\n")
    elif html_path != Path("-"):
        print_edition(edition, sys.stdout)


def save_page(page: str, path: Path) -> None:
    """Write the page to a file, or to standard output for `-`."""
    if path == Path("-"):
        sys.stdout.write(page)
        return
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as fault:
        raise SettingsError(f"{path}: cannot be written: {fault.strerror}") from fault
    click.echo(f"The edition is in {path}", err=True)


def print_rejected(rejected: tuple[Rejected, ...]) -> None:
    """One line on standard error for everything that was turned away."""
    for unfit in rejected:
        click.echo(f"not read: {unfit.address}: {unfit.reason}: {unfit.fault}", err=True)
