"""`variorum trace`."""

from pathlib import Path

import click

from variorum.cli.forget import addressed
from variorum.cli.options import load_models, network_option, standard_input, store_option
from variorum.cli.output import print_lines, standard_output
from variorum.cli.show import one_of
from variorum.crawl import NetworkPolicy, open_sources
from variorum.edition import print_tracing, tracing_lines
from variorum.engine import read_page, trace_stored
from variorum.engine import trace as trace_account
from variorum.errors import SettingsError
from variorum.pipeline import Models, Settings
from variorum.records import Account, Rejected
from variorum.store import View, open_database


@click.command()
@click.argument("article", metavar="ARTICLE")
@store_option(required=True)
@network_option
@click.option("--json", "as_json", is_flag=True, help="Print derivation records as JSON Lines.")
def trace(article: str, store_path: Path, allow_hosts: tuple[str, ...], as_json: bool) -> None:
    """Tell which accounts in the store an article is derived from, or has been the source of.

    ARTICLE is a stored account (its id, the beginning of it, or its address), or a file, URL or '-' that is read for
    this question only and not stored.
    """
    with open_database(store_path, read_only=True) as database:
        found = addressed(article, View(database))
        if found:
            tracing = trace_stored(one_of(found, article, "account"), database)
        else:
            models = load_models()
            tracing = trace_account(fresh_account(article, allow_hosts, models), database, models, Settings())
    if as_json:
        print_lines(tracing_lines(tracing.derivations, tracing.origin))
    else:
        with standard_output() as stream:
            print_tracing(tracing.account, tracing.derivations, tracing.kin, tracing.origin, stream)


def fresh_account(source: str, allow_hosts: tuple[str, ...], models: Models) -> Account:
    """The account at a file, URL or standard input."""
    policy = NetworkPolicy(allow_hosts=frozenset(host.lower() for host in allow_hosts))
    outcomes = list(open_sources([source], standard_input=standard_input(), policy=policy))
    if len(outcomes) != 1:
        raise SettingsError(f"{source}: one article is traced at a time, and this names {len(outcomes)}")
    outcome = outcomes[0]
    account = outcome if isinstance(outcome, Rejected) else read_page(outcome, models, Settings())
    if isinstance(account, Rejected):
        raise SettingsError(f"{account.address}: {account.reason}: {account.fault}")
    return account
