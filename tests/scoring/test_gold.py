"""Gold: what does not fit is an error with file, line and field; every task runs on a sample of a few lines."""

import gzip
import json
from pathlib import Path

import pytest

from tests.planted.newsroom import original, rewritten
from variorum.errors import GoldError, SettingsError
from variorum.pipeline import Models
from variorum.scoring.collation import CollationGold
from variorum.scoring.figures import Figures, total
from variorum.scoring.furniture import FurnitureGold
from variorum.scoring.gold import read_gold
from variorum.scoring.lineage import LineageGold
from variorum.scoring.mentions import MentionGold
from variorum.scoring.statements import StatementGold
from variorum.scoring.stories import StoryGold
from variorum.scoring.support import SupportGold, SupportPairGold
from variorum.scoring.tasks import TASKS

COLLATION = (
    '{"id": "b", "account": {"id": "b", "text": "He left."}, "against": [], '
    '"labels": [{"span": SPAN, "label": "kept"}]}'
)
CLAIM = '{"id": "b", "claim": "He left.", "evidence": "", "label": "supported"}'
PAIR = '{"id": "b", "evidence": "", "faithful": "He left.", "altered": false, "kind": "verb"}'
ROW = '{"id": "a", "text": "He came.", "story": "s"}'


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_rows_are_read_in_order_and_unknown_fields_ignored(suffix: str, tmp_path: Path) -> None:
    text = ROW + "\n\n" + '{"id": "b", "text": "", "story": "s", "mood": 3}\r\n'
    path = tmp_path / f"gold{suffix}"
    path.write_bytes(gzip.compress(text.encode(), mtime=0) if suffix.endswith("gz") else text.encode())
    assert [row.id for row in read_gold(path, StoryGold)] == ["a", "b"]


@pytest.mark.parametrize(
    ("row_type", "line", "fault"),
    [
        (StoryGold, '{"id": "b", "text": "He left."}', "missing required field `story`"),
        (StoryGold, '{"id": 5, "text": "He left.", "story": "s"}', r"\$\.id"),
        (StoryGold, '["b"]', "Expected `object`"),
        (StoryGold, '{"id": "b", "text": "He', "malformed"),
        (StoryGold, "He left.", "malformed"),
        (LineageGold, '{"id": "b", "text": "", "origin": 3}', r"\$\.origin"),
        (LineageGold, '{"id": "b", "text": "", "origin": "o", "derived_from": "a"}', r"\$\.derived_from"),
        (StatementGold, '{"id": "b", "text": "", "attributions": [{"source": [[0]]}]}', r"\$\.attributions\[\.*0?"),
        (
            StatementGold,
            '{"id": "b", "text": "He left.", "attributions": [{"content": [[3, 9]]}]}',
            r"span \[3, 9\] is not within the text of 8 code points",
        ),
        (MentionGold, '{"id": "b", "text": "Al", "mentions": [[0, 3, "person"]]}', r"span \[0, 3\]"),
        (MentionGold, '{"id": "b", "text": "Al", "mentions": [[0, 2, "ship"]]}', r"\$\.mentions\[\.*0?"),
        (FurnitureGold, '{"id": "b", "text": "Menu\\nHe left.", "lines": [0]}', "1 labels for 2 lines"),
        (CollationGold, COLLATION.replace("SPAN", "[4, 2]"), r"span \[4, 2\]"),
        (CollationGold, COLLATION.replace("SPAN", "[0, 2]").replace("kept", "keept"), "'keept' is no label; .* kept"),
        (SupportGold, '{"id": "b", "claim": "He left.", "label": "supported"}', "missing required field `evidence`"),
        (SupportGold, CLAIM.replace("supported", "neutral"), r"Invalid enum value 'neutral' - at `\$\.label`"),
        (SupportGold, CLAIM.replace("He left.", " … "), "`claim` has no word"),
        (SupportPairGold, PAIR.replace("false", "3"), r"\$\.altered"),
        (SupportPairGold, PAIR.replace("false", '"?"'), "`altered` has no word"),
        (SupportPairGold, '{"id": "b", "evidence": "", "faithful": "He", "altered": "I"}', "required field `kind`"),
    ],
)
def test_a_line_that_does_not_fit_is_named(row_type: type[object], line: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    good = '{"id": "a", "text": "", "story": "s", "origin": null, "attributions": [], "lines": [1], "mentions": [], '
    good += '"account": {"id": "a", "text": ""}, "against": [], "labels": [], "claim": "He", "evidence": "", '
    good += '"label": "unsupported", "faithful": "He", "altered": "I", "kind": ""}'
    path.write_text(good + "\n\n" + line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=rf"gold\.jsonl, line 3: .*{fault}"):
        read_gold(path, row_type)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("none.jsonl", None, "cannot be read"),
        ("empty.jsonl", b"\n\n", "no line of gold"),
        ("cut.jsonl.gz", gzip.compress(ROW.encode() * 50, mtime=0)[:40], "cannot be read"),
        ("plain.jsonl.gz", ROW.encode(), "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(name: str, content: bytes | None, fault: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(GoldError, match=rf"{name}: {fault}"):
        read_gold(path, StoryGold)


def test_an_unknown_baseline_is_refused_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match="'coin' is no baseline here; known: tf-idf"):
        TASKS["stories"].counting("coin")


WIRE = original("us-expels-2001/ap")
TEXT = "\n\n".join(" ".join(paragraph) for paragraph in WIRE.paragraphs)
REWRITE = "\n\n".join(" ".join(paragraph) for paragraph in rewritten(WIRE.paragraphs))
ELSEWHERE = "\n\n".join(" ".join(paragraph) for paragraph in original("hainan-2001/ap").paragraphs)
SAID = "Chen said the road was open."
SAYS = "The road was open."
PAGE = (
    f"<html><body><nav>Menu</nav><article><p>{WIRE.sentences[0]}</p><p>{WIRE.sentences[1]}</p></article></body></html>"
)

KEPT = [1, 0, 1, 0, 0]

SAMPLES: dict[str, tuple[list[dict[str, object]], Figures]] = {
    "stories": (
        [
            {"id": "a", "text": TEXT, "date": "2001-03-22", "story": "s"},
            {"id": "b", "text": REWRITE, "date": "2001-03-23", "story": "s"},
            {"id": "c", "text": ELSEWHERE, "date": "2001-04-12", "story": "t"},
        ],
        {"pair_f1": 1.0, "bcubed_f1": 1.0},
    ),
    "lineage": (
        [
            {"id": "a", "text": TEXT, "date": "2001-03-22", "outlet": "Associated Press", "origin": "a"},
            {"id": "b", "text": REWRITE, "date": "2001-03-23", "origin": "a", "derived_from": ["a"]},
            {"id": "c", "text": ELSEWHERE, "date": "2001-04-12", "origin": "c"},
        ],
        {"same_origin_pair_f1": 1.0, "edge_f1": 1.0, "direction_accuracy": 1.0, "origins_error": 0.0},
    ),
    "actors": (
        [
            {
                "id": "a",
                "text": "The Soviet leader left Vienna.",
                "date": "1987-12-08",
                "mentions": [
                    {"span": [0, 17], "country": "SUN", "person": "Mikhail Gorbachev"},
                    {"span": [23, 29], "country": "AUT"},
                ],
            }
        ],
        {"country_accuracy": 1.0, "person_accuracy": 1.0},
    ),
    "events": (
        [
            {
                "id": "a",
                "text": "Iran has condemned France.",
                "events": [{"event_type": "ACCUSE", "actors": ["IRN"], "recipients": ["FRA"]}],
            }
        ],
        {"type_f1": 1.0, "full_f1": 1.0, "extra_rate": 0.0},
    ),
    "event-pairs": (
        [
            {
                "id": "a",
                "text": "Iran has condemned France.",
                "actor": [0, 4],
                "recipient": [19, 25],
                "event_type": "ACCUSE",
            }
        ],
        {"root_macro_f1": 1.0, "quad_macro_f1": 1.0, "clean_binary_macro_f1": 1.0},
    ),
    "mentions": (
        [{"id": "a", "text": "The talks in Moscow failed.", "mentions": [[13, 19, "place"]]}],
        {"f1": 1.0, "place_f1": 1.0, "person_f1": None},
    ),
    "statements": (
        [
            {
                "id": "a",
                "text": SAID,
                "attributions": [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 27]]}],
            }
        ],
        {"exact_f1": 1.0, "overlap_f1": 1.0, "content_char_f1": 1.0},
    ),
    "collation": (
        [
            {
                "id": "a",
                "account": {"id": "b", "text": TEXT.replace("last month", "last year")},
                "against": [{"id": "a", "text": TEXT}],
                "labels": [{"span": [0, TEXT.index("Four of")], "label": "kept"}],
            }
        ],
        {"accusation_precision": None, "false_accusation_rate": 0.0, "coverage": 1.0},
    ),
    "support": (
        [
            {"id": "a", "claim": SAYS, "evidence": SAID, "label": "supported"},
            {"id": "b", "claim": "Rain fell on Lima.", "evidence": SAID, "label": "unsupported"},
        ],
        {"balanced_accuracy": 1.0, "roc_auc": 1.0},
    ),
    "support-pairs": (
        [{"id": "a", "evidence": SAID, "faithful": SAYS, "altered": "The road was shut.", "kind": "predicate"}],
        {"consistency": 1.0, "predicate_consistency": 1.0},
    ),
    "furniture": (
        [{"id": "a", "text": f"{WIRE.title}\n\n{TEXT.replace(chr(10), ' ')}\n\nRead also: Ten cafes", "lines": KEPT}],
        {"f1": 1.0, "line_f1": 1.0},
    ),
    "pages": (
        [{"id": "a", "html": PAGE, "body": f"{WIRE.sentences[0]}\n{WIRE.sentences[1]}"}],
        {"f1": 1.0, "precision": 1.0, "recall": 1.0},
    ),
}


@pytest.mark.parametrize("task", sorted(TASKS))
def test_every_task_runs_on_a_sample(task: str, models: Models, tmp_path: Path) -> None:
    rows, expected = SAMPLES[task]
    path = tmp_path / f"{task}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    count, units = TASKS[task].count(path, models)
    figures = TASKS[task].figures_of(total(units))
    assert count == len(rows)
    assert {name: figures[name] for name in expected} == expected


@pytest.mark.parametrize(("task", "baseline"), [(t, b) for t, task in sorted(TASKS.items()) for b in task.baselines])
def test_every_baseline_gives_the_same_figures(task: str, baseline: str, models: Models, tmp_path: Path) -> None:
    rows, expected = SAMPLES[task]
    path = tmp_path / f"{task}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    count, units = TASKS[task].counting(baseline)(path, models)
    assert count == len(rows)
    assert set(TASKS[task].figures_of(total(units))) >= set(expected)
