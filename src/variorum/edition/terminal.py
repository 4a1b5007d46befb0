"""An edition as text for a terminal, or as plain text where there is none; readable at 80 columns."""

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from variorum.edition import sections
from variorum.edition.console import DIM, console_on, heading, item
from variorum.edition.dates import dates_of
from variorum.edition.register import name_of, register_of, title_of
from variorum.edition.summary import differences_sentence, lead_of, origins_sentence
from variorum.edition.text import counted, one_line, shorten
from variorum.records import Edition, Entry, Rejected

FULL = 20  # stories that are printed in full, those of most accounts first; the rest gets a line each
LISTED = 30  # stories that get a line; the rest is counted
ALONE = 30  # stories of one account that are listed; the rest is counted
UNREAD = 20


def print_edition(edition: Edition, stream: TextIO) -> None:
    """Print the stories that several accounts tell in full, those of one account as a list, then what was not read.

    A single story of a single account is printed in full as well.
    """
    console = console_on(stream)
    several = [entry for entry in edition.entries if len(entry.accounts) > 1]
    alone = [entry for entry in edition.entries if len(entry.accounts) <= 1]
    summary(console, edition, several)
    if len(edition.entries) == 1:
        several, alone = list(edition.entries), []
    for number, entry in enumerate(several[:FULL], start=1):
        story(console, entry, number)
    if len(several) > FULL:
        brief(console, several)
    if alone:
        told_alone(console, alone)
    if edition.rejected:
        unread(console, edition.rejected)


def summary(console: Console, edition: Edition, several: Sequence[Entry]) -> None:
    """What was read, in a line or two."""
    accounts = sum(len(entry.accounts) for entry in edition.entries)
    if not edition.entries:
        console.print("Nothing was read.")
        return
    console.print(f"{counted(accounts, 'account')}, {counted(len(edition.entries), 'story', 'stories')}.")
    if accounts > 1 and not several:
        console.print("No two accounts tell of the same happening, so there is nothing to compare.")


def story(console: Console, entry: Entry, number: int) -> None:
    """One story with all its sections."""
    register = register_of(entry)
    console.print()
    console.rule(style=DIM, characters="─")
    item(console, Text(f"{number}. {title_of(entry)}", style="bold"), indent=0, hang=3)
    sentences = (lead_of(register), origins_sentence(register), differences_sentence(register), dates_of(entry))
    for sentence in filter(None, sentences):
        item(console, sentence, indent=3, hang=0)
    for section in sections.ALL:
        section(console, register)


def brief(console: Console, entries: Sequence[Entry]) -> None:
    """The stories after the first ones, a line each, numbered on."""
    heading(console, f"More stories ({len(entries) - FULL})")
    for number, entry in enumerate(entries[FULL : FULL + LISTED], start=FULL + 1):
        item(console, f"{number}. {shorten(title_of(entry), 90)} ({', '.join(figures(entry))})")
    if len(entries) > FULL + LISTED:
        item(console, f"and {len(entries) - FULL - LISTED} more: see --html", style=DIM)


def figures(entry: Entry) -> list[str]:
    """Dates and counts of a story in words."""
    origins = len(entry.stemma.origins)
    found = [dates_of(entry), counted(len(entry.accounts), "account"), counted(origins, "independent origin")]
    return [figure for figure in found if figure]


def told_alone(console: Console, entries: Sequence[Entry]) -> None:
    """Stories of one account, a line each."""
    heading(console, f"Told by one account only ({len(entries)})")
    for entry in entries[:ALONE]:
        name = ", ".join(filter(None, [name_of(entry.accounts[0]), dates_of(entry)])) if entry.accounts else ""
        item(console, f"{shorten(title_of(entry), 90)}" + (f" ({name})" if name else ""))
    if len(entries) > ALONE:
        item(console, f"and {len(entries) - ALONE} more: see --html", style=DIM)


def unread(console: Console, rejected: Sequence[Rejected]) -> None:
    """What was turned away, and why."""
    heading(console, f"Not read ({len(rejected)})")
    for unfit in rejected[:UNREAD]:
        item(console, f"{one_line(unfit.address)}: {unfit.reason}: {one_line(unfit.fault)}")
    if len(rejected) > UNREAD:
        item(console, f"and {len(rejected) - UNREAD} more: see --html", style=DIM)
