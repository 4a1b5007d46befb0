"""Counts elements and depth of markup in one linear scan, before a parser sees it (parsers are quadratic in depth)."""

import re
from collections import Counter

from variorum.pages.fault import Fault
from variorum.pages.settings import PageReading

TAG = re.compile(r"<(?:!--|(/?)([A-Za-z][A-Za-z0-9-]{0,20}))")
VOID = frozenset("area base br col embed frame hr img input keygen link meta param source track wbr".split())
# Elements that parsers close by themselves when the next one opens: left open they do not nest.
SELF_CLOSING = frozenset("p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body".split())
RAW = {"script": "</script", "style": "</style", "textarea": "</textarea", "title": "</title"}


def screen_nesting(text: str, settings: PageReading) -> Fault | None:
    """Why this markup is not parsed, or None."""
    lowered = text.lower()
    open_tags: Counter[str] = Counter()
    depth = n_elements = position = 0
    while found := TAG.search(lowered, position):
        position = found.end()
        closing, name = found.group(1), found.group(2)
        skip = "-->" if name is None else RAW.get(name) if not closing else None
        if skip:
            end = lowered.find(skip, position)
            if end < 0 and name is not None:
                break
            position = end + len(skip) if end >= 0 else position
        if name is None or closing is None:
            continue
        n_elements += not closing
        depth += step(name, bool(closing), open_tags) if not skip else 0
        if depth > settings.max_depth:
            return Fault("too complex", f"The markup is nested more than {settings.max_depth:,} elements deep.")
        if n_elements > settings.max_elements:
            return Fault("too complex", f"The markup has more than {settings.max_elements:,} elements.")
    return None


def step(name: str, closing: bool, open_tags: Counter[str]) -> int:
    """By how much a tag changes the depth. A closing tag closes only what is open of its own name."""
    if name in VOID or name in SELF_CLOSING:
        return 0
    if not closing:
        open_tags[name] += 1
        return 1
    if open_tags[name]:
        open_tags[name] -= 1
        return -1
    return 0
