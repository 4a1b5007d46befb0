"""What differs as text, account by account: both wordings, the words that differ, why."""

from rich.console import Console
from rich.text import Text

from variorum.edition.console import DIM, beside, emphasised, heading, item
from variorum.edition.findings import Finding, Findings, counts_words, findings
from variorum.edition.marks import KINDS, NOTES, SIGNS, STYLES
from variorum.edition.register import Register
from variorum.edition.standing import sources_words
from variorum.edition.text import capitalised, one_line, segments, shorten
from variorum.records import Note, Passage, Span, Variant

PASSAGES = 6  # of one account that are printed; the rest is counted
ACCOUNTS = 12
NOTED = 300  # code points of a noted passage that are printed
WIDE = 100  # columns from which two wordings stand side by side


def findings_section(console: Console, register: Register) -> None:
    """What was contradicted, altered and added, and what stands apart."""
    groups = findings(register)
    if not groups:
        return
    heading(console, "What differs")
    for group in groups[:ACCOUNTS]:
        of_account(console, group, register)
    if len(groups) > ACCOUNTS:
        item(console, f"and {len(groups) - ACCOUNTS} more accounts: see --html", style=DIM)


def of_account(console: Console, group: Findings, register: Register) -> None:
    """The findings of one account under its name."""
    name = Text(register.name(group.article_id), style="bold")
    item(
        console, name.append(f", {sources_words(group.article_id, register)}: {counts_words(group)}", style="not bold")
    )
    for finding in group.found[:PASSAGES]:
        one(console, finding, register)
    if len(group.found) > PASSAGES:
        item(console, f"and {len(group.found) - PASSAGES} more: see --html", indent=4, style=DIM)


def one(console: Console, finding: Finding, register: Register) -> None:
    """A flagged passage, or a note."""
    if finding.variant is not None:
        flagged_passage(console, finding.variant, register)
    if finding.note is not None:
        noted_passage(console, finding.note, finding.inside, register)


def flagged_passage(console: Console, variant: Variant, register: Register) -> None:
    """What, why, and the wordings with the letters of their accounts."""
    what = f"{variant.label} ({KINDS[variant.kind]})" if variant.kind else variant.label
    head = Text(f"{SIGNS[variant.label]} {what}", style=STYLES[variant.label])
    item(console, Text().append_text(head).append(f": {one_line(variant.reason)}"), indent=4)
    own = [wording(console, variant.passage, variant.words, register)] if variant.passage else []
    others = [
        wording(console, passage, variant.counterpart_words if number == 0 else (), register)
        for number, passage in enumerate(variant.counterparts)
    ]
    if own and others and console.width >= WIDE:
        beside(console, own, others, indent=6, hang=3)
        return
    for text in [*own, *others]:
        item(console, text, indent=6, hang=3)


def noted_passage(console: Console, note: Note, inside: tuple[Variant, ...], register: Register) -> None:
    """What a reader should know about a passage, and its beginning."""
    label = f"{SIGNS['added']} added, {NOTES[note.kind]}" if inside else NOTES[note.kind]
    head = Text(label, style=STYLES["added"] if inside else "bold")
    item(console, Text().append_text(head).append(f": {capitalised(one_line(note.text))}"), indent=4)
    account = register.accounts.get(note.passage.article_id)
    if account is not None:
        text = Text(f"{register.sigla[account.id]}  ", style="bold")
        words = shorten(note.passage.span.of(account.article.text), NOTED)
        item(console, text.append(words, style="not bold"), indent=6, hang=3)


def wording(console: Console, passage: Passage, words: tuple[Span, ...], register: Register) -> Text:
    """One account's words after its letter, the differing ones marked."""
    account = register.accounts.get(passage.article_id)
    if account is None:
        return Text("?  an account that is not here")
    text = Text().append(f"{register.sigla[account.id]}  ", style="bold")
    return text.append_text(emphasised(console, segments(account.article.text, passage.span, words)))
