"""What a page's markup says about it: JSON-LD first, then meta elements, then `<time>` and `<title>`."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from lxml import html

from variorum.pages.dates import read_date
from variorum.pages.heading import without_outlet
from variorum.pages.sheet import Facts

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
ARTICLE = re.compile(r"(?:News)?Article\Z|Reportage|BlogPosting|LiveBlog")
TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title")
OUTLETS = ("og:site_name", "application-name", "dc.publisher")
AUTHORS = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "pubdate", "publishdate", "publish-date", "sailthru.date", "parsely-pub-date", "article.published",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
# Nobody nests a page's metadata deeper; the parser of JSON is recursive.
MAX_JSON, MAX_NESTING = 500_000, 100
CLEAN = re.compile(r"\s+")


def read_facts(root: html.HtmlElement) -> Facts:
    """Title, outlet, byline and publishing date, each None where the markup does not say."""
    metas = meta_values(root)
    articles = list(json_articles(root))
    outlet = first(*(name_in(item.get("publisher")) for item in articles), *(metas.get(key) for key in OUTLETS))
    title = first(
        *(word_in(item.get("headline")) for item in articles), *(metas.get(key) for key in TITLES), *headlines(root)
    )
    dates = [
        *(word_in(item.get("datePublished")) for item in articles),
        *(metas.get(key) for key in DATES),
        *times(root),
    ]
    return Facts(
        title=without_outlet(title) if title else None,
        outlet=outlet,
        byline=author(first(*(name_in(item.get("author")) for item in articles), *(metas.get(key) for key in AUTHORS))),
        publishing_date=next((found for words in dates if words and (found := read_date(words))), None),
    )


def first(*values: str | None) -> str | None:
    """The first that says something, its space cleaned."""
    cleaned = (CLEAN.sub(" ", value[:2_000]).strip() for value in values if value)
    return next((value for value in cleaned if value), None)


def author(words: str | None) -> str | None:
    """A person's or newsroom's name; an address is none."""
    if words is None or "://" in words or len(words) > 200:
        return None
    return re.sub(r"\Aby\s+", "", words, flags=re.I) or None


def meta_values(root: html.HtmlElement) -> Mapping[str, str]:
    """The page's meta elements by their name in lower case, the first of each."""
    values: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            values.setdefault(name.strip().lower(), content)
    return values


def headlines(root: html.HtmlElement) -> Iterator[str]:
    """The first `<h1>` and the `<title>`."""
    for tag in ("h1", "title"):
        element = next(root.iter(tag), None)
        if element is not None:
            yield str(element.text_content())


def times(root: html.HtmlElement) -> Iterator[str | None]:
    """The first `<time>` elements of the page."""
    for number, element in enumerate(root.iter("time")):
        if number >= 1:
            break
        yield element.get("datetime") or str(element.text_content())


def json_articles(root: html.HtmlElement) -> Iterator[dict[str, Json]]:
    """The objects of the page's JSON-LD that describe an article."""
    for element in root.iter("script"):
        kind = (element.get("type") or "").lower()
        text = element.text or ""
        if "ld+json" in kind and len(text) <= MAX_JSON and max(text.count("["), text.count("{")) < 5_000:
            yield from articles_in(loaded(text))


def loaded(text: str) -> Json:
    """The JSON of a script element, or None if it is broken."""
    try:
        value: Json = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def articles_in(value: Json) -> Iterator[dict[str, Json]]:
    """Article objects at the top, in a list, or in an '@graph'."""
    pending = [value]
    for _ in range(MAX_NESTING):
        if not pending:
            return
        item = pending.pop(0)
        if isinstance(item, list):
            pending.extend(item[:MAX_NESTING])
        elif isinstance(item, dict):
            pending.append(item.get("@graph"))
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and ARTICLE.search(name) for name in names):
                yield item


def word_in(value: Json) -> str | None:
    """A string, or the first of a list."""
    if isinstance(value, list) and value:
        return word_in(value[0]) if not isinstance(value[0], list) else None
    return value if isinstance(value, str) else None


def name_in(value: Json) -> str | None:
    """The name of a person or organisation: the string itself or its 'name'; several joined by commas."""
    items = value if isinstance(value, list) else [value]
    names = [word_in(item.get("name")) if isinstance(item, dict) else word_in(item) for item in items[:6]]
    return ", ".join(name for name in names if name) or None
