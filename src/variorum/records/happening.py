"""One event of a story, however often it is told."""

from typing import Literal

import msgspec

from variorum.records.event import EventType, Modality
from variorum.records.provenance import Provenance
from variorum.records.span import Span


class Telling(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """How one account tells a happening: the event, its sentence, and what the account gives of date and modality."""

    event_id: str
    article_id: str
    origin_id: str
    sentence: Span
    modality: Modality
    date: str | None = None


class Happening(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What several accounts tell as one event, counted once.

    `actors` and `recipients` are codes in their order. `tellings` are in the story's order; where they disagree
    (`disputed` names the fields) all are kept. `origin_ids` are the independent origins behind it. `date` is the most
    exact of the dates told, which do not contradict one another. `mode`, `place` and `place_country` are those that
    most tellings give, the first of several; `contexts` are all that are given. `recalled` if it is told as background.
    """

    id: str
    story_id: str
    event_type: EventType
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    modality: Modality
    tellings: tuple[Telling, ...]
    origin_ids: tuple[str, ...]
    provenance: Provenance
    date: str | None = None
    place: str | None = None
    place_country: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    recalled: bool = False
    disputed: tuple[Literal["modality"], ...] = ()
