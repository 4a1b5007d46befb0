"""The small tables the rules look names up in: what a word says of a country, titles, words of organisations."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """`countries`: surface -> (country, kind of surface); titles, organisation words and roles in lower case."""

    countries: dict[str, tuple[str, str]]
    titles: frozenset[str]
    organization_words: frozenset[str]
    roles: frozenset[str]


@cache
def gazetteer() -> Gazetteer:
    """The package's own tables, read once. Of a surface with two countries the table keeps none."""
    rows = [tuple(line.split("\t")) for line in lines_of("countries.tsv")]
    countries = {surface: (country, kind) for country, kind, surface in rows}
    claimed = {(surface, country) for country, _, surface in rows}
    shared = {surface for surface, country in claimed if (surface, countries[surface][0]) != (surface, country)}
    return Gazetteer(
        countries={surface: value for surface, value in countries.items() if surface not in shared},
        titles=frozenset(lines_of("titles.txt")),
        organization_words=frozenset(lines_of("organization-words.txt")),
        roles=frozenset(lines_of("roles.txt")),
    )


def lines_of(name: str) -> list[str]:
    """The lines of a data file without comments."""
    text = files("variorum.actors").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
