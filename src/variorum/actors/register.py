"""The dated tables: who held which office when, bodies of states, organizations, outlets, cities.

Each file says where its facts come from; the larger ones are made by `train/gazetteer`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TypeVar, get_args

from variorum.actors.naming import folded
from variorum.actors.terms import Term
from variorum.records.actor import Sector

SECTORS: tuple[Sector, ...] = get_args(Sector)
Row = dict[str, str]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What stands for a state, an organization or a group under a name: its code and sector."""

    country: str
    sector: Sector | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All keys are folded names. `bodies` keeps those of several states; `cities` only what lies in one country;
    `organization_ends` has the last words of organizations' names, and whose they are; `women` first names.
    """

    by_name: dict[str, tuple[Term, ...]]
    by_family: dict[str, tuple[Term, ...]]
    by_office: dict[tuple[str, str], tuple[Term, ...]]
    bodies: dict[str, tuple[Body, ...]]
    organization_ends: dict[str, frozenset[str]]
    cities: dict[str, str]
    women: frozenset[str]
    former: tuple[tuple[str, str, str], ...]


def register(own: tuple[Term, ...] = ()) -> Register:
    """The package's own tables, read once, with a user's holders of office before them."""
    return register_with(own)


@cache
def register_with(own: tuple[Term, ...]) -> Register:
    """The same; with a default, a call with it and one without would be two to the cache."""
    return register_of(with_own([term_of(row) for row in read_table("holders")], own))


def country_name(code: str) -> str | None:
    """What a state's or organization's code stands for, None if no table has it."""
    return code_names().get(code)


@cache
def code_names() -> dict[str, str]:
    """A name for each code: of states the short one, of organizations the first in the table."""
    organizations = {row["code"]: row["name"] for row in reversed(list(read_table("organisations")))}
    return {**organizations, **{row["code"]: row["name"] for row in read_table("codes")}}


def register_of(terms: Sequence[Term]) -> Register:
    """The register with these terms of office."""
    named = list(bodies())
    return Register(
        by_name=grouped((name, term) for term in terms for name in (term.person, *term.aliases)),
        by_family=grouped((name, term) for term in terms for name in term.family),
        by_office=grouped_offices(terms),
        bodies=grouped(named),
        organization_ends=ends_of(named),
        cities={folded(row["city"]): row["country"] for row in read_table("cities")},
        women=frozenset(map(folded, read_lines("women"))),
        former=tuple((row["country"], row["former"], row["until"]) for row in read_table("former")),
    )


def with_own(terms: Sequence[Term], own: Sequence[Term]) -> list[Term]:
    """The package's terms after the user's, without those in whose place the user's stand; one that the package has as
    still held ends where a user's in the same office begins.
    """
    theirs = grouped_offices(own)
    beside = [(term, theirs.get((term.country, term.office), ())) for term in terms]
    return [*own, *(ended(term, same) for term, same in beside if not any(covers(one, term) for one in same))]


def ended(term: Term, own: Sequence[Term]) -> Term:
    """A term with its end where the next of the user's in its office begins, if its end was not known."""
    later = [one.since for one in own if one.since and (term.since is None or one.since > term.since)]
    return replace(term, until=min(later)) if term.until is None and later else term


def covers(own: Term, term: Term) -> bool:
    """Whether a user's term stands in the place of one of the package's in the same office: begun at the same time."""
    length = min(len(own.since or ""), len(term.since or ""))
    return length > 0 and (own.since or "")[:length] == (term.since or "")[:length]


def term_of(row: Row) -> Term:
    """A row of the holders."""
    return Term(
        person=row["person"],
        family=split(row["family"]),
        aliases=split(row["aliases"]),
        country=row["country"],
        office=row["office"],
        since=row["since"] or None,
        until=row["until"] or None,
        source=row["source"],
    )


def bodies() -> Iterator[tuple[str, Body]]:
    """Every name of organizations, bodies of states, regions and outlets."""
    for row in read_table("organisations"):
        body = Body(country=row["code"], sector=sector_of(row["sector"]))
        yield from ((name, body) for name in (row["name"], *split(row["aliases"])))
    for row in read_table("bodies"):
        body = Body(country=row["country"], sector=sector_of(row["sector"]))
        yield from ((name, body) for name in (row["name"], *split(row["aliases"])))
    for row in read_table("regions"):
        yield row["name"], Body(country=row["country"])
    for row in read_table("outlets"):
        body = Body(country=row["country"], sector="MED")
        yield from ((name, body) for name in (row["name"], *split(row["aliases"])))


def ends_of(named: Iterable[tuple[str, Body]]) -> dict[str, frozenset[str]]:
    """The last words of the names of organizations of more than one word, with the codes that they may stand for."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, body in named:
        *others, last = folded(name).split()
        if others and body.country.startswith(("IGO:", "NGO:")):
            found[last].add(body.country)
    return {last: frozenset(codes) for last, codes in found.items()}


def sector_of(name: str) -> Sector | None:
    """A sector by its name, None for none."""
    return next((sector for sector in SECTORS if sector == name), None)


def grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, tuple[Value, ...]]:
    """Values by folded name, each once."""
    found: dict[str, dict[Value, None]] = defaultdict(dict)
    for name, value in pairs:
        found[folded(name)][value] = None
    return {name: tuple(values) for name, values in found.items()}


def grouped_offices(terms: Iterable[Term]) -> dict[tuple[str, str], tuple[Term, ...]]:
    """Terms by country and office."""
    found = defaultdict(list)
    for term in terms:
        found[term.country, term.office].append(term)
    return {key: tuple(values) for key, values in found.items()}


def split(names: str) -> tuple[str, ...]:
    """Names joined by '|'."""
    return tuple(name for name in names.split("|") if name)


def read_table(name: str) -> Iterator[Row]:
    """The rows of a table of ours."""
    columns, *rows = (line.split("\t") for line in read_lines(name, "tsv"))
    return (dict(zip(columns, row, strict=True)) for row in rows)


def read_lines(name: str, suffix: str = "txt") -> list[str]:
    """The lines of a file of ours without its comments."""
    text = files("variorum.actors").joinpath("data", f"{name}.{suffix}").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
