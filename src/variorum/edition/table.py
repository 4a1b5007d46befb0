"""Claims × accounts as text: a row a claim, a column an account, a sign in each cell."""

from itertools import pairwise

from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum.edition.console import DIM, heading, item
from variorum.edition.marks import SIGNS, STYLES
from variorum.edition.ranking import cell, chosen
from variorum.edition.register import Register, gist_of
from variorum.edition.text import counted, shorten
from variorum.records import Claim

ROWS = 20
LEAST_GIST = 24  # columns
SHORTEST_TABLE = 2  # accounts


def table_section(console: Console, register: Register) -> None:
    """The table with its legend; columns that do not fit are counted."""
    claims, others = chosen(register, ROWS)
    if len(register.accounts) < SHORTEST_TABLE or not claims:
        return
    heading(console, "Claims and accounts")
    columns = fitting(column_widths(register), console.width - 2 - LEAST_GIST)
    console.print(table_of(claims, columns, console.width - 2 - sum(columns.values()), register))
    item(console, legend())
    left_out(console, len(others), "row")
    left_out(console, len(register.sigla) - len(columns), "account")


def column_widths(register: Register) -> dict[str, int]:
    """The width of each account's column; a gap stands before the first account of each origin."""
    accounts = list(register.sigla)
    origins = [register.origins.get(article_id) for article_id in accounts]
    gaps = [0, *(2 if first != second else 0 for first, second in pairwise(origins))]
    return {i: max(2, len(register.sigla[i])) + 1 + gap for i, gap in zip(accounts, gaps, strict=True)}


def fitting(columns: dict[str, int], room: int) -> dict[str, int]:
    """The first columns that fit, at least one."""
    found: dict[str, int] = {}
    for article_id, width in columns.items():
        if found and sum(found.values()) + width > room:
            break
        found[article_id] = width
    return found


def table_of(claims: list[Claim], columns: dict[str, int], gist_width: int, register: Register) -> Table:
    """The table itself, without lines."""
    table = Table(box=None, padding=(0, 0, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("  ", width=gist_width + 2, no_wrap=True, overflow="ellipsis")
    for article_id, width in columns.items():
        table.add_column(register.sigla[article_id], justify="right", width=width)
    for claim in claims:
        signs = [signs_of(claim, article_id, register) for article_id in columns]
        table.add_row(Text("  " + shorten(gist_of(claim), gist_width - 1)), *signs)
    return table


def signs_of(claim: Claim, article_id: str, register: Register) -> Text:
    """At most two signs for how an account tells a claim, the gravest first."""
    labels = dict.fromkeys(variant.label for variant in cell(claim, article_id, register))
    return Text().join(Text(SIGNS[label], style=STYLES[label]) for label in list(labels)[:2])


def legend() -> Text:
    """What the signs mean."""
    signs = (Text(SIGNS[label], style=STYLES[label]).append(f" {label}", style=DIM) for label in reversed(SIGNS))
    return Text("  ").join([*signs, Text("blank: not told", style=DIM)])


def left_out(console: Console, number: int, noun: str) -> None:
    """How many rows or columns are not shown."""
    if number > 0:
        item(console, f"and {counted(number, f'more {noun}')}: see --html", style=DIM)
