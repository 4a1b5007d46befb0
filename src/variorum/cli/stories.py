"""`variorum stories`."""

from pathlib import Path

import click

from variorum.cli.options import store_option
from variorum.cli.output import print_lines, standard_output
from variorum.edition import print_stories, story_lines
from variorum.store import View, open_database


@click.command()
@store_option(required=True)
@click.option("--json", "as_json", is_flag=True, help="Print story records as JSON Lines.")
def stories(store_path: Path, as_json: bool) -> None:
    """List the stories of a store: address, accounts, independent origins, date, title."""
    with open_database(store_path, read_only=True) as database:
        entries = View(database).entries()
    if as_json:
        print_lines(story_lines(entries))
    else:
        with standard_output() as stream:
            print_stories(entries, stream)
