"""Words of strangers made fit for a cell of a table: no line end, no tab, nothing that is not seen."""

import re

from variorum.edition.text import visible

BREAK = re.compile("\r\n|[\t\n\r\u2028\u2029]")
# With these a spreadsheet begins a formula.
FORMULA = ("=", "+", "-", "@")


def cell(text: str) -> str:
    """The text on one line, without tabs, controls shown by number."""
    return visible(BREAK.sub(" ", text))


def words_cell(text: str) -> str:
    """The same of words that a stranger chose; an apostrophe before what a spreadsheet would take for a formula."""
    words = cell(text).strip()
    return f"'{words}" if words.startswith(FORMULA) else words
