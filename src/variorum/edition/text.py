"""Words of strangers made fit to be shown: nothing in them may steer a terminal, a page or the order of letters."""

import re
from collections.abc import Iterator

from variorum.records import Span

SEGMENT = tuple[str, bool]  # words, and whether they are the ones that differ

# Code points that are never seen and so can only deceive: zero-width space, marks of direction, joiner of words, tags.
UNSEEN = re.compile("[\u200b\u200e\u200f\u061c\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
# Code points that reorder the letters after them, and controls: shown by number. Line and paragraph ends are spaces.
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufffe\uffff]")
# 'HONOLULU, April 12 (AP) -- ': where an agency's story was filed, which is no part of what it tells.
DATELINE = re.compile(r"[A-Z]{2}[^()\n]{0,60}\([A-Za-z][A-Za-z .-]{0,19}\)\s*[-–—]{1,2}\s*(?=\S)")
SPACE = re.compile(r"\s+")
ELLIPSIS = "…"


def visible(text: str) -> str:
    """The text with controls and overrides of direction written as their numbers; line breaks stay."""
    return UNSAFE.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", UNSEEN.sub("", text))


def one_line(text: str) -> str:
    """The text made visible, on one line."""
    return visible(SPACE.sub(" ", text)).strip()


def without_dateline(line: str) -> str:
    """The line without the agency's dateline at its beginning."""
    found = DATELINE.match(line)
    return line[found.end() :] if found else line


def capitalised(sentence: str) -> str:
    """The sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def shorten(text: str, width: int) -> str:
    """One line of at most `width` code points, cut between words where there is a space, with an ellipsis if cut."""
    line = one_line(text)
    if len(line) <= width:
        return line
    head = line[: max(1, width - 1)]
    cut = head.rfind(" ") if not line[len(head)].isspace() else len(head)
    return (head[:cut] if cut > width // 2 else head).rstrip(" ,;:–—-") + ELLIPSIS


def segments(text: str, span: Span, marked: tuple[Span, ...]) -> tuple[SEGMENT, ...]:
    """A stretch of text cut where the marked spans begin and end, made visible after cutting."""
    return tuple((visible(SPACE.sub(" ", words)), differs) for words, differs in pieces(text, span, marked))


def lines_of(text: str, span: Span, marked: tuple[Span, ...]) -> tuple[SEGMENT, ...]:
    """The same with its line breaks."""
    return tuple((visible(words), differs) for words, differs in pieces(text, span, marked))


def pieces(text: str, span: Span, marked: tuple[Span, ...]) -> Iterator[SEGMENT]:
    """A stretch of text cut where the marked spans begin and end, as it is; no piece is empty."""
    place = span.start
    for mark in sorted(marked):
        start, end = max(mark.start, place), min(mark.end, span.end)
        if start >= end:
            continue
        if place < start:
            yield text[place:start], False
        yield text[start:end], True
        place = end
    if place < span.end:
        yield text[place : span.end], False


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """'1 account', '3 accounts'."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
