"""The blocks of a plain text: what an author would call a line or a paragraph, as spans."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.records import Span

BREAK = re.compile(r"\r\n?|\n|\x0b|\x0c|\x85|\u2028|\u2029")
ENDS = tuple(".!?:;\"'”’)]…")
# Wrapped mail and wire copy runs to 60-80 columns; a longer line was broken by nobody.
MIN_WIDTH, MAX_WIDTH = 30, 130
# Two lines broken in mid-sentence may be a list; three in one text are a habit.
MIN_BROKEN = 3


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page that is kept or dropped as one; `gap_before` if an empty line stands before it."""

    span: Span
    text: str
    gap_before: bool = False


def split_blocks(text: str) -> list[Block]:
    """The non-empty lines of a text; lines that were wrapped by hand are joined to the paragraph they were."""
    lines = list(line_spans(text))
    width = wrapped_width(text, lines)
    blocks: list[Block] = []
    gap = True
    for span in lines:
        if span.start == span.end:
            gap = True
            continue
        words = span.of(text)
        if blocks and not gap and width and continues(blocks[-1], words, text, width):
            joined = Span(blocks[-1].span.start, span.end)
            blocks[-1] = Block(
                joined, joined.of(text) if len(blocks[-1].text) < 4_000 else words, blocks[-1].gap_before
            )
        else:
            blocks.append(Block(span, words, gap))
        gap = False
    return [Block(block.span, block.span.of(text), block.gap_before) for block in blocks]


def line_spans(text: str) -> Iterator[Span]:
    """Every line without the space around it; an empty span for an empty line."""
    start = 0
    for found in BREAK.finditer(text):
        yield trimmed(text, start, found.start())
        start = found.end()
    yield trimmed(text, start, len(text))


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without leading and trailing space."""
    line = text[start:end]
    bare = line.strip(" \t\xa0\ufeff\u200b")
    if not bare:
        return Span(start, start)
    offset = start + line.index(bare[0])
    return Span(offset, offset + len(bare))


def wrapped_width(text: str, lines: Sequence[Span]) -> int:
    """The column at which the text was wrapped by hand, or 0."""
    broken = [
        here.end - here.start
        for here, after in pairwise(lines)
        if MIN_WIDTH <= here.end - here.start <= MAX_WIDTH
        and text[after.start : after.start + 1].islower()
        and not text[here.start : here.end].endswith(ENDS)
    ]
    return max(broken) if len(broken) >= MIN_BROKEN else 0


def continues(block: Block, words: str, text: str, width: int) -> bool:
    """Whether a line goes on where the last line of the block was broken for want of room."""
    last_line = BREAK.split(text[max(block.span.start, block.span.end - width * 2) : block.span.end])[-1].strip()
    if len(last_line) > width * 1.1:
        return False
    if words[:1].islower() and not last_line.endswith(ENDS):
        return True
    first_word = words.split(None, 1)[0]
    return len(last_line) + 1 + len(first_word) > width
