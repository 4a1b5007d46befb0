"""Score the body of HTML pages: multisets of 4-token shingles, as the article-extraction benchmark does.

Precision and recall are averaged over the pages; f1 is of these averages. The language of a page is not judged here.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
import trafilatura

from variorum.pages import PageReading, read_article
from variorum.records import Article, Page
from variorum.scoring.figures import Counts, Figures, ratio, rounded

SHINGLE = 4
TOKEN = re.compile(r"\w+")
ANY_LANGUAGE = PageReading(languages=None)


class PageGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    html: str
    body: str
    url: str | None = None


def count_pages(rows: Sequence[PageGold]) -> list[Counts]:
    """Counts of the shipped reader, page by page; a page that it rejects has no body."""
    return [count(read_body(row), row.body) for row in rows]


def count_by_trafilatura(rows: Sequence[PageGold]) -> list[Counts]:
    """Counts of trafilatura alone."""
    return [count(trafilatura_body(row), row.body) for row in rows]


def read_body(row: PageGold) -> str:
    """The body as we read it."""
    page = Page(address=row.url or row.id, body=row.html.encode("utf-8", "replace"), media_type="text/html")
    outcome = read_article(page, settings=ANY_LANGUAGE)
    return outcome.text if isinstance(outcome, Article) else ""


def trafilatura_body(row: PageGold) -> str:
    """The body as trafilatura extracts it."""
    return str(trafilatura.extract(row.html, fast=True, include_comments=False) or "")


def count(found: str, wanted: str) -> Counts:
    """Precision and recall of one page."""
    ours, gold = shingles(found), shingles(wanted)
    right = (ours & gold).total()
    return {
        "pages": 1,
        "precision": share(right, ours.total(), gold.total()),
        "recall": share(right, gold.total(), ours.total()),
    }


def figures_of(counts: Counter[str]) -> Figures:
    """Mean precision and recall over pages, and their F1."""
    precision, recall = (ratio(counts[name], counts["pages"]) for name in ("precision", "recall"))
    f1 = ratio(2 * (precision or 0) * (recall or 0), (precision or 0) + (recall or 0))
    return rounded({"f1": f1, "precision": precision, "recall": recall})


def share(right: int, whole: int, other: int) -> float:
    """`right / whole`; a side without shingles is right only if the other has none either."""
    return right / whole if whole else float(not other)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four tokens with their number; a shorter text is one run."""
    tokens = TOKEN.findall(text)
    runs = range(max(1, len(tokens) - SHINGLE + 1)) if tokens else range(0)
    return Counter(tuple(tokens[start : start + SHINGLE]) for start in runs)
