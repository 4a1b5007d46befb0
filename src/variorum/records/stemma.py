"""Who had it from whom, in one story."""

from typing import Literal

import msgspec

from variorum.records.derivation import Derivation
from variorum.records.provenance import Provenance


class Origin(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """An independent origin and the accounts that go back to it.

    `standing`: 'account' (`article_id` names the member all others have it from), 'inferred' (a witness outside the
    corpus, such as an agency's wire, stands behind its members), or 'unknown' (whether the member is its own origin
    cannot be told). `agency` is the agency that members credit, where they agree. `reasons` are sentences.
    """

    id: str
    article_ids: tuple[str, ...]
    standing: Literal["account", "inferred", "unknown"]
    reasons: tuple[str, ...]
    provenance: Provenance
    article_id: str | None = None
    agency: str | None = None


class Stemma(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """The story's derivations (evidence on the edges) and its independent origins; each account goes back to one."""

    story_id: str
    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    provenance: Provenance
