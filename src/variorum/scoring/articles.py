"""Articles of gold rows that bring their own title, date and outlet."""

import msgspec

from variorum.pages import PageReading, read_article
from variorum.records import Article, Page, Piece, Provenance
from variorum.records.identity import identity

ANY_LANGUAGE = PageReading(languages=None)
PROVENANCE = Provenance(stage="scoring", model="gold", version="1")


class ArticleGold(msgspec.Struct, frozen=True, kw_only=True):
    """What a gold row gives of an article; rows of several tasks extend it."""

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None


def article_of(row: ArticleGold) -> Article:
    """The row read as a page of plain text; its title, date and outlet win over what the page reader finds.

    A text that the page reader turns away is taken as it stands.
    """
    page = Page(address=row.id, body=row.text.encode("utf-8", "replace"), media_type="text/plain")
    outcome = read_article(page, settings=ANY_LANGUAGE)
    article = outcome if isinstance(outcome, Article) else article_of_text(row.id, row.text)
    known = {"title": row.title, "publishing_date": row.date, "outlet": row.outlet}
    return msgspec.structs.replace(article, **{name: value for name, value in known.items() if value})


def article_of_text(name: str, text: str) -> Article:
    """A text as an article, code point for code point."""
    return Article(
        id=identity("article", name, text),
        account_id=identity("account", name),
        address=name,
        name=name,
        text=text,
        page_text=text,
        pieces=(Piece(0, 0, len(text)),),
        furniture=(),
        provenance=PROVENANCE,
    )
