"""One encoder for all tests of the engine; it keeps what it read, which depends on the text alone (`tests/models`)."""

from collections.abc import Sequence

import pytest

from variorum.language.encoder import Encoded, Passage
from variorum.models import OnnxEncoder, load_encoder
from variorum.pipeline import Models
from variorum.records import Provenance


class KeepingEncoder:
    """The shipped encoder, asked for each text once."""

    def __init__(self, encoder: OnnxEncoder) -> None:
        self.encoder = encoder
        self.width: int = encoder.width
        self.provenance: Provenance = encoder.provenance
        self.kept: dict[Passage, Encoded] = {}

    def read(self, passages: Sequence[Passage]) -> list[Encoded]:
        new = [passage for passage in dict.fromkeys(passages) if passage not in self.kept]
        self.kept.update(zip(new, self.encoder.read(new), strict=True))
        return [self.kept[passage] for passage in passages]


@pytest.fixture(scope="session")
def models() -> Models:
    return Models(encoder=KeepingEncoder(load_encoder()))
