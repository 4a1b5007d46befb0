"""Score claims held against evidence (docs/formats.md: `support`, `support-pairs`).

Claims on the same evidence are one unit of the intervals: they fail together. Of equal scores each counts as half.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from variorum.collation import SupportJudge
from variorum.scoring.figures import Counts, Figures, ratio, rounded, total

LABELS = ("supported", "unsupported")
PLACES = 4  # of a score, as counted


class SupportGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    claim: str
    evidence: str
    label: Literal["supported", "unsupported"]

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a claim without a word."""
        check_words(self, "claim")


class SupportPairGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold: two claims that differ in one thing; `kind` says in what."""

    id: str
    evidence: str
    faithful: str
    altered: str
    kind: str

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a claim without a word."""
        check_words(self, "faithful", "altered")


def check_words(row: msgspec.Struct, *fields: str) -> None:
    """Raises ValueError for a field without a letter or digit."""
    for field in fields:
        if not any(c.isalnum() for c in getattr(row, field)):
            raise ValueError(f"`{field}` has no word")


def count_support(rows: Sequence[SupportGold], judge: SupportJudge) -> list[Counts]:
    """Counts for each evidence: labels, those that the threshold gets right, and how often each score was given."""
    scores = judge.support([(row.claim, row.evidence) for row in rows])
    return by_evidence(
        (row.evidence, claim_counts(row.label, score, judge.threshold)) for row, score in zip(rows, scores, strict=True)
    )


def claim_counts(label: str, score: float, threshold: float) -> Counts:
    """Counts of one claim."""
    right = (score >= threshold) == (label == "supported")
    return {label: 1, f"{label}_right": right, f"{label} {score:.{PLACES}f}": 1}


def count_support_pairs(rows: Sequence[SupportPairGold], judge: SupportJudge) -> list[Counts]:
    """Counts for each evidence, in all and by kind."""
    scores = judge.support([(claim, row.evidence) for row in rows for claim in (row.faithful, row.altered)])
    return by_evidence(
        (row.evidence, pair_counts(row.kind, faithful, altered))
        for row, faithful, altered in zip(rows, scores[::2], scores[1::2], strict=True)
    )


def pair_counts(kind: str, faithful: float, altered: float) -> Counts:
    """Counts of one pair."""
    faithful, altered = round(faithful, PLACES), round(altered, PLACES)
    consistent = (1 + (faithful > altered) - (faithful < altered)) / 2
    return {"pairs": 1, "consistent": consistent, f"pairs {kind}": 1, f"consistent {kind}": consistent}


def by_evidence(counts: Iterable[tuple[str, Counts]]) -> list[Counts]:
    """The sums of the counts of each evidence, in the order in which it first comes."""
    units = defaultdict[str, list[Counts]](list)
    for evidence, one in counts:
        units[evidence].append(one)
    return [dict(total(unit)) for unit in units.values()]


def support_figures(counts: Counter[str]) -> Figures:
    """Balanced accuracy at the judge's threshold, and the area under its ROC curve; None if a label is missing."""
    recalls = [ratio(counts[f"{label}_right"], counts[label]) for label in LABELS]
    known = [recall for recall in recalls if recall is not None]
    return rounded(
        {
            "balanced_accuracy": sum(known) / 2 if len(known) == 2 else None,
            "roc_auc": area(*(scores_of(counts, label) for label in LABELS)),
        }
    )


def scores_of(counts: Counter[str], label: str) -> dict[float, float]:
    """How often each score was given to claims of a label."""
    named = ((name.removeprefix(f"{label} "), count) for name, count in counts.items() if name.startswith(f"{label} "))
    return {float(score): count for score, count in named}


def area(supported: dict[float, float], unsupported: dict[float, float]) -> float | None:
    """The share of pairs of a supported and an unsupported claim in which the first scores higher, ties as half."""
    below = won = 0.0
    for score in sorted({*supported, *unsupported}):
        ties = unsupported.get(score, 0)
        won += supported.get(score, 0) * (below + ties / 2)
        below += ties
    return ratio(won, below * sum(supported.values()))


def pair_figures(counts: Counter[str]) -> Figures:
    """The share of pairs whose faithful claim scores higher, ties as half: of all, and of each kind in the gold."""
    kinds = sorted(name.removeprefix("pairs ") for name in counts if name.startswith("pairs "))
    return rounded(
        {
            "consistency": ratio(counts["consistent"], counts["pairs"]),
            **{
                f"{kind.replace(' ', '_')}_consistency": ratio(counts[f"consistent {kind}"], counts[f"pairs {kind}"])
                for kind in kinds
            },
        }
    )
