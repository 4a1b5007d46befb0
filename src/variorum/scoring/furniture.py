"""Score what is kept of scraped text: tokens and lines that are body or title.

A line is kept if the title or the body holds at least half of its code points. The language is not judged here.
"""

from collections.abc import Callable, Sequence

import msgspec

from variorum.pages import PageReading, read_article
from variorum.records import Article, Page
from variorum.scoring.figures import Figures, f1_of, rounded

ANY_LANGUAGE = PageReading(languages=None)
# The plain rule that a classifier has to beat: ten words, or a sentence's end after five.
LONG_LINE, SHORT_SENTENCE = 10, 5


class FurnitureGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold: `lines` has 1 for each line of `text.split(newline)` that is body or title, else 0."""

    id: str
    text: str
    lines: tuple[int, ...]


def score_furniture(rows: Sequence[FurnitureGold]) -> Figures:
    """Figures of the shipped reader; of a page that it rejects nothing is kept."""
    return figures_of(rows, kept_lines)


def baseline_furniture(rows: Sequence[FurnitureGold]) -> Figures:
    """Figures of the plain rule: long lines and short sentences are text."""
    return figures_of(rows, lambda row: [looks_like_text(line) for line in row.text.split("\n")])


def looks_like_text(line: str) -> bool:
    """The plain rule for one line."""
    n_words = len(line.split())
    return n_words >= LONG_LINE or (n_words >= SHORT_SENTENCE and line.rstrip().endswith((".", "!", "?")))


def kept_lines(row: FurnitureGold) -> list[bool]:
    """Whether each line is in the title or the body that we read."""
    page = Page(address=row.id, body=row.text.encode("utf-8", "replace"), media_type="text/plain")
    outcome = read_article(page, settings=ANY_LANGUAGE)
    held = held_points(outcome) if isinstance(outcome, Article) else bytearray(len(row.text))
    kept, start = [], 0
    for line in row.text.split("\n"):
        n_held = sum(held[start : start + len(line)])
        kept.append(bool(line) and 2 * n_held >= len(line.strip()) and n_held > 0)
        start += len(line) + 1
    return kept


def held_points(article: Article) -> bytearray:
    """1 for each code point of the page's text that title or body holds."""
    held = bytearray(len(article.page_text))
    spans = [(piece.page_start, piece.page_start + piece.length) for piece in article.pieces]
    for start, end in [*spans, *([article.title_span] if article.title_span else [])]:
        held[start:end] = b"\1" * (end - start)
    return held


def figures_of(rows: Sequence[FurnitureGold], keep: Callable[[FurnitureGold], Sequence[bool]]) -> Figures:
    """Token F1 over all pages, its mean per page, line F1."""
    counts = [row_counts(row, keep(row)) for row in rows]
    totals = [sum(column) for column in zip(*counts, strict=True)] or [0] * 6
    per_page = [f1 for row in counts if (f1 := f1_of(*row[:3])) is not None]
    return rounded(
        {
            "f1": f1_of(*totals[:3]),
            "page_f1": sum(per_page) / len(per_page) if per_page else None,
            "line_f1": f1_of(*totals[3:]),
        }
    )


def row_counts(row: FurnitureGold, kept: Sequence[bool]) -> tuple[int, ...]:
    """Tokens right, kept, wanted; lines right, kept, wanted (empty lines do not count)."""
    triples = [
        (len(line.split()), bool(label), found)
        for line, label, found in zip(row.text.split("\n"), row.lines, kept, strict=False)
        if line.strip()
    ]
    tokens = [sum(n for n, a, b in triples if rule(a, b)) for rule in (both, found_one, wanted_one)]
    lines = [sum(rule(a, b) for _, a, b in triples) for rule in (both, found_one, wanted_one)]
    return (*tokens, *lines)


def both(wanted: bool, found: bool) -> bool:
    """Kept by gold and by us."""
    return wanted and found


def found_one(wanted: bool, found: bool) -> bool:  # noqa: ARG001 (one signature for all three)
    """Kept by us."""
    return found


def wanted_one(wanted: bool, found: bool) -> bool:  # noqa: ARG001 (one signature for all three)
    """Kept by the gold."""
    return wanted
