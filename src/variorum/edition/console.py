"""A console that prints the words of strangers as they stand."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from variorum.edition.text import SEGMENT

DIM = "dim"
GUTTER = 3  # columns between two texts side by side


class PlainConsole(Console):
    """A console that leaves it to its caller what a closed pipe means (rich's own ends the program with code 1)."""

    def on_broken_pipe(self) -> None:
        """Let the fault through that rich is handling when it calls this."""
        raise BrokenPipeError


def console_on(stream: TextIO) -> Console:
    """A console as wide as the terminal (80 columns where there is none) that reads no markup in what it prints."""
    return PlainConsole(file=stream, markup=False, highlight=False, emoji=False)


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


def beside(console: Console, left: Sequence[Text], right: Sequence[Text], *, indent: int, hang: int) -> None:
    """Paragraphs side by side, the later lines of each by `hang` further in."""
    room = console.width - indent - GUTTER
    widths = (room // 2, room - room // 2)
    columns = [wrapped(console, texts, width, hang) for texts, width in zip((left, right), widths, strict=True)]
    for first, second in zip_longest(*columns, fillvalue=Text()):
        gap = " " * (widths[0] - cell_len(first.plain) + GUTTER) if second.plain else ""
        console.print(Text(" " * indent).append_text(first).append(gap).append_text(second), soft_wrap=True)


def wrapped(console: Console, texts: Sequence[Text], width: int, hang: int) -> list[Text]:
    """The lines of some paragraphs; their first `hang` letters stand before them."""
    found = []
    for text in texts:
        for number, line in enumerate(text[hang:].wrap(console, width - hang)):
            line.rstrip()
            found.append((Text(" " * hang) if number else text[:hang]).append_text(line))
    return found


def emphasised(console: Console, parts: Sequence[SEGMENT]) -> Text:
    """Words with those that differ underlined, or between asterisks where the output is plain text."""
    mark = "*" if console.color_system is None else ""
    text = Text()
    for words, differs in parts:
        core = words.strip()
        if not differs or not core:
            text.append(words)
            continue
        text.append(words[: len(words) - len(words.lstrip())])
        text.append(f"{mark}{core}{mark}", style="bold underline")
        text.append(words[len(words.rstrip()) :])
    return text
