"""A name or description in the text."""

from typing import Literal

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span

MentionKind = Literal["person", "organization", "place", "people"]
MentionForm = Literal["name", "description", "pronoun"]


class Mention(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Words that name or describe somebody or something. `kind` is None where the rules cannot tell.

    `key` is the form by which the same name is found again in any account (lower case, no title, no possessive).
    `country` is ISO 3166-1 alpha-3 (or ISO 3166-3 while the state existed) where the words alone say it.
    """

    span: Span
    text: str
    key: str
    form: MentionForm
    provenance: Provenance
    kind: MentionKind | None = None
    country: str | None = None
