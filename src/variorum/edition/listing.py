"""Lists: the stories of a store, and the tracing of one account."""

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from variorum.edition.branches import lost_name
from variorum.edition.console import DIM, console_on, heading, item
from variorum.edition.dates import date_of, dates_of
from variorum.edition.register import name_of, title_of
from variorum.edition.text import counted, one_line
from variorum.records import Account, Derivation, Entry, Origin


def print_stories(entries: Sequence[Entry], stream: TextIO) -> None:
    """Two lines a story: address, figures, dates; then its title."""
    console = console_on(stream)
    if not entries:
        console.print("No stories.")
    for entry in entries:
        origins = len(entry.stemma.origins)
        figures = f"{counted(len(entry.accounts), 'account')}, {counted(origins, 'independent origin')}"
        console.print(Text(entry.story.id, style="bold").append(f"  {figures}", style="not bold"), soft_wrap=True)
        item(console, ", ".join(filter(None, [title_of(entry), dates_of(entry)])))


def print_tracing(
    account: Account,
    derivations: Sequence[Derivation],
    kin: Sequence[Account],
    origin: Origin,
    stream: TextIO,
) -> None:
    """What an account derives from, what derives from it, and the origin it goes back to."""
    console = console_on(stream)
    accounts = {member.id: member for member in [*kin, account]}
    console.print(Text(titled(account), style="bold"))
    above = [d for d in derivations if d.directed and d.derived_id == account.id]
    below = [d for d in derivations if d.directed and d.source_id == account.id]
    beside = [d for d in derivations if not d.directed]
    relations(console, "This account has it from", [(d, d.source_id) for d in above], accounts)
    relations(console, "These have it from this account", [(d, d.derived_id) for d in below], accounts)
    either = [(d, d.source_id if d.derived_id == account.id else d.derived_id) for d in beside]
    relations(console, "Kin to it; either may be the source", either, accounts)
    if not derivations:
        console.print("No account here is kin to it.")
    origin_lines(console, origin, accounts)


def relations(
    console: Console, title: str, found: Sequence[tuple[Derivation, str]], accounts: dict[str, Account]
) -> None:
    """Derivations of one sort with their reasons."""
    if not found:
        return
    heading(console, title)
    for derivation, other_id in found:
        other = accounts.get(other_id)
        item(console, f"{titled(other) if other else other_id} ({derivation.kind}, score {derivation.score:.2f})")
        for reason in derivation.reasons:
            item(console, one_line(reason), indent=4, style=DIM)


def origin_lines(console: Console, origin: Origin, accounts: dict[str, Account]) -> None:
    """The origin an account goes back to."""
    heading(console, "It goes back to")
    head = accounts.get(origin.article_id or "")
    if origin.standing == "inferred":
        item(console, lost_name(origin))
    elif origin.standing == "unknown":
        item(console, "no other account here; whether it is its own origin cannot be told")
    else:
        item(console, titled(head) if head else f"account {origin.article_id}")
    for reason in origin.reasons:
        item(console, one_line(reason), indent=4, style=DIM)


def titled(account: Account) -> str:
    """Name, title, date and address of an account."""
    article = account.article
    title = f"“{one_line(article.title)}”" if article.title else None
    facts = [name_of(account), title, date_of(article.publishing_date), one_line(article.address)]
    return ", ".join(dict.fromkeys(filter(None, facts)))
