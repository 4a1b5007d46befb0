"""One encoder for all tests of the engine, which keeps its vectors: they depend on the text alone (`tests/models`)."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from variorum.models import OnnxEncoder, load_encoder
from variorum.pipeline import Models
from variorum.records import Provenance


class KeepingEncoder:
    """The shipped encoder, asked for each text once."""

    def __init__(self, encoder: OnnxEncoder) -> None:
        self.encoder = encoder
        self.width: int = encoder.width
        self.provenance: Provenance = encoder.provenance
        self.kept: dict[str, NDArray[np.int8]] = {}

    def encode(self, texts: Sequence[str]) -> NDArray[np.int8]:
        new = [text for text in dict.fromkeys(texts) if text not in self.kept]
        self.kept.update(zip(new, self.encoder.encode(new), strict=True))
        return np.array([self.kept[text] for text in texts], dtype=np.int8).reshape(len(texts), self.width)


@pytest.fixture(scope="session")
def models() -> Models:
    return Models(encoder=KeepingEncoder(load_encoder()))
