"""`variorum show`."""

from pathlib import Path

import click

from variorum.cli.options import output_options, store_option
from variorum.cli.output import check_output, print_out
from variorum.errors import SettingsError
from variorum.records import Edition
from variorum.store import View, open_database


@click.command()
@click.argument("story", metavar="STORY")
@store_option(required=True)
@output_options
def show(story: str, store_path: Path, html_path: Path | None, as_json: bool) -> None:
    """Print the edition of one story of a store.

    STORY is its address as `variorum stories` lists it, the beginning of that, or an address it had before it grew or
    was merged.
    """
    check_output(html_path, as_json)
    with open_database(store_path, read_only=True) as database:
        view = View(database)
        entries = view.entries([one_of(view.find_stories(story), story, "story")])
    print_out(Edition(entries=tuple(entries), rejected=()), html_path=html_path, as_json=as_json)


def one_of(found: list[str], name: str, what: str) -> str:
    """The only thing found under a name."""
    if len(found) == 1:
        return found[0]
    fault = f"no {what} is called {name!r}" if not found else f"{name!r} may be any of: {', '.join(found[:8])}"
    raise SettingsError(fault)
