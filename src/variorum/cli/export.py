"""`variorum export`."""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import click

from variorum.cli.dossier import read_in, stored
from variorum.cli.options import actors_option, load_models, network_option, reported, store_option
from variorum.cli.output import print_lines, standard_output
from variorum.cli.read import NOTHING_READ
from variorum.edition import TELLING_COLUMNS, Chosen, ExportFormat, choose, export_lines, telling_rows
from variorum.engine import told
from variorum.errors import SettingsError
from variorum.pipeline import Settings
from variorum.store import write_parquet

STANDARD_OUTPUT = Path("-")


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE…]")
@store_option(required=False)
@click.option(
    "--format",
    "kind",
    type=click.Choice(get_args(ExportFormat)),
    required=True,
    metavar="FORMAT",
    help="One of polecat, gdelt, csv and parquet.",
)
@click.option(
    "--out",
    "out_path",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=STANDARD_OUTPUT,
    metavar="FILE",
    help="Write to this file instead of standard output.",
)
@click.option("--recalled", is_flag=True, help="Keep what accounts only recall (polecat, gdelt).")
@actors_option
@network_option
def export(
    sources: tuple[str, ...],
    store_path: Path | None,
    kind: ExportFormat,
    out_path: Path,
    recalled: bool,
    actors_path: Path | None,
    allow_hosts: tuple[str, ...],
) -> None:
    """Write what happened as the field's tools read it: POLECAT, GDELT, CSV or Parquet.

    The accounts are those of the store, or of SOURCE as for `variorum read`.
    """
    if (store_path is None) == (not sources):
        raise click.UsageError("Give either --store FILE or at least one SOURCE.")
    check_out(out_path, kind, [Path(source) for source in sources] + ([store_path] if store_path else []))
    models = load_models(events=True, actors_path=actors_path)
    with reported(quiet=False) as progress:
        entries = stored(store_path, models) if store_path else read_in(sources, allow_hosts, models, progress)
        entries = told(entries, models, Settings(), progress=progress)
    chosen = choose(entries, kind, recalled=recalled)
    write(chosen, kind, out_path)
    tell(chosen, out_path)
    if sources and not entries:
        raise click.exceptions.Exit(NOTHING_READ)


def check_out(path: Path, kind: ExportFormat, inputs: Iterable[Path]) -> None:
    """Tell before the work what would fail after it, or destroy what is read."""
    if path == STANDARD_OUTPUT:
        if kind == "parquet" and sys.stdout is not None and sys.stdout.isatty():
            raise click.UsageError("Parquet is no text for a terminal: give --out FILE, or a pipe.")
        return
    if not path.parent.is_dir():
        raise SettingsError(f"{path}: cannot be written: there is no folder {path.parent}")
    if path.exists() and any(one.exists() and one.samefile(path) for one in inputs):
        raise click.UsageError(f"--out {path} would be written over what is read.")


def write(chosen: Chosen, kind: ExportFormat, path: Path) -> None:
    """Write the export to a file or to standard output."""
    if kind == "parquet":
        write_table(chosen, path)
        return
    lines = export_lines(chosen.happenings, kind)
    if path == STANDARD_OUTPUT:
        print_lines(lines)
        return
    try:
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(f"{line}\n" for line in lines)
    except OSError as fault:
        raise SettingsError(f"{path}: cannot be written: {fault.strerror}") from fault


def write_table(chosen: Chosen, path: Path) -> None:
    """Write a Parquet file; for standard output by way of a file, since its end is written first."""
    if path != STANDARD_OUTPUT:
        write_parquet(TELLING_COLUMNS, telling_rows(chosen.happenings), path)
        return
    with tempfile.TemporaryDirectory() as folder, standard_output() as stream:
        whole = Path(folder) / "export.parquet"
        write_parquet(TELLING_COLUMNS, telling_rows(chosen.happenings), whole)
        stream.buffer.write(whole.read_bytes())
        stream.buffer.flush()


def tell(chosen: Chosen, path: Path) -> None:
    """Say on standard error what was left out, and where the file is."""
    told = {"only recalled (--recalled keeps them)": chosen.recalled, "not told as done": chosen.undone}
    left_out = ", ".join(f"{number} {why}" for why, number in told.items() if number)
    if left_out:
        click.echo(f"left out: {left_out}", err=True)
    if path != STANDARD_OUTPUT:
        click.echo(f"The export is in {path}", err=True)
