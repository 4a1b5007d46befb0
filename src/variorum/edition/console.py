"""A console that prints the words of strangers as they stand."""

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from variorum.edition.text import SEGMENT

DIM = "dim"


def console_on(stream: TextIO) -> Console:
    """A console as wide as the terminal (80 columns where there is none) that reads no markup in what it prints."""
    return Console(file=stream, markup=False, highlight=False, emoji=False)


def heading(console: Console, words: str) -> None:
    """The name of a section."""
    console.print()
    console.print(Text(words, style="bold"))


def item(console: Console, words: Text | str, *, indent: int = 2, hang: int = 2, style: str = "") -> None:
    """A wrapped paragraph, indented; its second and later lines by `hang` more."""
    text = Text(words, style=style) if isinstance(words, str) else words
    hanging(console, " " * indent, " " * (indent + hang), text)


def hanging(console: Console, first: str, following: str, text: Text) -> None:
    """A wrapped paragraph after `first`, its later lines after `following`.

    Wrapped here and not by rich's `Padding`, which would fill every line with spaces up to the width.
    """
    for number, line in enumerate(text.wrap(console, max(20, console.width - len(following)))):
        line.rstrip()
        lead = Text(following if number else first, style=DIM)
        console.print(Text().append_text(lead).append_text(line), no_wrap=True, soft_wrap=True)


def emphasised(parts: Sequence[SEGMENT]) -> Text:
    """Words with those that differ between asterisks, so that plain text shows them too, and bold."""
    text = Text()
    for words, differs in parts:
        core = words.strip()
        if not differs or not core:
            text.append(words)
            continue
        text.append(words[: len(words) - len(words.lstrip())])
        text.append(f"*{core}*", style="bold")
        text.append(words[len(words.rstrip()) :])
    return text
