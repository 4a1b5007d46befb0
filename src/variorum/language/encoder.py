"""The protocol of the one encoder. What implements it lives in `variorum.models`; tests may hand in another."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.language.marks import Marks
from variorum.records import Provenance, Sentence


class Passage(NamedTuple):
    """A text and its sentences."""

    text: str
    sentences: tuple[Sentence, ...]


class Encoded(NamedTuple):
    """What one pass over a passage gives: a row of `vectors` for each sentence, and marks in the text, if it has heads
    that set them.

    A row is a unit vector times 127, rounded.
    """

    vectors: NDArray[np.int8]
    marks: Marks | None


class Encoder(Protocol):
    """Reads sentences."""

    @property
    def width(self) -> int:
        """Length of a vector."""

    @property
    def provenance(self) -> Provenance:
        """Which model, at which version, makes the vectors and the marks."""

    def read(self, passages: Sequence[Passage]) -> list[Encoded]:
        """What each passage gives, in order.

        The bytes of a row depend on its sentence alone, marks on their passage alone: not on what else is read, its
        order, batches or threads.
        """
