"""Who did what to whom: event types and quad categories of PLOVER (manual of the Open Event Data Alliance)."""

from typing import Literal, get_args

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
QUADS: dict[EventType, Quad] = {
    **dict.fromkeys(EVENT_TYPES[:4], "verbal cooperation"),
    **dict.fromkeys(EVENT_TYPES[4:7], "material cooperation"),
    **dict.fromkeys(EVENT_TYPES[7:11], "verbal conflict"),
    **dict.fromkeys(EVENT_TYPES[11:], "material conflict"),
}
# Types in which all that take part do the same.
SYMMETRICAL: frozenset[EventType] = frozenset({"AGREE", "CONSULT", "COOPERATE"})
# Whether what a sentence tells has happened, may happen, or does not.
Modality = Literal["happened", "ongoing", "will", "may", "not", "demanded", "conditional"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)


class Aspect(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A mode or context of PLOVER, and the words that tell it."""

    name: str
    span: Span


class EventPlace(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Where something happens: the words, and the code of the country that the place lies in."""

    name: str
    country: str | None
    span: Span


class Event(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What one sentence of an account tells that states or organizations do to one another.

    `actors` and `recipients` are codes as `Actor.country` has them, in their order; those of a symmetrical type stand
    in either. `actor_spans` and `recipient_spans` are the mentions read, `trigger` the words that say what is
    done, `sentence` where all this stands. `date` is an ISO 8601 prefix, None where the words do not tell; `date_span`
    the words that do. `mode` is how it is done, `contexts` the matters that its sentence is about, as the manual names
    them. `recalled` if it is told as background of another time. `statement_ids` are the statements whose content or
    cue it is told in. `score` in 0..1, not calibrated.
    """

    id: str
    article_id: str
    event_type: EventType
    modality: Modality
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    sentence: Span
    actor_spans: tuple[Span, ...]
    recipient_spans: tuple[Span, ...]
    score: float
    provenance: Provenance
    trigger: Span | None = None
    date: str | None = None
    date_span: Span | None = None
    place: EventPlace | None = None
    mode: Aspect | None = None
    contexts: tuple[Aspect, ...] = ()
    recalled: bool = False
    statement_ids: tuple[str, ...] = ()
