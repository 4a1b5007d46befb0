"""The slot for a model that reads a text with the actors in it and says what each of them does to whom."""

from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple, Protocol

from variorum.records import Provenance, Span
from variorum.records.event import EventType, Modality

Roles = tuple[int | None, int | None]  # who does it and to whom, by number in a cast; None: whoever is not named


class Cast(NamedTuple):
    """A text and the actors in it by their spans."""

    text: str
    actors: tuple[Span, ...]

    @property
    def roles(self) -> list[Roles]:
        """Every actor upon every other, and each of them alone: upon anybody, or done to by anybody."""
        return list(permutations((*range(len(self.actors)), None), 2))


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
    """Codes what the actors of texts do."""

    @property
    def provenance(self) -> Provenance:
        """Which model, at which version."""

    def code(self, casts: Sequence[Cast]) -> list[dict[Roles, Act]]:
        """For each cast an act for each of its roles, independent of the other casts and their order; of a text too
        long to be read at once, no roles of actors that stand in what was left out.

        Raises ValueError where an actor's span covers no word.
        """
