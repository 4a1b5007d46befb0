"""`variorum forget`."""

from pathlib import Path

import click

from variorum.cli.options import load_models, reported, store_option
from variorum.cli.output import standard_output
from variorum.cli.show import one_of
from variorum.crawl import address_of
from variorum.edition import one_line
from variorum.engine import forget as forget_accounts
from variorum.pipeline import Settings
from variorum.store import View, open_database


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…")
@store_option(required=True)
def forget(articles: tuple[str, ...], store_path: Path) -> None:
    """Take accounts out of a store, all their versions with them, and edit anew the stories they leave.

    ARTICLE is an id (or its beginning) or an address. If one is not found, nothing is forgotten.
    """
    with open_database(store_path, must_exist=True) as database:
        view = View(database)
        found = [one_of(addressed(name, view), name, "account") for name in articles]
        accounts = [account.article for account in view.accounts(sorted(set(found)))]
        account_ids = [article.account_id for article in accounts]
        with reported(quiet=False) as progress:
            forget_accounts(account_ids, database, load_models(), Settings(), progress=progress)
    with standard_output() as stream:
        for article in accounts:
            stream.write(f"forgotten: {one_line(article.address)}\n")


def addressed(name: str, view: View) -> list[str]:
    """Article ids under a name: the address of a file or URL, or an id or its beginning."""
    return view.find_accounts(address_of(name)) or view.find_accounts(name)
