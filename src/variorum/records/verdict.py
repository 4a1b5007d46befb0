"""What stands behind a claim."""

from typing import Literal

import msgspec

from variorum.records.provenance import Provenance


class Verdict(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """How many independent origins make the claim, and whether another contests it. A copy never counts."""

    claim_id: str
    standing: Literal["corroborated", "single-origin", "contested"]
    origin_ids: tuple[str, ...]
    contesting_origin_ids: tuple[str, ...]
    provenance: Provenance
