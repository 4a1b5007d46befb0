"""News agencies in credits: '(AP)', 'LONDON (Reuters) -', 'With inputs from PTI', 'Source: Xinhua', '— AFP'.

A name in the running text is no credit; it must stand in one of the places where credits stand.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from variorum.pages.tables import rows_of

SHORT = 60
CREDIT_WORD = re.compile(
    r"\b(?:With|Additional|Inputs?|Reporting|Material|Files?|From|By|Sources?|Via|Credit|Agency|The)\b"
)


class Credit(NamedTuple):
    """The agency's name in full, and the words that credit it."""

    agency: str
    words: str


@cache
def names() -> dict[str, str]:
    """Alias to agency, as written and, if longer than an abbreviation, in lower case too."""
    table: dict[str, str] = {}
    for row in rows_of("agencies.tsv"):
        for alias in row:
            table.setdefault(alias, row[0])
            if len(alias) > 4:
                table.setdefault(alias.lower(), row[0])
    return table


@cache
def any_name() -> str:
    """One alternation of all names, the longest first; abbreviations keep their case."""
    ordered = sorted({alias for row in rows_of("agencies.tsv") for alias in row}, key=lambda name: (-len(name), name))
    return "|".join(f"(?i:{re.escape(name)})" if len(name) > 4 else re.escape(name) for name in ordered)


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Where credits stand: at the text's start, on a line of their own, at a paragraph's end."""
    agency = f"(?P<agency>{any_name()})"
    return {
        "dateline": re.compile(rf"[^a-z()]{{0,60}}(?:[^()]{{0,40}})\({agency}(?:\s?/\s?[^()]{{1,40}})?\)"),
        "slash": re.compile(rf"[^a-z]{{2,50}}/{agency}/?\s*[-–—]"),
        "comma": re.compile(rf"[A-Z][\w .]{{1,30}},\s\w+\.?\s\d{{1,2}}\s\((?P<agency>{any_name()})\)"),
        "line": re.compile(
            rf"[\s(\[—–-]*(?:(?:with|additional)?\s?(?:inputs?|reporting|material|files?)\s(?:from|by)|sources?:?|by|via|"
            rf"from|credit:?|©|agency:?)?\s*(?:the\s)?{agency}"
            r"(?:\s(?:news\sagency|staff|wire|contributed to this report))?[\s)\].]*\Z"
        ),
        "inputs": re.compile(
            rf"(?i:\(?(?:with|additional)\s(?:inputs?|reporting|material|files?)\s(?:from|by)\s)(?:[^.]{{0,40}}\s)?{agency}\b"
        ),
        "source": re.compile(rf"(?i:\A\(?sources?\s?:\s?){agency}\b"),
        "end": re.compile(rf"(?:\(|\s[—–]\s?|\s-\s){agency}\)?\.?\s*\Z"),
    }


def agency_named(name: str | None) -> str | None:
    """The agency that an outlet's or author's name is, or None."""
    if not name:
        return None
    bare = name.strip(" .()").removeprefix("By ").removeprefix("by ")
    return names().get(bare) or names().get(bare.lower())


def find_credit(paragraphs: Sequence[str], around: Sequence[str], *people: str | None) -> Credit | None:
    """The credit in the first paragraphs, at the end of the last, on a line around the text, or as outlet or author."""
    for paragraph in paragraphs[:2]:
        for kind in ("dateline", "slash", "comma"):
            if found := patterns()[kind].match(paragraph[:200]):
                return credited(found)
    for line in [*paragraphs[-2:], *around]:
        if credit := line_credit(line):
            return credit
    for name in people:
        agency = agency_named(name)
        if agency and name:
            return Credit(agency, name)
    return None


def line_credit(line: str) -> Credit | None:
    """The credit that a line is, or that stands at its end."""
    if len(line) <= SHORT and (found := re.match(patterns()["line"], spelled(line))):
        return credited(found)
    for kind in ("inputs", "source"):
        if found := patterns()[kind].search(line[-200:] if kind == "inputs" else line[:80]):
            return credited(found)
    found = patterns()["end"].search(line[-60:])
    return credited(found) if found else None


def spelled(line: str) -> str:
    """The line with the small words of a credit in lower case, so that one pattern reads them all."""
    return CREDIT_WORD.sub(lambda found: found.group().lower(), line)


def credited(found: re.Match[str]) -> Credit:
    """The credit that a pattern found."""
    alias = found.group("agency")
    agency = names().get(alias) or names()[alias.lower()]
    return Credit(agency, found.group().strip(" -–—."))
