"""How one account tells a claim."""

from typing import Literal

import msgspec

from variorum.records.claim import Passage
from variorum.records.provenance import Provenance
from variorum.records.span import Span

VariantLabel = Literal["kept", "altered", "contradicted", "omitted", "added", "comment", "unclear"]
AlterationKind = Literal[
    "attribution",
    "modality",
    "polarity",
    "quantity",
    "time",
    "place",
    "entity",
    "role",
    "relation",
    "evaluation",
]


class Variant(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """`article_id`'s telling of a claim.

    `passage` is its own sentence (None if omitted); `counterparts` the sentences it is held against (none if added or
    comment). An alteration has its `kind`, the differing words on its side (`words`) and on the other
    (`counterpart_words`: spans in the text of
    the first counterpart's article); either side may be empty where words were only dropped or put in, never both.
    `score` in 0..1, not calibrated. `reason` says in one sentence why.
    """

    claim_id: str
    article_id: str
    label: VariantLabel
    reason: str
    score: float
    provenance: Provenance
    passage: Passage | None = None
    counterparts: tuple[Passage, ...] = ()
    kind: AlterationKind | None = None
    words: tuple[Span, ...] = ()
    counterpart_words: tuple[Span, ...] = ()
