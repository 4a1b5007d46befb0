"""The sentences of an article and what the encoder made of them."""

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span


class Sentence(msgspec.Struct, frozen=True, array_like=True):
    """A sentence's span in `Article.text` and the number of its paragraph, from 0."""

    span: Span
    paragraph: int


class Reading(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Sentences in reading order, and one int8 vector for each.

    `vectors` holds `len(sentences) * width` signed bytes, row by row; `variorum.language.vectors.matrix` gives the
    array. Each row is a unit vector times 127, rounded.
    """

    article_id: str
    sentences: tuple[Sentence, ...]
    vectors: bytes
    width: int
    provenance: Provenance
