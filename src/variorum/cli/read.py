"""`variorum read`."""

from pathlib import Path

import click

from variorum.cli.options import (
    actors_option,
    load_models,
    network_option,
    output_options,
    reported,
    standard_input,
    store_option,
)
from variorum.cli.output import check_output, print_out, print_rejected
from variorum.crawl import NetworkPolicy, open_sources
from variorum.engine import Progress, read_edition, read_into_store
from variorum.pipeline import Models, Settings
from variorum.records import Edition, Page, Rejected
from variorum.store import open_database

NOTHING_READ = 1


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@store_option(required=False)
@output_options
@network_option
@actors_option
@click.option("--events", is_flag=True, help="Tell what happened too: look at every sentence again for events.")
@click.option("--quiet", is_flag=True, help="No progress bar.")
def read(
    sources: tuple[str, ...],
    store_path: Path | None,
    html_path: Path | None,
    as_json: bool,
    allow_hosts: tuple[str, ...],
    actors_path: Path | None,
    events: bool,
    quiet: bool,
) -> None:
    """Read accounts and print their edition.

    SOURCE is a file (HTML or plain text), a folder, a URL, or '-' for standard input. What cannot be read is named on
    standard error and does no harm to the rest; the exit code is 1 only if nothing could be read.
    """
    check_output(html_path, as_json)
    models = load_models(events=events, actors_path=actors_path)
    policy = NetworkPolicy(allow_hosts=frozenset(host.lower() for host in allow_hosts))
    with reported(quiet=quiet) as progress:
        outcomes = list(open_sources(sources, standard_input=standard_input(), policy=policy))
        edition = run(outcomes, store_path, models, progress)
    print_out(edition, html_path=html_path, as_json=as_json)
    print_rejected(edition.rejected)
    if not edition.entries:
        raise click.exceptions.Exit(NOTHING_READ)


def run(outcomes: list[Page | Rejected], store_path: Path | None, models: Models, progress: Progress) -> Edition:
    """The edition, kept in the store if one is named."""
    if store_path is None:
        return read_edition(outcomes, models, Settings(), progress=progress)
    with open_database(store_path) as database:
        return read_into_store(outcomes, database, models, Settings(), progress=progress)
