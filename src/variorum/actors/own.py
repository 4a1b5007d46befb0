"""A user's own holders of office: a table with a header, tab-separated, that goes before the package's.

Columns: `person`, `country` and `office` must be there; `family`, `aliases` (joined by '|'), `since` (empty: not
known), `until` (empty: still held) and `note` may. Dates are 2014, 2014-05 or 2014-05-21. Lines that begin with '#' are
comments.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, combinations

from variorum.actors.register import country_name, split
from variorum.actors.terms import Term, ends_before
from variorum.errors import SettingsError

NEEDED = ("person", "country", "office")
KNOWN = (*NEEDED, "family", "aliases", "since", "until", "note")
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
SOURCE = "user"


def read_own_actors(name: str, text: str) -> tuple[Term, ...]:
    """The terms of a user's table, in its order.

    Raises SettingsError, naming table, line and fault: a missing or unknown column, a code that no table has, a date
    that is none, a term that ends before it begins, two persons in one office at a time.
    """
    terms = {number: term_of(f"{name}, line {number}", row) for number, row in rows_of(name, text)}
    offices: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, term in terms.items():
        offices[term.country, term.office].append(number)
    for first, second in chain.from_iterable(combinations(numbers, 2) for numbers in offices.values()):
        one, other = terms[first], terms[second]
        if at_once(one, other):
            raise SettingsError(
                f"{name}: {one.person} (line {first}) and {other.person} (line {second}) are {one.office} of "
                f"{one.country} at one time"
            )
    return tuple(terms.values())


def rows_of(name: str, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with their line numbers, by the names of the columns."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
    columns = [column.strip() for column in lines[0][1].split("\t")] if lines else []
    missing, unknown = [c for c in NEEDED if c not in columns], [c for c in columns if c not in KNOWN]
    if missing or unknown:
        fault = f"no column {', '.join(missing)}" if missing else f"unknown column {', '.join(unknown)}"
        raise SettingsError(f"{name}: {fault}; there may be: {', '.join(KNOWN)}, separated by tabs")
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise SettingsError(f"{name}, line {number}: {len(cells)} cells under {len(columns)} columns")
        yield number, dict(zip(columns, (cell.strip() for cell in cells), strict=False))


def term_of(place: str, row: dict[str, str]) -> Term:
    """A row as a term."""
    if empty := [column for column in NEEDED if not row.get(column)]:
        raise SettingsError(f"{place}: {', '.join(empty)} is empty")
    country = row["country"].upper()
    if country_name(country) is None:
        raise SettingsError(f"{place}: {row['country']}: no country or organization known by this code")
    since, until = (checked_date(place, row.get(column, "")) for column in ("since", "until"))
    term = Term(
        person=row["person"],
        family=split(row.get("family", "")) or (row["person"].split()[-1],),
        aliases=split(row.get("aliases", "")),
        country=country,
        office=row["office"].casefold(),
        since=since,
        until=until,
        source=SOURCE,
    )
    if since is not None and ends_before(term, since):
        raise SettingsError(f"{place}: until {until} lies before since {since}")
    return term


def checked_date(place: str, words: str) -> str | None:
    """A date, None for none."""
    if not words:
        return None
    match = DATE.fullmatch(words)
    try:
        datetime.date(*(int(part or 1) for part in match.groups()) if match else (0, 0, 0))
    except ValueError:
        raise SettingsError(f"{place}: {words}: not a date like 2014, 2014-05 or 2014-05-21") from None
    return words


def at_once(one: Term, other: Term) -> bool:
    """Whether two persons hold one office at one time; that one begins as the other ends is none."""
    if one.person == other.person:
        return False
    first, second = sorted((one, other), key=lambda term: term.since or "")
    if first.until is None:
        return first.since is not None and second.since is not None and first.since != second.since
    length = min(len(first.until), len(second.since or ""))
    return length > 0 and (second.since or "")[:length] < first.until[:length]
