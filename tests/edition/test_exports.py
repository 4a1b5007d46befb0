"""Exports hold each happening once, no row is broken by what strangers wrote, and what is not known is empty."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.edition.exported import ENTRY, FIRST_SENTENCE, HOSTILE_ADDRESS, entry_with, happening, told_by_first
from variorum.edition import TELLING_COLUMNS, ExportFormat, choose, export_lines, telling_rows
from variorum.edition.exports.codes import cameo_root, goldstein, intensity, quad_class
from variorum.edition.exports.gdelt import COLUMNS, pairs
from variorum.records import Entry
from variorum.records.event import EVENT_TYPES, MODALITIES

MANUAL = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


def lines(*entries: Entry, kind: Any = "polecat", recalled: bool = False) -> list[str]:
    """The lines of an export."""
    return list(export_lines(choose(entries, kind, recalled=recalled).happenings, kind))


def rows(*entries: Entry, recalled: bool = False) -> list[dict[str, str]]:
    """The known cells of GDELT's rows."""
    found = [line.split("\t") for line in lines(*entries, kind="gdelt", recalled=recalled)]
    assert all(len(row) == len(COLUMNS) for row in found)
    return [{name: cell for name, cell in zip(COLUMNS, row, strict=True) if cell} for row in found]


def told(*entries: Entry) -> list[dict[str, str]]:
    """The rows of the CSV table."""
    return list(csv.DictReader(lines(*entries, kind="csv")))


def test_a_happening_is_one_object_under_the_names_of_polecat() -> None:
    (row,) = [json.loads(line) for line in lines(ENTRY)]
    known = {name: value for name, value in row.items() if value is not None and name not in ("variorum", "Event ID")}
    assert known == {
        "Event Date": "2014-05-21",
        "Event Type": "AGREE",
        "Intensity": 2.5,
        "Quad Code": "VERBAL COOPERATION",
        "Contexts": [],
        "Actor Name": [None],  # one of the accounts names no person
        "Actor Country": ["RUS"],
        "Primary Actor Sector": ["GOV"],
        "Actor Sectors": [["GOV"]],
        "Actor Title": [None],
        "Actor Name Raw": ["Russia"],
        "Recipient Name": [None],
        "Recipient Country": ["CHN"],
        "Primary Recipient Sector": [None],
        "Recipient Sectors": [[]],
        "Recipient Title": [None],
        "Recipient Name Raw": ["China"],
        "Source": ["Wire", '=cmd|"x" !A0 next row, ⟨U+202E⟩end'],
        "Publication Date": "2014-05-22",
        "Story IDs": [account.id for account in ENTRY.accounts],
        "Language": row["Language"],
    }


def test_what_polecat_has_no_column_for_stands_apart() -> None:
    (row,) = [json.loads(line) for line in lines(ENTRY)]
    ours = row["variorum"]
    assert (ours["modality"], ours["disputed"], len(ours["origin_ids"])) == ("happened", ["modality"], 2)
    first, _, last = ours["accounts"]
    assert (first["sentence"], first["trigger"]) == (list(FIRST_SENTENCE), [17, 23])
    assert (last["trigger"], last["modality"], last["date"]) == (None, "may", "2014-05")


def test_a_name_and_a_title_stand_where_all_tellings_agree() -> None:
    (row,) = [json.loads(line) for line in lines(told_by_first(ENTRY, 2))]
    assert (row["Actor Name"], row["Actor Title"]) == (["Vladimir Putin"], [None])


def test_a_row_of_gdelt() -> None:
    (row,) = rows(ENTRY)
    number = row.pop("GLOBALEVENTID")
    assert 0 <= int(number) < 2**53
    assert row == {
        "SQLDATE": "20140521",
        "MonthYear": "201405",
        "Year": "2014",
        "FractionDate": "2014.3863",
        "Actor1Code": "RUSGOV",
        "Actor1Name": "RUSSIA",
        "Actor1CountryCode": "RUS",
        "Actor1Type1Code": "GOV",
        "Actor2Code": "CHN",
        "Actor2Name": "CHINA",
        "Actor2CountryCode": "CHN",
        "IsRootEvent": "1",
        "EventCode": "03",
        "EventBaseCode": "03",
        "EventRootCode": "03",
        "QuadClass": "1",
        "GoldsteinScale": "4.0",
        "NumMentions": "3",
        "NumSources": "2",
        "NumArticles": "3",
        "SOURCEURL": "https://wire.example/1",
    }


def test_gdelt_has_its_61_columns() -> None:
    assert len(COLUMNS) == len(set(COLUMNS)) == 61
    assert [
        COLUMNS.index(name) for name in ("Actor2Code", "IsRootEvent", "AvgTone", "ActionGeo_Type", "SOURCEURL")
    ] == [*(15, 25, 34, 51, 60)]


@pytest.mark.parametrize(
    ("date", "cells"),
    [
        (None, {}),
        ("2014", {"Year": "2014"}),
        ("2014-05", {"Year": "2014", "MonthYear": "201405"}),
        ("2015-02-18", {"Year": "2015", "MonthYear": "201502", "SQLDATE": "20150218", "FractionDate": "2015.1315"}),
    ],
)
def test_gdelt_has_a_day_only_where_it_is_known(date: str | None, cells: dict[str, str]) -> None:
    (row,) = rows(entry_with(happening(date=date)))
    assert {name: row[name] for name in ("SQLDATE", "MonthYear", "Year", "FractionDate") if name in row} == cells


PAIRS = [  # type, actors, recipients, rows
    ("ACCUSE", ("RUS",), ("CHN",), [("RUS", "CHN")]),
    ("ACCUSE", ("RUS",), (), [("RUS", None)]),
    ("ACCUSE", ("RUS", "USA"), (), [("RUS", None), ("USA", None)]),
    ("ACCUSE", ("RUS", "USA"), ("CHN", "IRN"), [("RUS", "CHN"), ("RUS", "IRN"), ("USA", "CHN"), ("USA", "IRN")]),
    ("CONSULT", ("CHN", "RUS"), (), [("CHN", "RUS")]),
    ("CONSULT", ("RUS",), ("CHN",), [("RUS", "CHN")]),
    ("CONSULT", ("RUS",), (), [("RUS", None)]),
    ("AGREE", ("CHN", "RUS"), ("IRN",), [("CHN", "RUS"), ("CHN", "IRN"), ("RUS", "IRN")]),
]


@pytest.mark.parametrize(("kind", "actors", "recipients", "expected"), PAIRS)
def test_gdelt_has_a_row_a_pair(kind: str, actors: Any, recipients: Any, expected: Any) -> None:
    made = happening(kind, actors=actors, recipients=recipients)
    assert pairs(made) == expected
    found = rows(entry_with(made))
    assert [(row.get("Actor1CountryCode"), row.get("Actor2CountryCode")) for row in found] == expected
    assert len({row["GLOBALEVENTID"] for row in found}) == len(expected)


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("IGO:NATO", {"Code": "IGO", "Name": "NATO", "Type1Code": "IGO"}),
        ("ARM:HAMAS", {"Name": "HAMAS"}),
        ("GRP:WEST", {"Name": "WEST"}),
        ("XKX", {"Code": "KSV", "CountryCode": "KSV"}),
        ("SUN", {"Code": "SUN", "CountryCode": "SUN"}),
    ],
)
def test_actors_of_gdelt(code: str, cells: dict[str, str]) -> None:
    (row,) = rows(entry_with(happening("ACCUSE", actors=(code,), recipients=())))
    assert {name: cell for name, cell in row.items() if name.startswith("Actor")} == {
        f"Actor1{name}": cell for name, cell in cells.items()
    }


def test_a_row_a_telling() -> None:
    found = [row for row in told(ENTRY) if row["recalled"] == "false"]
    assert len(found) == 3
    assert len({row["happening_id"] for row in found}) == 1
    assert len({row["origin_id"] for row in found}) == 2
    assert [(row["modality"], row["date"], row["trigger_start"]) for row in found] == [
        ("happened", "2014-05-21", "17"),
        ("happened", "2014-05-21", "17"),
        ("may", "2014-05", ""),
    ]
    assert {(row["sentence_start"], row["sentence_end"]) for row in found} == {("0", "52")}


def test_the_rows_of_parquet_are_those_of_csv() -> None:
    values = list(telling_rows(choose([ENTRY], "parquet").happenings))
    assert len(values) == len(told(ENTRY))
    kinds = list(TELLING_COLUMNS.values())
    assert all(v is None or type(v) is kind for row in values for v, kind in zip(row, kinds, strict=True))


@pytest.mark.parametrize("kind", ["polecat", "gdelt", "csv"])
def test_words_of_strangers_break_no_row(kind: ExportFormat) -> None:
    found = lines(ENTRY, kind=kind, recalled=True)
    assert all(character not in line for line in found for character in "\n\r\u2028\u2029\u202e")
    assert len(found) == {"polecat": 2, "gdelt": 2, "csv": 5}[kind]


def test_words_of_strangers_are_no_formula() -> None:
    (row,) = [row for row in told(ENTRY) if row["article_address"] == " ".join(HOSTILE_ADDRESS.split())][:1]
    assert row["outlet"] == '\'=cmd|"x" !A0 next row, ⟨U+202E⟩end'


@pytest.mark.parametrize(("kind", "held"), [("polecat", 1), ("gdelt", 1), ("csv", 2), ("parquet", 2)])
def test_what_is_recalled_is_left_out_unless_asked_for(kind: ExportFormat, held: int) -> None:
    chosen = choose([ENTRY], kind)
    assert (len(chosen.happenings), chosen.recalled) == (held, 2 - held)
    assert len(choose([ENTRY], kind, recalled=True).happenings) == 2


@pytest.mark.parametrize("modality", MODALITIES)
def test_gdelt_has_only_what_is_told_as_done(modality: Any) -> None:
    entry = entry_with(happening(modality=modality))
    done = modality in ("happened", "ongoing")
    chosen = choose([entry], "gdelt")
    assert (len(chosen.happenings), chosen.undone) == (int(done), int(not done))
    assert len(choose([entry], "polecat").happenings) == len(choose([entry], "csv").happenings) == 1


def test_accounts_that_are_not_there_leave_cells_empty() -> None:
    entry = entry_with(happening())
    assert "SOURCEURL" not in rows(entry)[0] and "IsRootEvent" not in rows(entry)[0]
    assert [row["article_address"] for row in told(entry)] == [""]
    assert json.loads(lines(entry)[0])["variorum"]["accounts"][0]["address"] is None


def test_every_type_has_its_codes() -> None:
    roots = {kind: cameo_root(kind) for kind in EVENT_TYPES}
    assert {kind for kind in EVENT_TYPES if roots[kind] == "08"} == {"CONCEDE", "RETREAT"}
    assert len(set(roots.values())) == len(EVENT_TYPES) - 1
    for kind, root in roots.items():
        assert 1 <= quad_class(root) <= 4
        assert (goldstein(root) > 0) == (quad_class(root) <= 2)
        assert goldstein(root) * intensity(kind) >= 0


def test_the_manual_has_every_column_of_the_table() -> None:
    kinds = {"text": str, "integer": int, "number": float, "boolean": bool}
    found = re.findall(r"^\| `(\w+)` \| (text|integer|number|boolean) \| .+ \|$", MANUAL, flags=re.MULTILINE)
    assert [(name, kinds[kind]) for name, kind in found] == list(TELLING_COLUMNS.items())


def test_the_manual_has_the_codes_of_every_type() -> None:
    found = re.findall(r"\b([A-Z]+) \| (\d\d) \| (-?[\d.]+)", MANUAL)
    assert sorted(found) == sorted((k, cameo_root(k), str(goldstein(cameo_root(k)))) for k in EVENT_TYPES)


def test_the_manual_names_the_keys_and_columns_that_are_filled() -> None:
    (row,) = [json.loads(line) for line in lines(ENTRY)]
    filled = [name for name, value in row.items() if value is not None] + list(rows(ENTRY)[0])
    assert [name for name in filled if f"`{name}`" not in MANUAL] == []
