"""One assertion across accounts."""

from typing import Literal

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span

ClaimKind = Literal["report", "statement", "forecast", "judgement"]


class Passage(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A stretch of one account's text."""

    article_id: str
    span: Span


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """An assertion: its gist (words of one account), its kind, and where each account makes it."""

    id: str
    story_id: str
    gist: str
    kind: ClaimKind
    passages: tuple[Passage, ...]
    provenance: Provenance
