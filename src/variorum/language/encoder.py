"""The protocol of the one encoder. What implements it lives in `variorum.models`; tests may hand in another."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.records import Provenance


class Encoder(Protocol):
    """Turns sentences into unit vectors."""

    @property
    def width(self) -> int:
        """Length of a vector."""

    @property
    def provenance(self) -> Provenance:
        """Which model, at which version, makes the vectors."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.int8]:
        """One row for each text, in order: `(texts, width)`, a unit vector times 127, rounded.

        The bytes of a row depend on its text alone: not on the other texts, their order, batches or threads.
        """
