"""A story as a list of stories shows it."""

import msgspec


class Summary(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What a reader chooses a story by.

    `since` and `until` are the first and last day of publishing (ISO 8601 prefixes), None where nothing bears a date.
    `flagged` counts what its accounts altered, added or contradict. `countries` are codes as `Actor.country` has them,
    the most named first; `outlets` the names of who tells it; `words` all titles and names in lower case, to search in.
    """

    story_id: str
    title: str
    accounts: int
    origins: int
    flagged: int
    countries: tuple[str, ...]
    outlets: tuple[str, ...]
    words: str
    since: str | None = None
    until: str | None = None
