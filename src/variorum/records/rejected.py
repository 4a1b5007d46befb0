"""Material that is unfit, kept and counted."""

from typing import Literal

import msgspec

Reason = Literal[
    "unreadable",  # the file or URL could not be opened or fetched
    "empty",  # nothing in it, or no sentence of prose left
    "binary",  # not text
    "too large",  # more bytes than the limit
    "too complex",  # markup nested deeper or with more elements than the limit
    "labels",  # a file of labels or records, not an account
    "language",  # a language that is not read
    "furniture",  # nothing but menus, notices and links
    "duplicate",  # the same address was given already
]


class Rejected(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What was turned away, by which stage, why, and the fault in words a user can act on."""

    address: str
    stage: str
    reason: Reason
    fault: str
