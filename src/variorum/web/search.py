"""The search that the address of a page asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from variorum.engine import is_date_prefix
from variorum.store import Query
from variorum.web.house import QueryError

PAGE = 50  # stories of a page
PAGES = 100_000
LONGEST = 200  # code points of a parameter
WORDS = 10
KNOWN = ("q", "country", "since", "until", "outlet", "flagged", "several", "page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The parameters as they were given, and the query that they make."""

    q: str
    countries: str
    since: str
    until: str
    outlet: str
    flagged: bool
    several: bool
    page: int
    query: Query

    def address(self, **changed: str | int) -> str:
        """The same parameters with some changed, as the end of an address."""
        given: Mapping[str, str | int] = {
            "q": self.q,
            "country": self.countries,
            "since": self.since,
            "until": self.until,
            "outlet": self.outlet,
            "flagged": "1" if self.flagged else "",
            "several": "1" if self.several else "",
            "page": self.page if self.page > 1 else "",
            **changed,
        }
        return urlencode({name: value for name, value in given.items() if value})


def search_of(parameters: QueryParams) -> Search:
    """The search. Raises QueryError for what cannot be asked."""
    for name, value in parameters.multi_items():
        if name not in KNOWN:
            raise QueryError(f"there is no parameter {name[:LONGEST]!r}; there are {', '.join(KNOWN)}")
        if len(value) > LONGEST:
            raise QueryError(f"{name} is longer than {LONGEST} characters")
    q, countries = parameters.get("q", "").strip(), parameters.get("country", "").strip().upper()
    since, until = parameters.get("since", "").strip(), parameters.get("until", "").strip()
    for name, date in (("since", since), ("until", until)):
        if date and not is_date_prefix(date):
            raise QueryError(f"{name} is no date like 2014, 2014-05 or 2014-05-21")
    if len(q.split()) > WORDS:
        raise QueryError(f"q has more than {WORDS} words")
    page = number_of(parameters.get("page", "1"))
    flagged, several = (is_set(name, parameters.get(name, "")) for name in ("flagged", "several"))
    outlet = parameters.get("outlet", "").strip()
    return Search(
        q=q,
        countries=countries,
        since=since,
        until=until,
        outlet=outlet,
        flagged=flagged,
        several=several,
        page=page,
        query=Query(
            words=tuple(q.split()),
            countries=tuple(filter(None, (code.strip() for code in countries.split(",")))),
            since=since or None,
            until=until or None,
            outlet=outlet or None,
            flagged=flagged,
            accounts=2 if several else 1,
            limit=PAGE,
            offset=(page - 1) * PAGE,
        ),
    )


def number_of(words: str) -> int:
    """The number of a page."""
    if not (words.isascii() and words.isdigit() and len(words) <= len(str(PAGES)) and 1 <= int(words) <= PAGES):
        raise QueryError(f"page is no number from 1 to {PAGES}")
    return int(words)


def is_set(name: str, value: str) -> bool:
    """Whether a box is ticked."""
    if value not in ("", "0", "1"):
        raise QueryError(f"{name} is neither 1 nor 0")
    return value == "1"
