"""The compiler on an invented happening."""

import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from corpus.build import CORPUS, read_checked
from corpus.building.counts import END, START, with_counts
from corpus.building.html import TEMPLATES, page
from corpus.building.outputs import outputs, write
from corpus.building.records import Copy
from corpus.building.shortcut import overlap_auc
from corpus.building.text import NOTICE

SOURCE = Path(__file__).parent / "sources" / "dev" / "harbour-pact-1975.txt"
STORY = "harbour-pact-1975"
FAITHFUL = "Both governments settled, for a dozen years, who may moor where."
COPIED = "Norway and Iceland agreed to share the harbour for 12 years."
FAULTY = [
    ("1 | OSLO", "2 | OSLO", "sentence number 2, where 1 comes next"),
    ("> AGREE NOR>ISL", "> AGRE NOR>ISL", "unknown event type 'AGRE'"),
    ("> AGREE NOR>ISL", "> AGREE Norway>ISL", "not a country's code"),
    ("{S1:Ada Brint}", "{S1:Ada Brint", "is not closed"),
    ("{S1:Ada Brint}", "{X1:Ada Brint}", "'{' opens no"),
    ("{C3:It may protest}", "{C4:It may} {S5:protest}", "the source 'protest' has no content"),
    ("! ap:5 |", "! ap:9 |", "'ap' has no sentence 9"),
    ("! ap:5 |", "! wires:5 |", "no account 'wires'"),
    ("= 1 | Satisfied", "! 1 | Satisfied", "label '!' in a text of kind rewrite"),
    ("* 1, 3-4", "* 1, 7", "'ap' has no sentence 7"),
    ("quantity major", "number major", "unknown kind or severity 'number'"),
    ("quantity major", "major", "one kind and one severity"),
    ("? (added)", "? (new)", "unknown label 'new' in brackets"),
    ("@from wire", "@from wires", "@from wires: no such account"),
    ("@format html", "@format pdf", "@format 'pdf'"),
    ("@kind rewrite\n@from wire", "@kind rewrite", "a rewrite needs @from"),
    ("Port Board | -", "Port Board; Tarn | -", "'Tarn' is in line"),
    (". | Rain", "Rain", "neither 'LABEL | text' nor"),
    ("@date 1975-03-05", "@date 1975-02-30", "@date '1975-02-30'"),
    ("@date 1975-03\n", "@date 1975-13\n", "@date '1975-13'"),
    ("@outlet Reuters", "@paper Reuters", "unknown field @paper"),
    ("* all", "* ap:9", "'ap' has no sentence 9"),
    ("@title Harbour pact", "@title", "@title '' is not what is expected"),
    ("@date 1975-03-04\n", "@date March\n", "expected YYYY-MM-DD"),
]  # fmt: skip


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """What the build makes of the invented happening."""
    happening, faults = read_checked(SOURCE)
    assert not [fault for fault in faults if not fault.warning]
    return outputs([happening])


def rows(files: dict[str, str], name: str) -> dict[str, Any]:
    """The rows of a gold file by id."""
    return {row["id"]: row for row in map(json.loads, files[f"gold/dev/{name}.jsonl"].splitlines())}


def cut(text: str, span: list[int]) -> str:
    """What the span holds."""
    return text[span[0] : span[1]]


def test_collation_cuts_the_marked_text_on_both_sides(files: dict[str, str]) -> None:
    row = rows(files, "collation")[f"{STORY}/twist"]
    text, against = row["account"]["text"], {article["id"]: article["text"] for article in row["against"]}
    told = [(cut(text, label["span"]), label["label"]) for label in row["labels"]]
    assert told == [
        ("Harbour deal", "furniture"),
        ("Norway and Iceland agreed to share the harbour for 21 years.", "altered"),
        ("It is about time.", "comment"),
        ("Advertisement", "furniture"),
        ("The board was not asked and may yet protest.", "kept"),
        ("The harbour will be painted.", "added"),
        ("Share", "furniture"),
    ]
    altered, comment, kept = row["labels"][1], row["labels"][2], row["labels"][4]
    assert (altered["kind"], altered["severity"]) == ("quantity", "major")
    assert (altered["accept"], altered["accept_kinds"]) == (["altered", "kept"], ["quantity", "time"])
    assert comment["accept"] == ["comment", "added"]
    assert [cut(against[key], span) for key, span in kept["counterparts"]] == [
        "Nobody had asked the Port Board, according to officials.",
        "It may protest.",
    ]


def test_an_independent_account_is_laid_beside_the_originals_handed_out(files: dict[str, str]) -> None:
    row = rows(files, "collation")[f"{STORY}/north"]
    assert [article["id"] for article in row["against"]] == [f"{STORY}/ap"]
    assert [label["label"] for label in row["labels"]] == ["kept", "contradicted"]


def test_which_accounts_are_collated(files: dict[str, str]) -> None:
    assert {key.split("/")[1] for key in rows(files, "collation")} == {
        "north",
        "copy",
        "cut",
        "twist",
        "plain",
    }
    assert {label["label"] for label in rows(files, "collation")[f"{STORY}/copy"]["labels"]} == {"kept"}


def test_the_text_is_what_stands_below_the_title(files: dict[str, str]) -> None:
    for row in rows(files, "stories").values():
        page = files.get(f"accounts/dev/{row['id']}.txt")
        if page is not None:
            assert page.endswith(f"{row['title']}\n{row['text']}\n")
    assert "{" not in "".join(row["text"] for row in rows(files, "stories").values())


def test_copies_keep_sentences_and_paragraphs(files: dict[str, str]) -> None:
    paragraphs = rows(files, "stories")[f"{STORY}/cut"]["text"].split("\n\n")
    assert paragraphs == [
        "OSLO (AP) -- Norway and Iceland agreed Tuesday to share the harbour for 12 years.",
        "Nobody had asked the Port Board, according to officials. It may protest.",
        "Read also: Seven walks",
    ]


def test_attributions_nest_and_run_over_sentences(files: dict[str, str]) -> None:
    row = rows(files, "statements")[f"{STORY}/ap"]
    told = [{role: [cut(row["text"], span) for span in spans] for role, spans in found.items()}
            for found in row["attributions"]]  # fmt: skip
    assert told == [
        {
            "source": ["Ada Brint"],
            "cue": ["said"],
            "content": ['the pact, which Tarn called "a good day\'s work," would start in May'],
        },
        {"source": ["Tarn"], "cue": ["called"], "content": ['"a good day\'s work,"']},
        {
            "source": ["officials"],
            "cue": ["according to"],
            "content": ["Nobody had asked the Port Board", "It may protest"],
        },
    ]
    assert set(rows(files, "statements")) == {f"{STORY}/ap", f"{STORY}/plain"}


def test_a_number_seen_long_ago_begins_a_new_attribution(tmp_path: Path) -> None:
    path = tmp_path / SOURCE.name
    marked = "5 | {S1:The prime minister} {Q1:said} {C1:he would fly home}."
    text = SOURCE.read_text("utf-8").replace("5 | The prime minister flew home on Wednesday.", marked)
    path.write_text(text, "utf-8")
    assert len([fault for fault in read_checked(path)[1] if "sources in two sentences" in fault.message]) == 1
    path.write_text(text.replace("5 | {S1", "5 | So it was.\n6 | {S1"), "utf-8")
    happening, faults = read_checked(path)
    assert not [fault for fault in faults if "sources in two sentences" in fault.message]
    assert len(rows(outputs([happening]), "statements")[f"{STORY}/ap"]["attributions"]) == 4


def test_mentions_and_actors(files: dict[str, str]) -> None:
    row = rows(files, "mentions")[f"{STORY}/ap"]
    assert [(cut(row["text"], found[:2]), found[2]) for found in row["mentions"]] == [
        ("Norway", "place"),
        ("Iceland", "place"),
        ("Ada Brint", "person"),
        ("Tarn", "person"),
        ("Port Board", "organization"),
    ]
    actors = rows(files, "actors")[f"{STORY}/ap"]
    assert actors["date"] == "1975-03-04"
    assert [(cut(actors["text"], found["span"]), found["country"]) for found in actors["mentions"]][-1] == (
        "The prime minister",
        "ISL",
    )
    assert "the two states" not in str(rows(files, "actors")[f"{STORY}/north"]["mentions"])
    assert f"{STORY}/copy" not in rows(files, "mentions")


def test_events_have_a_row_per_sentence(files: dict[str, str]) -> None:
    events = rows(files, "events")
    assert list(events) == [f"{STORY}/ap#{number}" for number in range(1, 6)]
    agreed = {"event_type": "AGREE", "actors": ["NOR"], "recipients": ["ISL"]}
    assert events[f"{STORY}/ap#1"]["events"] == [agreed]
    assert events[f"{STORY}/ap#4"]["events"][0]["actors"] == []
    assert events[f"{STORY}/ap#5"]["events"] == []


def test_lineage_names_the_origin_even_where_it_is_withheld(files: dict[str, str]) -> None:
    lineage = rows(files, f"lineage/{STORY}")
    assert {(key, row["origin"], row["derivation"]) for key, row in lineage.items()} == {
        (f"{STORY}/ap", f"{STORY}/ap", None),
        (f"{STORY}/north", f"{STORY}/north", None),
        (f"{STORY}/copy", f"{STORY}/ap", "reprint"),
        (f"{STORY}/cut", f"{STORY}/ap", "reprint"),
        (f"{STORY}/twist", f"{STORY}/ap", "rewrite"),
        (f"{STORY}/plain", f"{STORY}/ap", "rewrite"),
        (f"{STORY}/orphan", f"{STORY}/wire", "rewrite"),
    }
    assert lineage[f"{STORY}/orphan"]["derived_from"] is None
    assert lineage[f"{STORY}/cut"]["derived_from"] == [f"{STORY}/ap"]
    assert not [name for name in files if "wire" in name]


def test_furniture_labels_every_line(files: dict[str, str]) -> None:
    row = rows(files, "furniture")[f"{STORY}/twist"]
    labelled = list(zip(row["text"].split("\n"), row["lines"], strict=True))
    assert labelled[:2] == [(NOTICE, 0), ("Harbour deal", 1)]
    assert [line for line, kept in labelled[2:] if kept] == [
        "Norway and Iceland agreed to share the harbour for 21 years. It is about time.",
        "The board was not asked and may yet protest.",
        "The harbour will be painted.",
    ]


def test_altered_accounts_and_no_others_carry_the_notice(files: dict[str, str]) -> None:
    accounts = {name: text for name, text in files.items() if name.startswith("accounts")}
    assert [name for name, text in accounts.items() if NOTICE in text] == [f"accounts/dev/{STORY}/twist.html"]
    body = accounts[f"accounts/dev/{STORY}/twist.html"].partition("<body")[2]
    assert body.index(NOTICE) < body.index("Daily")


def test_pages_escape_what_they_show(files: dict[str, str]) -> None:
    html = files[f"accounts/dev/{STORY}/twist.html"]
    assert "<title>Harbour deal | Daily &lt;Twist&gt;</title>" in html
    assert "Daily <Twist>" not in html
    assert "$" not in re.sub(r"\$\d", "", html)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_shows_every_sentence(monkeypatch: pytest.MonkeyPatch, template: str) -> None:
    monkeypatch.setattr("corpus.building.html.pick", lambda _key, _n: TEMPLATES.index(template))
    account = next(account for account in read_checked(SOURCE)[0].accounts if account.id == "twist")
    shown = re.sub(r"<[^>]*>", " ", unescape(page(account, f"{STORY}/twist").partition("<body")[2]))
    plain = " ".join(shown.replace("\N{SOFT HYPHEN}", "").replace("\N{NO-BREAK SPACE}", " ").split())
    at = [plain.index(item.text) for item in account.items if not isinstance(item, Copy)]
    assert NOTICE in plain
    assert len(at) == 7
    assert at[1:6] == sorted(at[1:6])


def test_the_build_is_deterministic_and_clears_what_is_stale(files: dict[str, str], tmp_path: Path) -> None:
    stale = tmp_path / "accounts" / "dev" / "old.txt"
    other = tmp_path / "accounts" / "test" / "kept.txt"
    for path in (stale, other):
        path.parent.mkdir(parents=True)
        path.write_text("x", encoding="utf-8")
    write(outputs([read_checked(SOURCE)[0]]), tmp_path)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {*files, "accounts/test/kept.txt"}
    assert all((tmp_path / name).read_text(encoding="utf-8") == content for name, content in files.items())


@pytest.mark.parametrize(("old", "new", "message"), FAULTY)
def test_faults_name_file_and_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = SOURCE.read_text("utf-8")
    assert old in text
    path = tmp_path / SOURCE.name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    told = [str(fault) for fault in read_checked(path)[1] if not fault.warning and message in str(fault)]
    assert told
    assert re.match(rf"{re.escape(str(path))}:\d+: ", told[0])


def test_a_fault_names_its_own_line(tmp_path: Path) -> None:
    text = SOURCE.read_text("utf-8").replace("! ap:5 |", "! ap:9 |")
    path = tmp_path / SOURCE.name
    path.write_text(text, encoding="utf-8")
    line = 1 + text.splitlines().index("! ap:9 | Tarn stayed in Oslo until Friday.")
    assert f"{path}:{line}: 'ap' has no sentence 9" in [str(fault) for fault in read_checked(path)[1]]


@pytest.mark.parametrize(
    ("split", "twin", "is_error", "is_noted"),
    [
        ("test", FAITHFUL, False, False),
        ("test", COPIED, True, True),
        ("dev", COPIED, False, True),
    ],
)
def test_the_twin_check(tmp_path: Path, split: str, twin: str, is_error: bool, is_noted: bool) -> None:
    text = SOURCE.read_text(encoding="utf-8").replace("@split dev", f"@split {split}")
    path = tmp_path / SOURCE.name
    path.write_text(text.replace(FAITHFUL, twin), "utf-8")
    noted = [fault for fault in read_checked(path)[1] if "no hard faithful twin of ap:1" in fault.message]
    assert bool(noted) == is_noted
    assert any(not fault.warning for fault in noted) == is_error


def test_the_overlap_baseline_is_measured() -> None:
    happening = read_checked(SOURCE)[0]
    assert overlap_auc([happening]) == 1.0
    assert overlap_auc([]) is None
    table = with_counts(f"{START}{END}", [happening])
    assert "| word overlap alone, AUC (0.5 is blind) | 1.00 | - |" in table


def test_the_command_line_reports_and_fails(tmp_path: Path) -> None:
    path = tmp_path / SOURCE.name
    path.write_text(SOURCE.read_text("utf-8").replace("@kind reprint", "@kind copy"), "utf-8")
    command = [sys.executable, str(CORPUS / "build.py"), "--check"]
    good = subprocess.run([*command, str(SOURCE)], capture_output=True, text=True, check=False)
    bad = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
    assert (good.returncode, bad.returncode) == (0, 1)
    assert "altered: quantity 1" in good.stdout
    assert "@kind 'copy'" in bad.stderr
