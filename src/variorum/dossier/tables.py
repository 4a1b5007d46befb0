"""Figures on two countries out of tables: the World Factbook's trade partners, and what a user brings.

A user's table is CSV with a header. Columns are known by the names that UN Comtrade and the IMF give them, in any order
and case; a row that does not name two countries by their ISO 3166-1 alpha-3 codes, a value and a year is left out.
"""

import csv
import io
import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

import msgspec

from variorum.errors import SettingsError
from variorum.records import Figure

FACTBOOK = "CIA World Factbook"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "country": ("reporteriso", "reporter iso", "reporter_iso", "country", "ref_area", "reporter code iso"),
    "partner": ("partneriso", "partner iso", "partner_iso", "partner", "counterpart_area", "partner code iso"),
    "flow": ("flowdesc", "flow", "trade flow", "flowcode", "indicator"),
    "value": ("primaryvalue", "trade value (us$)", "value", "obs_value"),
    "year": ("refyear", "year", "period", "time_period"),
    "commodity": ("cmddesc", "commodity", "commodity description"),
    "unit": ("unit", "unit_measure"),
}
NEEDED = ("country", "partner", "flow", "value", "year")
FLOWS = {"m": "import", "x": "export", "import": "import", "imports": "import", "export": "export", "exports": "export"}
YEAR = re.compile(r"[0-9]{4}(?:-?[0-9]{2})?")
MOST_ROWS = 5_000_000  # a table of all trade of all countries by chapter has about a million


def read_figures(dyad: tuple[str, str], tables: Iterable[tuple[str, str]] = ()) -> list[Figure]:
    """The figures on the dyad: of each of the users' tables (name and text), then of the Factbook.

    Raises SettingsError, naming the table, where its columns are not known.
    """
    theirs = [figure for name, text in tables for figure in on_dyad(ranked(user_rows(name, text)), dyad)]
    return [*theirs, *on_dyad(ranked(factbook_rows()), dyad)]


def factbook_rows() -> Iterator[Figure]:
    """Shares of the partners in a country's exports and imports."""
    text = files("variorum.dossier").joinpath("data", "trade.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        yield Figure(
            country=row["country"],
            partner=row["partner"],
            flow=row["flow"],
            value=float(row["value"]),
            unit=f"% of {row['flow']}s",
            year=row["year"],
            source=FACTBOOK,
        )


def user_rows(name: str, text: str) -> Iterator[Figure]:
    """The rows of a user's table that can be read."""
    rows = rows_of(name, text)
    header = [column.strip().casefold().lstrip("\ufeff") for column in next(rows, [])]
    places = {field: place_of(header, names) for field, names in COLUMNS.items()}
    missing = [field for field in NEEDED if places[field] is None]
    if missing:
        raise SettingsError(f"{name}: no column for {', '.join(missing)}; known names: see docs/dossier.md")
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            raise SettingsError(f"{name}: more than {MOST_ROWS} rows")
        cells = {field: row[p].strip() if p is not None and p < len(row) else "" for field, p in places.items()}
        if (figure := figure_of(cells, name)) is not None:
            yield figure


def rows_of(name: str, text: str) -> Iterator[list[str]]:
    """The cells of a table, row by row. Raises SettingsError where it is no CSV."""
    try:
        yield from csv.reader(io.StringIO(text, newline=""))
    except csv.Error as fault:
        raise SettingsError(f"{name}: {fault}") from fault


def place_of(header: list[str], names: tuple[str, ...]) -> int | None:
    """Where the first of some columns stands."""
    return next((header.index(name) for name in names if name in header), None)


def figure_of(cells: dict[str, str], name: str) -> Figure | None:
    """A row as a figure, None where it says too little."""
    try:
        value = float(cells["value"].replace(",", ""))
    except ValueError:
        return None
    if "_" in cells["value"] or not YEAR.fullmatch(cells["year"]):
        return None
    country, partner = cells["country"].upper(), cells["partner"].upper()
    if not math.isfinite(value) or not is_code(country) or not is_code(partner):
        return None
    return Figure(
        country=country,
        partner=partner,
        flow=FLOWS.get(cells["flow"].casefold(), cells["flow"]),
        value=value,
        unit=cells["unit"] or "US dollars",
        year=cells["year"],
        source=name,
        commodity=cells["commodity"] or None,
    )


def is_code(code: str) -> bool:
    """Whether this has the form of an alpha-3 code."""
    return len(code) == len("CHN") and code.isascii() and code.isalpha()


def ranked(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The same with each partner's rank among those of its country, flow, commodity and year."""
    groups: dict[tuple[str, str, str | None, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.partner not in ("WLD", "W00"):
            groups[figure.country, figure.flow, figure.commodity, figure.year, figure.unit].append(figure)
    for group in groups.values():
        ordered = sorted(group, key=lambda figure: (-figure.value, figure.partner))
        for figure in ordered:
            rank = 1 + bisect_left(ordered, -figure.value, key=lambda other: -other.value)
            yield msgspec.structs.replace(figure, rank=rank)


def on_dyad(figures: Iterable[Figure], dyad: tuple[str, str]) -> list[Figure]:
    """Those between the two, the latest year first."""
    found = [figure for figure in figures if {figure.country, figure.partner} == set(dyad)]
    latest_first = sorted(found, key=lambda figure: figure.year, reverse=True)
    return sorted(latest_first, key=lambda figure: (figure.country, figure.flow, figure.commodity or ""))
