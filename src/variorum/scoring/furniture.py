"""Score what is kept of scraped text: tokens and lines that are body or title.

A line is kept if the title or the body holds at least half of its code points. The language is not judged here.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

from variorum.pages import PageReading, read_article
from variorum.records import Article, Page
from variorum.scoring.figures import Counts, Figures, f1_of, ratio, rounded

ANY_LANGUAGE = PageReading(languages=None)
# The plain rule that a classifier has to beat: ten words, or a sentence's end after five.
LONG_LINE, SHORT_SENTENCE = 10, 5


class FurnitureGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold: `lines` has 1 for each line of `text.split(newline)` that is body or title, else 0."""

    id: str
    text: str
    lines: tuple[int, ...]

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, where labels and lines do not match."""
        if len(self.lines) != (count := self.text.count("\n") + 1):
            raise ValueError(f"`lines` has {len(self.lines)} labels for {count} lines of text")


def count_furniture(rows: Sequence[FurnitureGold]) -> list[Counts]:
    """Counts of the shipped reader, page by page; of a page that it rejects nothing is kept."""
    return [count(row, kept_lines(row)) for row in rows]


def count_by_length(rows: Sequence[FurnitureGold]) -> list[Counts]:
    """Counts of the plain rule: long lines and short sentences are text."""
    return [count(row, [looks_like_text(line) for line in row.text.split("\n")]) for row in rows]


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


def count(row: FurnitureGold, kept: Sequence[bool]) -> Counts:
    """Tokens and lines right, kept and wanted (empty lines do not count), and the page's own F1."""
    counts: Counter[str] = Counter()
    for line, label, found in zip(row.text.split("\n"), row.lines, kept, strict=False):
        if line.strip():
            for unit, size in (("tokens", len(line.split())), ("lines", 1)):
                counts[f"{unit}_right"] += size * (bool(label) and found)
                counts[f"{unit}_found"] += size * found
                counts[f"{unit}_wanted"] += size * bool(label)
    page_f1 = f1_of(*(counts[f"tokens_{part}"] for part in ("right", "found", "wanted")))
    return {**counts, "pages": float(page_f1 is not None), "page_f1": page_f1 or 0.0}


def figures_of(counts: Counter[str]) -> Figures:
    """Token F1 over all pages, its mean per page, line F1."""
    return rounded(
        {
            "f1": f1_of(*(counts[f"tokens_{part}"] for part in ("right", "found", "wanted"))),
            "page_f1": ratio(counts["page_f1"], counts["pages"]),
            "line_f1": f1_of(*(counts[f"lines_{part}"] for part in ("right", "found", "wanted"))),
        }
    )
