"""Who said what (PARC: source, cue, content)."""

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span


class Statement(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """One attribution. Each role is a tuple of spans in reading order, empty where the text does not give it.

    `direct` if the content stands between quotation marks. `via` is the agency or outlet it came through ('TASS'), with
    `via_span` as its evidence.
    """

    id: str
    article_id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    direct: bool
    provenance: Provenance
    via: str | None = None
    via_span: Span | None = None
