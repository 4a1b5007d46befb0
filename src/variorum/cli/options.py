"""Options that several commands share, and what they open."""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from variorum.actors import read_own_actors
from variorum.engine import Progress as Report
from variorum.errors import SettingsError
from variorum.models import load_encoder, load_event_coder
from variorum.pipeline import Models

Command = Callable[..., Any]


def store_option(*, required: bool) -> Callable[[Command], Command]:
    """`--store FILE`."""
    return click.option(
        "--store",
        "store_path",
        type=click.Path(path_type=Path, dir_okay=False),
        required=required,
        metavar="FILE",
        help="The store (a DuckDB file) to keep and look up accounts in.",
    )


def output_options(command: Command) -> Command:
    """`--html FILE` and `--json`."""
    html = click.option(
        "--html",
        "html_path",
        type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
        metavar="FILE",
        help="Write the edition as one self-contained page ('-' for standard output).",
    )
    json = click.option("--json", "as_json", is_flag=True, help="Print records as JSON Lines instead of text.")
    return html(json(command))


def network_option(command: Command) -> Command:
    """`--allow-host NAME`."""
    return click.option(
        "--allow-host",
        "allow_hosts",
        multiple=True,
        metavar="NAME",
        help="Fetch from this host even if its address is not public. May be given several times.",
    )(command)


def standard_input() -> BinaryIO:
    """The bytes of standard input; none where it is closed."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def actors_option(command: Command) -> Command:
    """`--actors FILE`."""
    return click.option(
        "--actors",
        "actors_path",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Holders of office of your own (a tab-separated table), which go before the package's.",
    )(command)


def load_models(threads: int = 2, *, events: bool = False, actors_path: Path | None = None) -> Models:
    """The models of the package, the event coder only where it is asked for, and a user's own holders of office."""
    return Models(
        encoder=load_encoder(threads=threads),
        event_coder=load_event_coder(threads=threads) if events else None,
        own_actors=read_own_actors(actors_path.name, text_of(actors_path)) if actors_path else (),
    )


def text_of(path: Path) -> str:
    """A table's text. Raises SettingsError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsError(f"{path}: cannot be read: {fault}") from fault


@contextmanager
def reported(*, quiet: bool) -> Iterator[Report]:
    """A progress bar on standard error while the work takes; nothing where standard error is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        tasks: dict[str, Any] = {}

        def report(doing: str, done: int, total: int) -> None:
            if doing not in tasks:
                tasks[doing] = bar.add_task(doing, total=total)
            bar.update(tasks[doing], completed=done, total=total)

        yield report
