"""Which part of the system made a record."""

import msgspec


class Provenance(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """The stage, the model or method it used, and that model's or method's version.

    (Not called 'origin': an origin is what an account goes back to.)
    """

    stage: str
    model: str
    version: str
