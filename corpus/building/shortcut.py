"""How far word overlap alone tells altered from kept: a shortcut that a benchmark should not have."""

from collections.abc import Iterable

from corpus.building.records import Happening
from corpus.building.twins import origin_text, overlap


def overlaps(happenings: Iterable[Happening], label: str) -> list[float]:
    """For each sentence of a rewrite with that label, the share of its content words that its origin has."""
    return [
        overlap(sentence.text, origin_text(happening, sentence.refs))
        for happening in happenings
        for account in happening.accounts
        if account.kind == "rewrite"
        for sentence in account.sentences
        if sentence.label == label and sentence.sign != "*"
    ]


def overlap_auc(happenings: Iterable[Happening]) -> float | None:
    """How often an altered sentence shares more words with its origin than a kept one, ties counting half.

    0.5 where overlap says nothing, towards 0 or 1 where it gives the label away; `None` without both labels.
    """
    told = list(happenings)
    altered, kept = overlaps(told, "altered"), overlaps(told, "kept")
    wins = sum((more > less) + (more == less) / 2 for more in altered for less in kept)
    return wins / (len(altered) * len(kept)) if altered and kept else None
