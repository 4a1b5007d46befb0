"""The corpora: texts with names, attributions, or both. Where each comes from is in `gold/SOURCES.md` beside them."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.scoring.mentions import NameKind

Range = tuple[int, int]

MENTIONS = ("uner-ewt-train", "crossner-politics-train", "crossner-politics-dev", "gum-names", "worldwide-newswire")
MENTIONS_UNSEEN = ("uner-ewt-dev",)
STATEMENTS = ("polnear-train",)
STATEMENTS_UNSEEN = ("polnear-dev",)
HALVED = "worldwide-newswire"  # its first half is trained on, its second measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who said what: spans in code points of the text."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text; None for what nobody annotated in it."""

    id: str
    text: str
    names: tuple[tuple[int, int, NameKind], ...] | None = None
    attributions: tuple[Attribution, ...] | None = None


def trained_on(gold: Path) -> list[Text]:
    """Every text to train on."""
    return [*texts(gold / "mentions", MENTIONS, unseen=False), *texts(gold / "statements", STATEMENTS, unseen=False)]


def unseen(gold: Path) -> dict[str, list[Text]]:
    """Texts to measure on, by corpus."""
    found = {name: texts(gold / "mentions", (name,), unseen=True) for name in (*MENTIONS_UNSEEN, HALVED)}
    return found | {name: texts(gold / "statements", (name,), unseen=True) for name in STATEMENTS_UNSEEN}


def texts(folder: Path, names: tuple[str, ...], *, unseen: bool) -> list[Text]:
    """The texts of some files; of the halved one the half that is asked for."""
    found = []
    for name in names:
        rows = list(read_rows(next(folder.glob(f"{name}.jsonl*"))))
        half = len(rows) // 2
        found += [text_of(row) for row in ((rows[half:] if unseen else rows[:half]) if name == HALVED else rows)]
    return found


def text_of(row: dict[str, Any]) -> Text:
    """One row of gold."""
    return Text(
        id=row["id"],
        text=row["text"],
        names=tuple((s, e, k) for s, e, k in row["mentions"]) if "mentions" in row else None,
        attributions=tuple(attribution_of(entry) for entry in row["attributions"]) if "attributions" in row else None,
    )


def attribution_of(entry: dict[str, list[list[int]]]) -> Attribution:
    """One attribution of the gold."""
    source, cue, content = (tuple((s, e) for s, e in entry.get(role, [])) for role in ("source", "cue", "content"))
    return Attribution(source=source, cue=cue, content=content)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
