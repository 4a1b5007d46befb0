"""Where words stand between quotation marks, paragraph by paragraph, over the ends of sentences.

A quotation that its paragraph does not close runs to the paragraph's end if the next paragraph opens with a mark (as in
a speech quoted at length), and otherwise to the end of its sentence: a lost mark must not swallow what follows.
"""

import re
from collections.abc import Iterator, Sequence

from variorum.records import Sentence, Span

MARK = re.compile(r"[“”„\"«»‘]|''|``|’(?!\w)")
CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''", "``": "''", "‘": "’"}
BLOT = "\ufffc"  # stands for each character of a quotation; Unicode's sign for an object that is no text
BLOT_UTTERANCE = "\ufffb"  # the same for one that ends as a sentence or part of one does, and no title or single word
ENDS_UTTERANCE = (",", ".", "?", "!", "…", "-", "—")


def find_quotations(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """The quotations with their marks, in reading order; none reaches over a paragraph's end."""
    paragraphs = paragraphs_of(sentences)
    found: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        goes_on = number + 1 < len(paragraphs) and opens_with_mark(text, paragraphs[number + 1][0])
        found += quotations_in(text, paragraph, goes_on)
    return found


def paragraphs_of(sentences: Sequence[Sentence]) -> list[list[Span]]:
    """The spans of the sentences, paragraph by paragraph."""
    paragraphs: list[list[Span]] = []
    last = -1
    for sentence in sentences:
        if sentence.paragraph != last:
            paragraphs.append([])
            last = sentence.paragraph
        paragraphs[-1].append(sentence.span)
    return paragraphs


def opens_with_mark(text: str, span: Span) -> bool:
    """Whether a span begins with a quotation mark that opens."""
    mark = MARK.match(text, span.start)
    return mark is not None and mark[0] in CLOSES


def quotations_in(text: str, paragraph: Sequence[Span], goes_on: bool) -> Iterator[Span]:
    """The quotations of one paragraph."""
    end = paragraph[-1].end
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, paragraph[0].start, end):
        if opened is None:
            opened = mark if may_open(text, mark) else None
        elif mark[0] in CLOSES[opened[0]]:
            yield Span(opened.start(), mark.end())
            opened = None
    if opened is not None:
        start = opened.start()
        if opened[0] == "‘":  # more likely an apostrophe
            return
        yield Span(start, end if goes_on else next(span.end for span in paragraph if span.end > start))


def may_open(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can open a quotation: inches and apostrophes at the end of a word cannot."""
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return mark[0] in CLOSES and not before.isalnum() and bool(after) and not after.isspace()


def blot_out(text: str, quotations: Sequence[Span]) -> str:
    """The text with every quotation made illegible, as long as before."""
    pieces, done = [], 0
    for span in quotations:
        blot = BLOT_UTTERANCE if is_utterance(span.of(text)) else BLOT
        pieces += [text[done : span.start], blot * (span.end - span.start)]
        done = span.end
    return "".join([*pieces, text[done:]])


def is_utterance(quoted: str) -> bool:
    """Whether quoted words end with a mark of their own, or are not closed."""
    inner = quoted.rstrip("”“\"'»’")
    return len(inner) == len(quoted) or inner.endswith(ENDS_UTTERANCE)
