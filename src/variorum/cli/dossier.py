"""`variorum dossier`."""

from dataclasses import replace
from pathlib import Path

import click

from variorum.cli.options import (
    actors_option,
    load_models,
    network_option,
    reported,
    standard_input,
    store_option,
    text_of,
)
from variorum.cli.output import check_output, print_lines, print_rejected, save_page, standard_output
from variorum.crawl import NetworkPolicy, open_sources
from variorum.edition import dossier_html, dossier_line, print_dossier
from variorum.engine import Progress, asked_of, dossier_of, is_current, read_edition
from variorum.errors import SettingsError
from variorum.pipeline import Models, Settings
from variorum.records import Dossier, Entry
from variorum.store import View, open_database


@click.command()
@click.argument("one", metavar="CODE")
@click.argument("other", metavar="CODE")
@click.argument("sources", nargs=-1, metavar="[SOURCE…]")
@store_option(required=False)
@click.option("--since", metavar="DATE", help="The first day, month or year (2014, 2014-05, 2014-05-21).")
@click.option("--until", metavar="DATE", help="The last day, month or year.")
@click.option(
    "--figures",
    "tables",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    multiple=True,
    metavar="FILE",
    help="A table of trade statistics (CSV) to set beside what is told. May be given several times.",
)
@click.option(
    "--html",
    "html_path",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Write the dossier as one self-contained page ('-' for standard output).",
)
@click.option("--json", "as_json", is_flag=True, help="Print the dossier record as one line of JSON.")
@actors_option
@network_option
def dossier(
    one: str,
    other: str,
    sources: tuple[str, ...],
    store_path: Path | None,
    since: str | None,
    until: str | None,
    tables: tuple[Path, ...],
    html_path: Path | None,
    as_json: bool,
    actors_path: Path | None,
    allow_hosts: tuple[str, ...],
) -> None:
    """Print what accounts add up to between two countries.

    CODE is an ISO 3166-1 alpha-3 code such as RUS, or an organization's such as IGO:NATO. The accounts are those of the
    store, or of SOURCE as for `variorum read`.
    """
    if (store_path is None) == (not sources):
        raise click.UsageError("Give either --store FILE or at least one SOURCE.")
    check_output(html_path, as_json)
    asked = asked_of(one, other, since=since, until=until)
    texts = [(path.name, text_of(path)) for path in tables]
    models = load_models(events=True, actors_path=actors_path)
    with reported(quiet=False) as progress:
        entries = stored(store_path, models) if store_path else read_in(sources, allow_hosts, models, progress)
        found = dossier_of(asked, entries, models, tables=texts, progress=progress)
    print_out(found, html_path=html_path, as_json=as_json)


def print_out(dossier: Dossier, *, html_path: Path | None, as_json: bool) -> None:
    """As a page, as a line of JSON, or as text; with `--html FILE` the text too, unless that is standard output."""
    if html_path is not None:
        save_page(dossier_html(dossier), html_path, of="dossier")
    if as_json:
        print_lines([dossier_line(dossier)])
    elif html_path != Path("-"):
        with standard_output() as stream:
            print_dossier(dossier, stream)


def stored(path: Path, models: Models) -> list[Entry]:
    """The stories of a store. Raises SettingsError if another version of Variorum has read them."""
    with open_database(path, read_only=True) as database:
        view = View(database)
        if not is_current(view, models, Settings()):
            raise SettingsError(
                f"{path}: read by another version; the next `variorum read` into it brings it up to date"
            )
        return view.entries()


def read_in(
    sources: tuple[str, ...], allow_hosts: tuple[str, ...], models: Models, progress: Progress
) -> tuple[Entry, ...]:
    """The stories of accounts read now."""
    policy = NetworkPolicy(allow_hosts=frozenset(host.lower() for host in allow_hosts))
    outcomes = list(open_sources(sources, standard_input=standard_input(), policy=policy))
    edition = read_edition(outcomes, replace(models, event_coder=None), Settings(), progress=progress)
    print_rejected(edition.rejected)
    return edition.entries
