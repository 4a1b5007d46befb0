"""Claims × accounts as text: a row a claim, a column an account, a sign in each cell."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from variorum.edition.console import DIM, heading, item
from variorum.edition.marks import FLAGGED, SIGNS
from variorum.edition.ranking import cell, ranked_claims, table_claims
from variorum.edition.register import Register
from variorum.edition.text import shorten
from variorum.records import Claim

ROWS = 20
LEAST_GIST = 24  # columns
SHORTEST_TABLE = 2  # accounts


def table_section(console: Console, register: Register) -> None:
    """The table with its legend; columns that do not fit are counted."""
    claims = chosen(register)
    if len(register.accounts) < SHORTEST_TABLE or not claims:
        return
    heading(console, "Claims × accounts")
    width = console.width - 2
    letters = list(register.sigla.items())
    column = max(len(letter) for _, letter in letters) + 2
    shown = letters[: max(1, (width - LEAST_GIST) // column)]
    console.print(table_of(claims, shown, width - column * len(shown), register))
    item(console, legend(), style=DIM)
    left_out(console, len(table_claims(register)) - len(claims), "row")
    left_out(console, len(letters) - len(shown), "account")


def chosen(register: Register) -> list[Claim]:
    """The rows that are shown: flagged ones and those that most accounts tell, in reading order."""
    rows = table_claims(register)
    ranks = {claim.id: rank for rank, claim in enumerate(ranked_claims(register))}
    first = sorted(rows, key=lambda claim: (not is_flagged(claim, register), ranks[claim.id]))[:ROWS]
    kept = {claim.id for claim in first}
    return [claim for claim in rows if claim.id in kept]


def is_flagged(claim: Claim, register: Register) -> bool:
    """Whether any account is said to alter, contradict or add it."""
    return any(variant.label in FLAGGED for variant in register.variants.get(claim.id, ()))


def table_of(claims: list[Claim], shown: list[tuple[str, str]], gist_width: int, register: Register) -> Table:
    """The table itself, without lines."""
    table = Table(box=None, padding=(0, 0, 0, 0), pad_edge=False, show_edge=False)
    table.add_column("  ", width=gist_width + 2, no_wrap=True, overflow="ellipsis")
    for _, letter in shown:
        table.add_column(letter, justify="right", width=len(letter) + 2)
    for claim in claims:
        signs = [Text("".join(signs_of(claim, article_id, register))) for article_id, _ in shown]
        table.add_row(Text("  " + shorten(claim.gist, gist_width - 1)), *signs)
    return table


def signs_of(claim: Claim, article_id: str, register: Register) -> list[str]:
    """At most two signs for how an account tells a claim, the gravest first."""
    labels = dict.fromkeys(variant.label for variant in cell(claim, article_id, register))
    return [SIGNS[label] for label in labels][:2]


def legend() -> str:
    """What the signs mean."""
    return "  ".join(f"{SIGNS[label]} {label}" for label in reversed(SIGNS)) + "  (empty: silent)"


def left_out(console: Console, number: int, noun: str) -> None:
    """How many rows or columns are not shown."""
    if number > 0:
        item(console, f"and {number} more {noun}{'s' if number > 1 else ''}: see --html", style=DIM)
