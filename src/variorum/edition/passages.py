"""Flagged passages as text: both wordings, the words that differ, why."""

from rich.console import Console
from rich.text import Text

from variorum.edition.console import DIM, emphasised, heading, item
from variorum.edition.marks import SIGNS
from variorum.edition.ranking import flagged
from variorum.edition.register import Register
from variorum.edition.text import one_line, segments
from variorum.records import Passage, Span, Variant

PASSAGES = 12


def flagged_section(console: Console, register: Register) -> None:
    """What was altered, contradicted and added."""
    found = flagged(register)
    if not found:
        return
    heading(console, "Flagged passages")
    for variant in found[:PASSAGES]:
        flagged_passage(console, variant, register)
    if len(found) > PASSAGES:
        item(console, f"and {len(found) - PASSAGES} more: see --html", style=DIM)


def flagged_passage(console: Console, variant: Variant, register: Register) -> None:
    """One of them: what, whose, why, and the wordings with the letters of their accounts."""
    what = f"{variant.label} ({variant.kind})" if variant.kind else variant.label
    head = Text(f"{SIGNS[variant.label]} {what}", style="bold")
    head.append(f", by {register.name(variant.article_id)}: {one_line(variant.reason)}", style="not bold")
    item(console, head)
    if variant.passage is not None:
        wording(console, variant.passage, variant.words, register)
    for number, passage in enumerate(variant.counterparts):
        wording(console, passage, variant.counterpart_words if number == 0 else (), register)


def wording(console: Console, passage: Passage, words: tuple[Span, ...], register: Register) -> None:
    """One account's words, the differing ones marked."""
    account = register.accounts.get(passage.article_id)
    if account is None:
        return
    text = Text(f"{register.sigla[account.id]}  ", style="bold")
    parts = emphasised(segments(account.article.text, passage.span, words))
    item(console, text.append_text(Text("", style="not bold")).append_text(parts), indent=4, hang=3)
