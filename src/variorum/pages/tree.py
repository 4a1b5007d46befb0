"""The parsed tree of a page. The parser resolves no entity of the page's own and fetches nothing."""

import re

from lxml import html
from lxml.etree import ParserError

ENCODING = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")


def parsed(text: str) -> html.HtmlElement | None:
    """The root of the page's tree, or None if there is nothing in it."""
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    cleaned = ENCODING.sub("", text.replace("\0", ""), count=1)
    try:
        return html.document_fromstring(cleaned, parser=parser)
    except ParserError:
        return None
