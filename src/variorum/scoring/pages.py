"""Score the body of HTML pages: multisets of 4-token shingles, as the article-extraction benchmark does.

Precision and recall are averaged over the pages; f1 is of these averages. The language of a page is not judged here.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

import msgspec
import trafilatura

from variorum.pages import PageReading, read_article
from variorum.records import Article, Page
from variorum.scoring.figures import Figures, rounded

SHINGLE = 4
TOKEN = re.compile(r"\w+")
ANY_LANGUAGE = PageReading(languages=None)


class PageGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    html: str
    body: str
    url: str | None = None


def score_pages(rows: Sequence[PageGold]) -> Figures:
    """Figures of the shipped reader; a page that it rejects has no body."""
    return figures_of(rows, read_body)


def baseline_pages(rows: Sequence[PageGold]) -> Figures:
    """Figures of trafilatura alone."""
    return figures_of(rows, trafilatura_body)


def read_body(row: PageGold) -> str:
    """The body as we read it."""
    page = Page(address=row.url or row.id, body=row.html.encode("utf-8", "replace"), media_type="text/html")
    outcome = read_article(page, settings=ANY_LANGUAGE)
    return outcome.text if isinstance(outcome, Article) else ""


def trafilatura_body(row: PageGold) -> str:
    """The body as trafilatura extracts it."""
    return str(trafilatura.extract(row.html, fast=True, include_comments=False) or "")


def figures_of(rows: Sequence[PageGold], body_of: Callable[[PageGold], str]) -> Figures:
    """Mean precision and recall over pages, and their F1; None without pages."""
    if not rows:
        return {"f1": None, "precision": None, "recall": None}
    counts = [page_counts(body_of(row), row.body) for row in rows]
    precision = sum(share(right, found, wanted) for right, found, wanted in counts) / len(rows)
    recall = sum(share(right, wanted, found) for right, found, wanted in counts) / len(rows)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return rounded({"f1": f1, "precision": precision, "recall": recall})


def page_counts(found: str, wanted: str) -> tuple[int, int, int]:
    """Shingles right, found, wanted."""
    ours, gold = shingles(found), shingles(wanted)
    return (ours & gold).total(), ours.total(), gold.total()


def share(right: int, whole: int, other: int) -> float:
    """`right / whole`; a side without shingles is right only if the other has none either."""
    return right / whole if whole else float(not other)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four tokens with their number; a shorter text is one run."""
    tokens = TOKEN.findall(text)
    runs = range(max(1, len(tokens) - SHINGLE + 1)) if tokens else range(0)
    return Counter(tuple(tokens[start : start + SHINGLE]) for start in runs)
