"""The settings of the stage."""

from dataclasses import dataclass

from variorum.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """Scores are cosines of sentence vectors or scores of alignments, in 0..1.

    `kept_score`: from here on a passage without any difference counts as kept, below it is unclear. `added_score`: a
    passage whose nearest sentence in any source is below it, and that says something checkable, is added.
    `same_claim_score`: from here on sentences of two independent accounts make the same claim. Set on the development
    split of the corpus.
    """

    kept_score: float = 0.35
    added_score: float = 0.38
    same_claim_score: float = 0.72

    def __post_init__(self) -> None:
        for name in ("kept_score", "added_score", "same_claim_score"):
            if not 0 <= getattr(self, name) <= 1:
                raise SettingsError(f"{name} is {getattr(self, name)}; it must lie between 0 and 1")
