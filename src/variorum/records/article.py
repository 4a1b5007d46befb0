"""The clean text of a page and what is known about it."""

from typing import Literal

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span

FurnitureKind = Literal["navigation", "notice", "promotion", "credit", "caption", "repetition", "other"]


class Furniture(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Page furniture that was left out of the text: a span of `Article.page_text`, and what it seems to be."""

    span: Span
    kind: FurnitureKind = "other"


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """`length` code points of `text` from `start` stand unchanged in `page_text` from `page_start`."""

    start: int
    page_start: int
    length: int


class Article(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """One version of one account: its text without furniture, and what its page says about it.

    `text` is the body alone (no title), paragraphs parted by one empty line. `page_text` is the page as plain text,
    furniture
    included; for plain-text input it is the input itself. `pieces` say where each part of `text` stands in `page_text`.
    `title_span` counts in `page_text`. `publishing_date` is an ISO 8601 prefix whose length is its precision: `2014`,
    `2014-05`, `2014-05-21` or `2014-05-21T14:05:00Z` (UTC). `agency` is the agency credited ('Associated Press'),
    `agency_credit` the words that do so. `language` is ISO 639-1. `name` is what a person would call the account
    where no outlet is known (file stem or host).
    """

    id: str
    account_id: str
    address: str
    name: str
    text: str
    page_text: str
    pieces: tuple[Piece, ...]
    furniture: tuple[Furniture, ...]
    provenance: Provenance
    title: str | None = None
    title_span: Span | None = None
    outlet: str | None = None
    byline: str | None = None
    agency: str | None = None
    agency_credit: str | None = None
    publishing_date: str | None = None
    crawl_date: str | None = None
    language: str | None = None

    def page_span(self, span: Span) -> Span | None:
        """Where a span of `text` stands in `page_text` (from its first to its last code point), or None."""
        starts = [p.page_start + max(span.start, p.start) - p.start for p in self._met(span)]
        ends = [p.page_start + min(span.end, p.start + p.length) - p.start for p in self._met(span)]
        return Span(min(starts), max(ends)) if starts else None

    def _met(self, span: Span) -> list[Piece]:
        return [p for p in self.pieces if p.start < span.end and span.start < p.start + p.length]
