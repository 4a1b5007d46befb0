"""The sections of one story as text. Each prints nothing where it has nothing."""

from collections.abc import Callable
from typing import Final

from rich.console import Console
from rich.text import Text

from variorum.edition.branches import Branch, branches, lost_name, reasons_of
from variorum.edition.console import DIM, hanging, heading, item
from variorum.edition.marks import SIGNS, kind_words, verdict_words
from variorum.edition.passages import flagged_section
from variorum.edition.ranking import any_shared, cell, makers, shared_claims
from variorum.edition.register import Register, date_of, name_of
from variorum.edition.sayings import Saying, sayings
from variorum.edition.table import table_section
from variorum.edition.text import counted, one_line, shorten
from variorum.records import Account, Claim

CLAIMS = 8  # of each kind that are printed; the rest is counted
STATEMENTS = 8
NOTES = 8
GIST = 160
CONTENT = 200
REASONS = 220


def accounts_section(console: Console, register: Register) -> None:
    """The witnesses with their letters."""
    heading(console, "Accounts")
    for account in register.entry.accounts:
        item(console, described(account, register))


def described(account: Account, register: Register) -> Text:
    """'A  Outlet, date, credits Reuters (origin 1), 4 pieces of furniture removed'."""
    article = account.article
    origins = list(register.entry.stemma.origins)
    origin = register.origins.get(account.id)
    facts = [
        name_of(account),
        date_of(article.publishing_date),
        f"credits {one_line(article.agency)}" if article.agency else None,
        f"origin {origins.index(origin) + 1}" if origin else None,
        f"{counted(len(article.furniture), 'piece')} of furniture removed" if article.furniture else None,
    ]
    text = Text(register.sigla[account.id], style="bold")
    return text.append("  " + ", ".join(filter(None, facts)), style="not bold")


def claims_section(console: Console, register: Register) -> None:
    """What is told, by whom, and what stands behind it."""
    found = shared_claims(register)
    if not found:
        return
    heading(console, "What is told")
    if len(register.accounts) > 1 and not any_shared(register):
        item(console, "No two accounts were found to make the same claim.", style=DIM)
    for claim in found[:CLAIMS]:
        letters = " ".join(teller(claim, i, register) for i in register.sigla if i in makers(claim))
        verdict = ", ".join(filter(None, [verdict_words(register.verdicts.get(claim.id)), kind_words(claim)]))
        item(console, Text("• " + shorten(claim.gist, GIST)))
        item(console, f"{verdict} ({letters})" if verdict else f"({letters})", indent=4, hang=0, style=DIM)
    rest(console, len(found) - CLAIMS)


def teller(claim: Claim, article_id: str, register: Register) -> str:
    """An account's letter, with the sign of how it tells a claim unless it simply keeps it: 'C~'."""
    variants = cell(claim, article_id, register)
    sign = SIGNS[variants[0].label] if variants and variants[0].label != "kept" else ""
    return register.sigla[article_id] + sign


def statements_section(console: Console, register: Register) -> None:
    """Who says so."""
    found = sayings(register)
    if not found:
        return
    heading(console, "Who says so")
    for said in found[:STATEMENTS]:
        item(console, said_line(said, register))
    rest(console, len(found) - STATEMENTS)


def said_line(said: Saying, register: Register) -> Text:
    """'Source — cue — content, via agency (A B)'."""
    letters = " ".join(dict.fromkeys(register.sigla[i] for i, _ in said.carriers))
    text = Text("• ").append(shorten(said.source or "(source not given)", 80), style="bold")
    if said.cue:
        text.append(f" — {shorten(said.cue, 40)}")
    text.append(f" — {shorten(said.content, CONTENT)}")
    return text.append(f" {f'via {said.via} ' if said.via else ''}({letters})", style=DIM)


def lineage_section(console: Console, register: Register) -> None:
    """Who had it from whom, as a tree for each origin; nothing if there is one account and no more is known."""
    rows = branches(register)
    if len(rows) < 2:
        return
    heading(console, "Who had it from whom")
    for number, row in enumerate(rows):
        lead, under = guides(rows, number)
        hanging(console, f"  {lead}", f"  {under}", Text(branch_words(row, register)))
        if reasons := fitting(reasons_of(row)):
            hanging(console, f"  {under}", f"  {under}", Text(reasons, style=DIM))


def branch_words(row: Branch, register: Register) -> str:
    """The name of a row, and how it came by its text."""
    if row.article_id is None:
        return lost_name(row.origin)
    name = register.name(row.article_id)
    if row.derivation is None:
        return name
    kind = row.derivation.kind
    return f"{name}, {kind}" if row.derivation.directed else f"{name}, {kind}, direction unknown"


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


def notes_section(console: Console, register: Register) -> None:
    """What a reader should know about passages."""
    found = register.entry.apparatus.notes
    if not found:
        return
    heading(console, "Notes")
    for note in found[:NOTES]:
        account = register.accounts.get(note.passage.article_id)
        words = shorten(note.passage.span.of(account.article.text), GIST) if account else ""
        item(console, Text("• ").append(f"{register.name(note.passage.article_id)}: {one_line(note.text)}"))
        item(console, words, indent=4, hang=0, style=DIM)
    rest(console, len(found) - NOTES)


def rest(console: Console, number: int) -> None:
    """How many were left out, if any."""
    if number > 0:
        item(console, f"and {number} more: see --html", style=DIM)


ALL: Final[tuple[Callable[[Console, Register], None], ...]] = (
    accounts_section,
    claims_section,
    statements_section,
    lineage_section,
    table_section,
    flagged_section,
    notes_section,
)
