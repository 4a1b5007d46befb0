"""`variorum serve`."""

from pathlib import Path

import click

from variorum.cli.options import actors_option, load_models, store_option
from variorum.errors import SettingsError

PORT = 8477
MISSING = "serving pages needs more packages: pip install 'variorum[web]'"


@click.command()
@store_option(required=True)
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=PORT,
    show_default=True,
    metavar="NUMBER",
    help="The port to listen on.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="Answer to this name of a host too. May be given several times.",
)
@actors_option
def serve(store_path: Path, host: str, port: int, names: tuple[str, ...], actors_path: Path | None) -> None:
    """Show the editions of a store in a browser, and give them as JSON and feeds.

    The store is only read. Nobody but this machine can reach the pages unless --host says so.
    """
    try:
        from variorum.web import bracketed, is_loopback
        from variorum.web import serve as run
    except ImportError as fault:
        raise SettingsError(MISSING) from fault
    if not is_loopback(host):
        click.echo(
            f"variorum: whoever can reach {host} can read this store, under the names that --name gives", err=True
        )
    click.echo(f"http://{bracketed(host)}:{port}/ (stop with Ctrl-C)", err=True)
    run(store_path, load_models(events=True, actors_path=actors_path), host=host, port=port, names=names)
