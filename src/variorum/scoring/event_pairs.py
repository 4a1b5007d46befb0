"""Score what one actor does to another against labelled pairs (docs/formats.md: `event-pairs`).

The gold of Zero-Shot-PLOVER has a type YIELD, of material cooperation, where PLOVER now has CONCEDE and RETREAT.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import msgspec

from variorum.language.acts import Cast, EventCoder
from variorum.records import Span
from variorum.records.event import EVENT_TYPES, QUADS, EventType
from variorum.scoring.figures import Counts, Figures, f1_of, rounded
from variorum.scoring.gold import check_spans

Found = EventType | None  # None: the one does nothing to the other
GoldType = Literal[EventType, "YIELD"]
YIELDED = ("CONCEDE", "RETREAT")
LEVELS = ("root", "quad", "binary")


class EventPairGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    text: str
    actor: Span
    recipient: Span
    event_type: GoldType
    overlaps_other_sets: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a span outside the text or without a word."""
        check_spans(self.text, self.actor, self.recipient)
        for span in (self.actor, self.recipient):
            if not any(c.isalnum() for c in span.of(self.text)):
                raise ValueError(f"span [{span.start}, {span.end}] covers no word")


def code_pairs(rows: Sequence[EventPairGold], coder: EventCoder) -> list[Found]:
    """What the coder says of each row."""
    told = coder.code([Cast(row.text, (row.actor, row.recipient)) for row in rows])
    return [acts[0, 1].done if (0, 1) in acts else None for acts in told]


def count_pairs(rows: Sequence[EventPairGold], found: Sequence[Found]) -> list[Counts]:
    """Counts row by row."""
    return [dict(count(row, one)) for row, one in zip(rows, found, strict=True)]


def count(row: EventPairGold, found: Found) -> Counter[str]:
    """Counts of one pair, on each level, and again as clean if its text is in no other set."""
    counts: Counter[str] = Counter()
    for level in LEVELS:
        wanted, given = name_of(row.event_type, level), name_of(found, level)
        for way in ("all", *(() if row.overlaps_other_sets else ("clean",))):
            counts[f"{way}_{level}_{wanted}_wanted"] += 1
            if given:
                counts[f"{way}_{level}_{given}_found"] += 1
            if given == wanted:
                counts[f"{way}_{level}_{wanted}_right"] += 1
    return counts


def name_of(kind: GoldType | None, level: str) -> str | None:
    """A type's name on a level; None for nothing."""
    if kind is None:
        return None
    if kind == "YIELD" or kind in YIELDED:
        return {"root": "YIELD", "quad": "material cooperation", "binary": "cooperation"}[level]
    quad = QUADS[kind]
    return {"root": kind, "quad": quad, "binary": quad.split()[1]}[level]


def figures_of(counts: Counter[str]) -> Figures:
    """Macro F1 over the types that the gold has, on each level, of all rows and of the clean ones."""
    names = {level: {name_of(kind, level) for kind in EVENT_TYPES} for level in LEVELS}
    return rounded(
        {
            f"{prefix}{level}_macro_f1": macro_f1(counts, f"{way}_{level}", names[level])
            for way, prefix in (("all", ""), ("clean", "clean_"))
            for level in LEVELS
        }
    )


def macro_f1(counts: Counter[str], prefix: str, names: set[str | None]) -> float | None:
    """The mean F1 over the names that the gold has."""
    scores = [
        f1_of(*(counts[f"{prefix}_{name}_{part}"] for part in ("right", "found", "wanted"))) or 0.0
        for name in sorted(filter(None, names))
        if counts[f"{prefix}_{name}_wanted"]
    ]
    return sum(scores) / len(scores) if scores else None
