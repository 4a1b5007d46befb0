"""The sections of one story as text. Each prints nothing where it has nothing."""

from collections.abc import Callable
from typing import Final

from rich.console import Console
from rich.text import Text

from variorum.edition.console import DIM, heading, item
from variorum.edition.happenings import happened
from variorum.edition.marks import SIGNS, STYLES, kind_words, verdict_words
from variorum.edition.passages import findings_section
from variorum.edition.ranking import any_shared, cell, makers, told
from variorum.edition.register import Register, gist_of
from variorum.edition.sayings import Saying, sayings
from variorum.edition.table import table_section
from variorum.edition.text import shorten
from variorum.edition.tree import tree_section
from variorum.records import Claim

CLAIMS = 8  # of each kind that are printed; the rest is counted
STATEMENTS = 8
HAPPENINGS = 10
GIST = 160
CONTENT = 200


def claims_section(console: Console, register: Register) -> None:
    """What is told, by whom, and what stands behind it."""
    found, others = told(register, CLAIMS)
    if not found:
        return
    heading(console, "What is told")
    if len(register.accounts) > 1:
        shared = any_shared(register)
        words = "Under each claim: the independent origins behind it, and the letters of the accounts that tell it."
        item(console, words if shared else "No two accounts were found to make the same claim.", hang=0, style=DIM)
    for claim in found:
        item(console, Text("• " + shorten(gist_of(claim), GIST)))
        if len(register.accounts) > 1:
            item(console, behind(claim, register), indent=4, hang=0)
    rest(console, len(others))


def behind(claim: Claim, register: Register) -> Text:
    """'2 independent origins, forecast: A B C~'."""
    words = ", ".join(filter(None, [verdict_words(register.verdicts.get(claim.id)), kind_words(claim)]))
    text = Text(f"{words}: " if words else "", style=DIM)
    for number, article_id in enumerate(i for i in register.sigla if i in makers(claim)):
        text.append(" " if number else "").append_text(teller(claim, article_id, register))
    return text


def teller(claim: Claim, article_id: str, register: Register) -> Text:
    """An account's letter, with the sign of how it tells a claim unless it simply keeps it: 'C~'."""
    variants = cell(claim, article_id, register)
    text = Text(register.sigla[article_id], style="not dim")
    if variants and variants[0].label != "kept":
        text.append(SIGNS[variants[0].label], style=STYLES[variants[0].label])
    return text


def happenings_section(console: Console, register: Register) -> None:
    """What happened, each once, however many accounts tell it."""
    found = happened(register)
    if not found:
        return
    heading(console, "What happened")
    item(console, "Coded by a program, often wrongly: read the sentences.", hang=0, style=DIM)
    for one in found[:HAPPENINGS]:
        letters = " ".join(dict.fromkeys(register.sigla[passage.article_id] for passage in one.told))
        text = Text(f"• {f'{one.when}: ' if one.when else ''}{one.words}")
        item(console, text.append(f" ({one.facts}; {letters})", style=DIM))
    rest(console, len(found) - HAPPENINGS)


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
    """'Source cue: content, via agency (A B)', or 'cue source: content' where the account has it in that order."""
    letters = " ".join(dict.fromkeys(register.sigla[i] for i, _ in said.carriers))
    source = Text(shorten(said.source or "(source not given)", 80), style="bold")
    cue = Text(shorten(said.cue, 40))
    pair = [cue, source] if said.cue_first else [source, cue]
    text = Text("• ").append_text(Text(" ").join(part for part in pair if part.plain))
    text.append(f": {shorten(said.content, CONTENT)}")
    return text.append(f" {f'via {said.via} ' if said.via else ''}({letters})", style=DIM)


def rest(console: Console, number: int) -> None:
    """How many were left out, if any."""
    if number > 0:
        item(console, f"and {number} more: see --html", style=DIM)


ALL: Final[tuple[Callable[[Console, Register], None], ...]] = (
    tree_section,
    findings_section,
    happenings_section,
    claims_section,
    table_section,
    statements_section,
)
