"""The articles that tell one happening."""

import msgspec

from variorum.records.provenance import Provenance


class Story(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A component of accounts of one happening. `article_ids` in order of publishing date, then id.

    `id` is made of its members' account ids alone, so any reading order gives the same; `title` is a member's title.
    """

    id: str
    article_ids: tuple[str, ...]
    provenance: Provenance
    title: str | None = None
