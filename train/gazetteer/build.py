"""Make the dated tables of `actors/data` from what the authors wrote and from openly licensed facts.

    python -m train.gazetteer.build FACTS

`FACTS` is a folder with `office-holders.jsonl` (CIA World Factbook, public domain), `leaders-reign.tsv` (REIGN, MIT),
`factbook-trade.tsv` and `factbook-names.tsv` (the same), `country-codes.tsv` (country-codes, ODC-PDDL),
`cities.tsv` (GeoNames, CC BY 4.0) and `state-media.tsv` (State Media Monitor, MIT).
What the authors wrote lies in `facts/` beside this file.
Where both know a person in a country at a time, the authors' rows stand.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from train.gazetteer.terms import (
    Term,
    factbook_terms,
    folded,
    joined,
    leader_terms,
    once,
    table,
    without_known,
    written_terms,
)

HERE = Path(__file__).parent
WRITTEN = HERE / "facts"
DOSSIER = HERE.parents[1] / "src" / "variorum" / "dossier" / "data"
TARGET = HERE.parents[1] / "src" / "variorum" / "actors" / "data"
HOLDERS = ("leaders-*", "ministers-*", "heads-*", "figures-*")
FORMER = {
    "CSK": "Czechoslovakia",
    "DDR": "East Germany",
    "SCG": "Serbia and Montenegro",
    "SUN": "Soviet Union",
    "VDR": "North Vietnam",
    "YMD": "South Yemen",
    "YUG": "Yugoslavia",
    "ZAR": "Zaire",
}
SHORT = 3  # letters: shorter names of cities are words
BY_AUTHORS = "Written by the Variorum authors from general knowledge, November 2026."
ABOUT = {
    "holders": "Who held which office when. Source 'authors', and 'figures' for persons below the chief offices:\n"
    "# written by the Variorum authors from general knowledge, November 2026; 'factbook': CIA World Factbook, public\n"
    "# domain; 'reign': REIGN dataset, One Earth Future, MIT.",
    "organisations": f"Organizations, armed groups, companies and groups of states. {BY_AUTHORS}",
    "bodies": f"Seats, ministries, parliaments, forces and parties of states. {BY_AUTHORS}",
    "codes": "Short names of states. Sources: CIA World Factbook, public domain; datasets/country-codes, ODC-PDDL;\n"
    "# former states by the Variorum authors.",
    "outlets": f"News agencies, newspapers and broadcasters. {BY_AUTHORS}\n"
    "# The others: State Media Monitor, State-owned media dataset, MIT.",
    "trade": "Partners' shares of a country's exports and imports, %. Source: CIA World Factbook, public domain.",
    "regions": "Regions, islands, bases, buildings and other places that the news names without their state, by the\n"
    f"# state that holds or claims them by the United Nations' count. {BY_AUTHORS}",
    "cities": "Cities above 15,000 people, of one country alone. Source: GeoNames (geonames.org), CC BY 4.0.",
}


def main(facts: Path) -> None:
    """Write every table."""
    files = sorted(path for pattern in HOLDERS for path in WRITTEN.glob(f"{pattern}.tsv"))
    ours = joined(written_terms(path) for path in files)
    terms = [*ours, *once(without_known(factbook_terms(facts / "office-holders.jsonl"), ours))]
    leaders = leader_terms(facts / "leaders-reign.tsv", terms)
    write("holders", Term._fields, chain(terms, leaders))
    for name in ("organisations", "bodies"):
        rows = [row for path in sorted(WRITTEN.glob(f"{name}*.tsv")) for row in table(path)]
        write(name, tuple(rows[0]), (tuple(row.values()) for row in rows))
    write("codes", ("code", "name"), code_rows(facts))
    write("outlets", ("country", "name", "aliases", "kind", "ownership"), outlet_rows(facts / "state-media.tsv"))
    write("cities", ("country", "city"), city_rows(facts / "cities.tsv"))
    write("regions", ("country", "name"), place_rows())
    write("trade", ("country", "flow", "partner", "value", "year"), trade_rows(facts / "factbook-trade.tsv"))


def code_rows(facts: Path) -> list[tuple[str, ...]]:
    """A short name for each code of a state, former ones included."""
    names = {row["country"]: row["name"] for row in table(facts / "country-codes.tsv")}
    short = {row["country"]: row["name"] for row in table(facts / "factbook-names.tsv") if row["kind"] == "short"}
    return list({**names, **short, **FORMER}.items())


def outlet_rows(path: Path) -> list[tuple[str, ...]]:
    """The authors' outlets, and those under state influence that they lack."""
    ours = [tuple(row.values()) for row in table(WRITTEN / "outlets.tsv")]
    names = {name.casefold() for row in ours for name in (row[1], *row[2].split("|"))}
    others = [(row["country"], row["outlet"], "", "", "state") for row in table(path) if row["typology"] == "SC"]
    return [*ours, *(row for row in others if row[1].casefold() not in names and len(row[1]) > 3)]


def city_rows(path: Path) -> list[tuple[str, ...]]:
    """Cities whose name, without its accents, one country alone has."""
    found = defaultdict(set)
    for row in table(path):
        found[folded(row["city"])].add((row["country"], row["city"]))
    alone = [cities for cities in found.values() if len({country for country, _ in cities}) == 1]
    return [min(cities) for cities in alone if len(min(cities)[1]) > SHORT]


def place_rows() -> list[tuple[str, str]]:
    """Regions, islands, sites and other places, with every name of theirs."""
    rows = [*table(WRITTEN / "regions.tsv"), *table(WRITTEN / "places.tsv")]
    return [
        (row["country"], name) for row in rows for name in (row["name"], *row.get("aliases", "").split("|")) if name
    ]


def trade_rows(path: Path) -> list[tuple[str, ...]]:
    """Each partner's share in a country's exports or imports, where the partner has a code."""
    rows = [row for row in table(path) if row["kind"] == "partner" and row["partner"] and row["year"]]
    return [(row["country"], row["flow"], row["partner"], row["value"], row["year"]) for row in rows]


def write(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """One table in order, with its source on top."""
    lines = sorted({"\t".join(row) for row in rows})
    text = "\n".join([f"# {ABOUT[name]}", "\t".join(columns), *lines, ""])
    (DOSSIER if name == "trade" else TARGET).joinpath(f"{name}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
