"""The signs and words for how an account tells a claim and for what stands behind it."""

from typing import Final

from variorum.edition.text import counted
from variorum.records import Claim, Verdict
from variorum.records.derivation import DerivationKind
from variorum.records.variant import VariantLabel

SIGNS: Final[dict[VariantLabel, str]] = {
    "contradicted": "!",
    "altered": "~",
    "added": "+",
    "unclear": "?",
    "comment": "“",
    "kept": "=",
    "omitted": "·",
}
MEANINGS: Final[dict[VariantLabel, str]] = {
    "contradicted": "cannot hold together with an independent account",
    "altered": "has it from another account and changes its meaning",
    "added": "an assertion that none of its sources here has",
    "unclear": "we cannot tell",
    "comment": "the narrator's own judgement",
    "kept": "told, in the same or other words",
    "omitted": "its source tells this, and it does not",
}
FLAGGED: Final[tuple[VariantLabel, ...]] = ("contradicted", "altered", "added")
RELATIONS: Final[dict[DerivationKind, str]] = {
    "reprint": "reprint of",
    "rewrite": "rewrite of",
    "translation": "translation of",
}


def weight(label: VariantLabel) -> int:
    """Place in the order in which signs are listed, the gravest first."""
    return tuple(SIGNS).index(label)


def kind_words(claim: Claim) -> str:
    """The kind of a claim where it is no plain report."""
    return "" if claim.kind == "report" else claim.kind


def verdict_words(verdict: Verdict | None) -> str:
    """The verdict in words; nothing where there is none."""
    if verdict is None:
        return ""
    if verdict.standing == "contested":
        against = len(verdict.contesting_origin_ids)
        return f"contested: {counted(len(verdict.origin_ids), 'origin')} against {against}"
    if verdict.standing == "corroborated":
        return f"corroborated by {counted(len(verdict.origin_ids), 'origin')}"
    return "single origin"
