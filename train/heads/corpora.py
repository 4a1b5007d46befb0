"""The corpora: texts with names, attributions, or both. Universal NER English-EWT (Mayhew et al. 2024),
CrossNER (Liu et al. 2021), GUM (Zeldes 2017), Worldwide Newswire (Shan et al. 2023), PolNeAR (Newell et al. 2018).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from train.pairs.examples import read_rows
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
        rows = read_rows(next(folder.glob(f"{name}.jsonl*")))
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
