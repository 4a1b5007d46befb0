"""The body put together from the page's kept stretches, with the way back for every code point."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from variorum.records import Piece, Span

# Soft hyphen, zero-width characters, direction marks, controls: they are not read, and break words that are compared.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f"
# Words that follow each other with single blanks are one token: most of a clean paragraph is one piece.
TOKEN = re.compile(
    rf"(?P<space>[{INVISIBLE}]*\s[\s{INVISIBLE}]*)|(?P<invisible>[{INVISIBLE}]+)|"
    rf"(?P<words>[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*)"
)
MARKED = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


class Composer:
    """Collects text and pieces; local to one call of `compose`."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0

    def insert(self, words: str) -> None:
        """Add text that does not stand in the page."""
        self.parts.append(words)
        self.length += len(words)

    def copy(self, words: str, page_start: int) -> None:
        """Add text that stands in the page at `page_start`; it joins the last piece where it follows it."""
        last = self.pieces[-1] if self.pieces else None
        if last and last.start + last.length == self.length and last.page_start + last.length == page_start:
            self.pieces[-1] = Piece(last.start, last.page_start, last.length + len(words))
        else:
            self.pieces.append(Piece(self.length, page_start, len(words)))
        self.insert(words)


def compose(page_text: str, spans: Sequence[Span]) -> tuple[str, tuple[Piece, ...]]:
    """The text of these spans as paragraphs, one empty line between them, and its pieces in `page_text`.

    Space becomes single blanks, invisible characters go, letters with combining marks become one (NFC).
    """
    composer = Composer()
    for span in spans:
        tokens = list(tokens_of(page_text, span))
        if not tokens:
            continue
        if composer.length:
            composer.insert("\n\n")
        for words, start in tokens:
            if start is None:
                composer.insert(words)
            else:
                composer.copy(words, start)
    return "".join(composer.parts), tuple(composer.pieces)


def tokens_of(page_text: str, span: Span) -> Iterator[tuple[str, int | None]]:
    """Words with their place in the page, blanks between them (with a place if the page has just that blank)."""
    blank: tuple[str, int | None] | None = None
    begun = False
    for found in TOKEN.finditer(page_text, span.start, span.end):
        if found.lastgroup == "space":
            blank = (" ", found.start() if found.group() == " " else None)
        elif found.lastgroup == "words":
            if blank and begun:
                yield blank
            blank, begun = None, True
            yield from composed(found.group(), found.start())


def composed(words: str, start: int) -> Iterator[tuple[str, int | None]]:
    """Words in NFC; what had to be composed has no place of its own."""
    if unicodedata.is_normalized("NFC", words):
        yield words, start
        return
    position = 0
    for found in MARKED.finditer(words):
        cluster = unicodedata.normalize("NFC", found.group())
        if cluster == found.group():
            continue
        if found.start() > position:
            yield words[position : found.start()], start + position
        yield cluster, None
        position = found.end()
    if position < len(words):
        yield words[position:], start + position
