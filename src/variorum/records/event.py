"""The event types of PLOVER and their quad categories (PLOVER manual, Open Event Data Alliance)."""

from typing import Literal, get_args

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
# Whether what a sentence tells has happened, may happen, or does not.
Modality = Literal["happened", "ongoing", "will", "may", "not", "demanded", "conditional"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)
