"""The visible text of a page in document order, one block per block-level element."""

import re

from lxml import html

HIDDEN = frozenset(
    "head script style noscript template svg math iframe object select option button canvas audio video map datalist "
    "textarea input".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr nobr".split()
)
CELLS = frozenset({"td", "th"})
UNSEEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)
SPACE = re.compile(r"[ \t\r\n\f]+")


def visible_blocks(root: html.HtmlElement) -> list[str]:
    """The blocks' words, without leading and trailing space; no recursion, so depth costs no stack."""
    blocks: list[str] = []
    parts: list[str] = []

    def end_block() -> None:
        words = SPACE.sub(" ", "".join(parts)).strip()
        parts.clear()
        if words:
            blocks.append(words)

    pending: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while pending:
        element, left = pending.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        inline = tag in INLINE or tag in CELLS
        if tag in CELLS:
            parts.append(" ")
        if left or not tag or is_hidden(element, tag):
            if not inline and tag:
                end_block()
            if element is not root and element.tail:
                parts.append(element.tail)
            continue
        if not inline:
            end_block()
        if element.text:
            parts.append(element.text)
        pending.append((element, True))
        pending.extend((child, False) for child in reversed(element))
    end_block()
    return blocks


def is_hidden(element: html.HtmlElement, tag: str) -> bool:
    """Whether a reader of the page would not see the element."""
    if tag in HIDDEN or "hidden" in element.attrib:
        return True
    return UNSEEN.search(element.get("style") or "") is not None
