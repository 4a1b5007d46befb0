"""One account derives from another."""

from typing import Literal

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span

DerivationKind = Literal["reprint", "rewrite", "translation"]


class Aligned(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Sentences of the derived account (`own`) that retell sentences of the source (`other`), with a score in 0..1."""

    own: tuple[Span, ...]
    other: tuple[Span, ...]
    score: float


class Derivation(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """`derived_id` has it from `source_id`; where `directed` is False the two are kin and either may be the source.

    `score` says how sure the kinship is (0..1, not calibrated). `reasons` are sentences a person can check.
    """

    derived_id: str
    source_id: str
    kind: DerivationKind
    directed: bool
    score: float
    aligned: tuple[Aligned, ...]
    reasons: tuple[str, ...]
    provenance: Provenance
