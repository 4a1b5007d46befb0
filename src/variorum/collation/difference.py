"""A difference between two tellings."""

from dataclasses import dataclass

from variorum.records import Span
from variorum.records.variant import AlterationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What one side says otherwise: the words on both sides, whether it is sure to change the meaning, and why.

    A difference that is not `certain` makes the passage unclear and accuses nobody.
    """

    kind: AlterationKind
    own: tuple[Span, ...]
    other: tuple[Span, ...]
    certain: bool
    reason: str
