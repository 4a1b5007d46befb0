"""Who had it from whom as text: the accounts as a tree, with what is known about each and why it stands there."""

from rich.console import Console
from rich.text import Text

from variorum.edition.branches import Branch, lost_name, reasons_of
from variorum.edition.console import DIM, hanging, heading, item
from variorum.edition.register import Register, name_of
from variorum.edition.standing import number_of, row_facts, standing
from variorum.edition.text import shorten

REASONS = 120  # code points: most often the first reason


def tree_section(console: Console, register: Register) -> None:
    """A tree for each origin; the accounts without relations under no root but themselves."""
    if not register.rows:
        return
    heading(console, "Who had it from whom" if len(register.rows) > 1 else "The account")
    rows = list(register.rows)
    for number, row in enumerate(rows):
        lead, under = guides(rows, number)
        hanging(console, f"  {lead}", f"  {under}", branch_words(row, register))
        if reasons := fitting(shown_reasons(row, len(rows))):
            hanging(console, f"  {under}", f"  {under}", Text(reasons, style=DIM))
    furniture(console, register)


def branch_words(row: Branch, register: Register) -> Text:
    """'B Courier, 2014-05-20 20:00 UTC: reprint': who, when, and how it came by its text."""
    account = register.accounts.get(row.article_id or "")
    if account is None:
        return Text(f"Origin {number_of(row, register)}: {lost_name(row.origin)}")
    text = Text(register.sigla[account.id], style="bold").append(" ", style="not bold")
    text.append(name_of(account), style="not bold" if row.depth else "bold")
    facts = "" if row.again else "".join(f", {fact}" for fact in row_facts(account))
    words = standing(row, register)
    return text.append(facts + (f": {words}" if words else ""), style="not bold")


def shown_reasons(row: Branch, n_rows: int) -> tuple[str, ...]:
    """The reasons of a row; none where it stands a second time, or alone."""
    return () if n_rows == 1 else reasons_of(row)


def fitting(reasons: tuple[str, ...]) -> str:
    """As many whole reasons as fit; the beginning of the first if it alone is too long."""
    kept = [reason for number, reason in enumerate(reasons) if len(" ".join(reasons[: number + 1])) <= REASONS]
    return " ".join(kept) or shorten(" ".join(reasons), REASONS)


def guides(rows: list[Branch], number: int) -> tuple[str, str]:
    """The lines of the tree before a row, and before the reasons under it."""
    depth = rows[number].depth
    lines = ["│  " if goes_on(rows, number, level) else "   " for level in range(1, depth)]
    last = not goes_on(rows, number, depth)
    lead = "".join(lines) + (("└─ " if last else "├─ ") if depth else "")
    under = "".join(lines) + (("   " if last else "│  ") if depth else "")
    children = number + 1 < len(rows) and rows[number + 1].depth > depth
    return lead, under + ("│  " if children else "   ")


def goes_on(rows: list[Branch], number: int, level: int) -> bool:
    """Whether another row of this level follows under the same parent."""
    for row in rows[number + 1 :]:
        if row.depth <= level:
            return row.depth == level and level > 0
    return False


def furniture(console: Console, register: Register) -> None:
    """How many pieces of page furniture were left out of each account."""
    found = [
        f"{register.sigla[i]} {len(account.article.furniture)}"
        for i, account in register.accounts.items()
        if account.article.furniture
    ]
    if found:
        item(console, f"Left out as page furniture (menus, notices, credits), in pieces: {', '.join(found)}", style=DIM)
