"""Score collation against labelled sentences (docs/formats.md: `collation`).

A labelled sentence counts once, by the telling that overlaps it most; `unclear` is an abstention: no accusation, and
never right. Accused are altered, contradicted and added.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import msgspec

from variorum.records import Span
from variorum.scoring.articles import ArticleGold
from variorum.scoring.figures import Counts, Figures, f1_of, ratio, rounded
from variorum.scoring.gold import check_spans

LABELS = ("kept", "altered", "contradicted", "added", "comment", "furniture")
ACCUSED = frozenset({"altered", "contradicted", "added"})
SEVERE = frozenset({"major", "critical"})


class LabelGold(msgspec.Struct, frozen=True, kw_only=True):
    """A labelled sentence; its span counts in the account's text as the gold has it."""

    span: Span
    label: str
    kind: str | None = None
    accept: tuple[str, ...] = ()
    accept_kinds: tuple[str, ...] = ()
    severity: str | None = None


class CollationGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    account: ArticleGold
    against: tuple[ArticleGold, ...]
    labels: tuple[LabelGold, ...]

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a span outside the text or an unknown label."""
        check_spans(self.account.text, *(label.span for label in self.labels))
        for gold in self.labels:
            if gold.label not in LABELS:
                raise ValueError(f"{gold.label!r} is no label; there are: {', '.join(LABELS)}")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What the tool says of a stretch of the account's text, as the gold counts."""

    span: Span
    label: str
    kind: str | None = None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A labelled sentence and what was found there; `label` is 'unclear' where nothing was."""

    gold: LabelGold
    label: str
    kind: str | None


Find = Callable[[CollationGold], Sequence[Finding]]


def count_collation(rows: Sequence[CollationGold], find: Find) -> list[Counts]:
    """Counts account by account."""
    return [dict(count(outcomes(row, find(row)))) for row in rows]


def outcomes(row: CollationGold, findings: Sequence[Finding]) -> Iterator[Outcome]:
    """Each labelled sentence with the finding that overlaps it most."""
    for gold in row.labels:
        best = max(findings, key=lambda finding: finding.span.overlap(gold.span), default=None)
        met = best if best is not None and best.span.overlap(gold.span) else None
        yield Outcome(gold=gold, label=met.label if met else "unclear", kind=met.kind if met else None)


def count(found: Iterator[Outcome]) -> Counter[str]:
    """Counts of one account's labelled sentences, strict and lenient."""
    counts: Counter[str] = Counter()
    for outcome in found:
        gold = outcome.gold
        for way, label in (("strict", gold.label), ("lenient", accepted(outcome))):
            counts[f"{way}_all"] += 1
            counts[f"{way}_wanted_{label}"] += 1
            counts[f"{way}_found_{outcome.label}"] += 1
            counts[f"{way}_right_{label}"] += outcome.label == label
            counts[f"{way}_accused"] += outcome.label in ACCUSED
            counts[f"{way}_guilty"] += label in ACCUSED
            counts[f"{way}_accused_guilty"] += outcome.label in ACCUSED and label in ACCUSED
        if gold.kind and outcome.label == gold.label and outcome.label in ACCUSED:
            counts["kinds"] += 1
            counts["kinds_right"] += outcome.kind == gold.kind or outcome.kind in gold.accept_kinds
        if gold.severity in SEVERE and gold.label in ACCUSED:
            counts["severe"] += 1
            counts["severe_accused"] += outcome.label in ACCUSED
    return counts


def figures_of(counts: Counter[str]) -> Figures:
    """The task's figures, strict and lenient."""
    lenient = part_figures(counts, "lenient")
    return rounded(
        {
            **part_figures(counts, "strict"),
            "kind_accuracy": ratio(counts["kinds_right"], counts["kinds"]),
            "severe_recall": ratio(counts["severe_accused"], counts["severe"]),
            **{f"lenient_{name}": value for name, value in lenient.items()},
        }
    )


def accepted(outcome: Outcome) -> str:
    """The gold's label, or ours if the gold accepts it too."""
    return outcome.label if outcome.label in outcome.gold.accept else outcome.gold.label


def part_figures(counts: Counter[str], way: str) -> Figures:
    """Figures of one reading of the gold."""
    accused, guilty, both = (counts[f"{way}_{name}"] for name in ("accused", "guilty", "accused_guilty"))
    innocent = counts[f"{way}_all"] - guilty
    scores = [score for label in LABELS if (score := label_f1(counts, way, label)) is not None]
    return {
        "macro_f1": ratio(sum(scores), len(scores)),
        "accusation_precision": ratio(both, accused),
        "accusation_recall": ratio(both, guilty),
        "coverage": ratio(counts[f"{way}_all"] - counts[f"{way}_found_unclear"], counts[f"{way}_all"]),
        "false_accusation_rate": ratio(accused - both, innocent),
    }


def label_f1(counts: Counter[str], way: str, label: str) -> float | None:
    """F1 of one label; None where the gold has none of it."""
    right, found, wanted = (counts[f"{way}_{part}_{label}"] for part in ("right", "found", "wanted"))
    return f1_of(right, found, wanted) if wanted else None
