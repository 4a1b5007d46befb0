"""Score collation against labelled sentences (FORMATS: `collation`).

A labelled sentence counts once, by the telling that overlaps it most; `unclear` is an abstention: no accusation, and
never right. Accused are altered, contradicted and added.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from variorum.records import Span
from variorum.scoring.articles import ArticleGold
from variorum.scoring.figures import Figures, f1_of, ratio

LABELS = ("kept", "altered", "contradicted", "added", "comment", "furniture")
ACCUSED = frozenset({"altered", "contradicted", "added"})
SEVERE = frozenset({"major", "critical"})


class LabelGold(msgspec.Struct, frozen=True, kw_only=True):
    """A labelled sentence; its span counts in the account's text as the gold has it."""

    span: Span
    label: str
    kind: str | None = None
    accept: tuple[str, ...] = ()
    severity: str | None = None


class CollationGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    account: ArticleGold
    against: tuple[ArticleGold, ...]
    labels: tuple[LabelGold, ...]


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


def score_collation(rows: Sequence[CollationGold], find: Find) -> Figures:
    """Figures over all labelled sentences of all rows."""
    return figures_of([outcome for row in rows for outcome in outcomes(row, find(row))])


def outcomes(row: CollationGold, findings: Sequence[Finding]) -> Iterator[Outcome]:
    """Each labelled sentence with the finding that overlaps it most."""
    for gold in row.labels:
        best = max(findings, key=lambda finding: finding.span.overlap(gold.span), default=None)
        met = best if best is not None and best.span.overlap(gold.span) else None
        yield Outcome(gold=gold, label=met.label if met else "unclear", kind=met.kind if met else None)


def figures_of(found: Sequence[Outcome]) -> Figures:
    """The task's figures, strict and lenient."""
    strict = part_figures([(o.gold.label, o.label) for o in found])
    lenient = part_figures([(accepted(o), o.label) for o in found])
    right = [o for o in found if o.gold.kind and o.label == o.gold.label and o.label in ACCUSED]
    severe = [o for o in found if o.gold.severity in SEVERE and o.gold.label in ACCUSED]
    return {
        **strict,
        "kind_accuracy": ratio(sum(o.kind == o.gold.kind for o in right), len(right)),
        "severe_recall": ratio(sum(o.label in ACCUSED for o in severe), len(severe)),
        **{f"lenient_{name}": value for name, value in lenient.items()},
    }


def accepted(outcome: Outcome) -> str:
    """The gold's label, or ours if the gold accepts it too."""
    return outcome.label if outcome.label in outcome.gold.accept else outcome.gold.label


def part_figures(pairs: Sequence[tuple[str, str]]) -> Figures:
    """Figures of (gold, ours) pairs."""
    accused = [(gold, ours) for gold, ours in pairs if ours in ACCUSED]
    guilty = [(gold, ours) for gold, ours in pairs if gold in ACCUSED]
    innocent = [(gold, ours) for gold, ours in pairs if gold not in ACCUSED]
    scores = [score for label in LABELS if (score := label_f1(pairs, label)) is not None]
    return {
        "macro_f1": ratio(sum(scores), len(scores)),
        "accusation_precision": ratio(sum(gold in ACCUSED for gold, _ in accused), len(accused)),
        "accusation_recall": ratio(sum(ours in ACCUSED for _, ours in guilty), len(guilty)),
        "coverage": ratio(sum(ours != "unclear" for _, ours in pairs), len(pairs)),
        "false_accusation_rate": ratio(sum(ours in ACCUSED for _, ours in innocent), len(innocent)),
    }


def label_f1(pairs: Sequence[tuple[str, str]], label: str) -> float | None:
    """F1 of one label; None where the gold has none of it."""
    wanted = sum(gold == label for gold, _ in pairs)
    found = sum(ours == label for _, ours in pairs)
    right = sum(gold == ours == label for gold, ours in pairs)
    return f1_of(right, found, wanted) if wanted else None
