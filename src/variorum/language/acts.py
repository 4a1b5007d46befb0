"""The slot for a model that reads a sentence with an actor in it and says what that does, to a second one or at all."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from variorum.records import Provenance, Span
from variorum.records.event import EventType, Modality


class Pair(NamedTuple):
    """Two actors in a text, by their spans; without a `recipient`: what the actor does to anybody, named or not."""

    text: str
    actor: Span
    recipient: Span | None


class Act(NamedTuple):
    """What the one does: `type` is the likeliest if anything is, `nothing` how likely it is that
    nothing is done (0..1). `trigger` are the words that say so, if any stand out.
    """

    type: EventType
    nothing: float
    modality: Modality
    trigger: Span | None

    @property
    def done(self) -> EventType | None:
        """The type if it is likelier than not that anything is done."""
        return self.type if self.nothing < 0.5 else None


class EventCoder(Protocol):
    """Codes pairs of actors."""

    @property
    def provenance(self) -> Provenance:
        """Which model, at which version."""

    def code(self, pairs: Sequence[Pair]) -> list[Act]:
        """An act for each pair, independent of the other pairs and their order.

        Raises ValueError where an actor's span covers no word.
        """
