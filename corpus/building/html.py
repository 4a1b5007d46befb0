"""An account → the web page that one would meet, by one of three hand-written templates."""

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from string import Template

from corpus.building.records import Account
from corpus.building.text import NOTICE, Block, blocks, is_furniture, pick, source_line

TEMPLATES = ("modern", "table", "blog")
_FOLDER = Path(__file__).parent / "templates"
_FURNITURE = {
    "modern": '<div class="module">{}</div>',
    "table": "<small>{}</small><br>",
    "blog": '<div class="widget-text">{}</div>',
}


def page(account: Account, key: str) -> str:
    """The account as a page; which template it goes through depends on nothing but its id."""
    name = TEMPLATES[pick(f"template {key}", len(TEMPLATES))]
    template = Template((_FOLDER / f"{name}.html").read_text(encoding="utf-8"))
    filled = template.substitute(_head(account, key) | _parts(account, name))
    return re.sub(r"\n{2,}", "\n", filled)


def _head(account: Account, key: str) -> dict[str, str]:
    outlet = account.outlet or "News"
    address = f"https://{_slug(outlet)}.example/{(account.date or 'archive')[:10].replace('-', '/')}/{key}"
    site = f'<meta property="og:site_name" content="{escape(outlet)}">' if account.outlet else ""
    date = f'<meta property="article:published_time" content="{account.date}">' if account.date else ""
    return {
        "page_title": escape(f"{account.title} | {account.outlet}" if account.outlet else account.title),
        "title": escape(account.title),
        "outlet": escape(outlet),
        "address": escape(address),
        "site_meta": site,
        "date_meta": date,
        "json_ld": _json_ld(account, address),
        "source_line": escape(source_line(account, key)),
        "notice": f'<p class="notice">{escape(NOTICE)}</p>' if account.altered else "",
    }


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _json_ld(account: Account, address: str) -> str:
    data: dict[str, object] = {"@context": "https://schema.org", "@type": "NewsArticle"}
    data |= {"headline": account.title, "mainEntityOfPage": address}
    data |= {"datePublished": account.date} if account.date else {}
    data |= {"publisher": {"@type": "Organization", "name": account.outlet}} if account.outlet else {}
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _parts(account: Account, name: str) -> dict[str, str]:
    """Furniture before, among and after the paragraphs, each in its place of the page."""
    parts = blocks(account)
    told = [at for at, block in enumerate(parts) if not is_furniture(block)]
    first, last = (told[0], told[-1] + 1) if told else (0, 0)
    dress = _with_soft_hyphens if name == "table" else str
    return {
        "before": _shown(parts[:first], name, str),
        "body": _shown(parts[first:last], name, dress),
        "after": _shown(parts[last:], name, str),
    }


def _shown(parts: list[Block], name: str, dress: Callable[[str], str]) -> str:
    lines: list[str] = []
    for block in parts:
        if is_furniture(block):
            lines += [_FURNITURE[name].format(escape(item.text)) for item in block]
        else:
            lines.append(f"<p>{dress(escape(' '.join(item.text for item in block), quote=False))}</p>")
    return "\n".join(lines)


def _with_soft_hyphens(text: str) -> str:
    """The text with a soft hyphen in its first long word and a hard space after its first number."""
    hyphenated = re.sub(r"\b([a-z]{6})([a-z]{6,})\b", r"\1&shy;\2", text, count=1)
    return re.sub(r"\b(\d[\d,.]*) (?=[A-Za-z])", r"\1&nbsp;", hyphenated, count=1)
