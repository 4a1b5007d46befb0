"""The critical apparatus of one story: claims × accounts."""

from typing import Literal

import msgspec

from variorum.records.claim import Claim, Passage
from variorum.records.provenance import Provenance
from variorum.records.variant import Variant
from variorum.records.verdict import Verdict


class Note(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Something a reader should know about a passage; no accusation. `text` is a sentence for people."""

    kind: Literal["stands apart", "siblings differ", "named elsewhere"]
    passage: Passage
    text: str
    provenance: Provenance


class Apparatus(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """All claims of a story with each account's variant of them, the verdicts, and notes."""

    story_id: str
    claims: tuple[Claim, ...]
    variants: tuple[Variant, ...]
    verdicts: tuple[Verdict, ...]
    notes: tuple[Note, ...]
