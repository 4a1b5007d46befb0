"""The slot for a model that reads a pair: a passage and its counterpart. Rules stand first; the model is asked
second.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from variorum.records import Provenance


class Judgement(NamedTuple):
    """What a pair model says of an own passage and its counterpart; `score` in 0..1 says how sure it is."""

    label: Literal["supported", "altered", "contradicted", "unrelated"]
    score: float


class PairJudge(Protocol):
    """Judges pairs of passages."""

    @property
    def provenance(self) -> Provenance:
        """Which model, at which version."""

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        """One judgement for each pair (own, counterpart), independent of the other pairs and their order."""
