"""The shipped encoder: its vectors near those of the published one, and the same bytes however texts are grouped."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import variorum.models.batching
from variorum.errors import ModelError, SettingsError
from variorum.models import READER, EncoderCard, OnnxEncoder, load_encoder
from variorum.models.sessions import checked_bytes

# Sentences and the vectors that torch 2.13 gives for them with the published weights (train/encoder/reference.py).
REFERENCE = Path(__file__).parent / "reference.npz"
WORDS = (
    "Putin met the premier of China in Moscow on Tuesday and 12 of 40 ministers did not agree to it, he said".split()
)


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return load_encoder()


def sentences(count: int) -> list[str]:
    """Made sentences of 1 to 60 words, always the same."""
    draw = random.Random(7)
    return [" ".join(draw.choices(WORDS, k=draw.randint(1, 60))) + "." for _ in range(count)]


def test_near_the_reference(encoder: OnnxEncoder) -> None:
    with np.load(REFERENCE) as data:
        texts, vectors = data["texts"].tolist(), data["vectors"].astype(np.float64)
    ours = encoder.encode(texts).astype(np.float64)
    cosines = (ours * vectors).sum(axis=1) / np.linalg.norm(ours, axis=1) / np.linalg.norm(vectors, axis=1)
    assert cosines.mean() >= 0.97
    assert cosines.min() >= 0.93


@pytest.mark.parametrize("batch", [1, 3, 33, 64])
def test_same_bytes_in_any_batch_and_order(encoder: OnnxEncoder, batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = sentences(150)
    expected = encoder.encode(texts)
    order = random.Random(batch).sample(range(len(texts)), len(texts))
    monkeypatch.setattr(variorum.models.batching, "BATCH", batch)
    assert (encoder.encode([texts[place] for place in order]) == expected[order]).all()


def test_same_bytes_alone_and_on_two_threads(encoder: OnnxEncoder) -> None:
    texts = sentences(60)
    expected = encoder.encode(texts)
    assert (load_encoder(threads=2).encode(texts) == expected).all()
    assert all((encoder.encode([text])[0] == row).all() for text, row in zip(texts[:20], expected, strict=False))


@settings(max_examples=25, deadline=None)
@given(text=st.text(st.characters(), max_size=60), neighbours=st.lists(st.sampled_from(WORDS), max_size=4))
def test_any_text_any_neighbours(encoder: OnnxEncoder, text: str, neighbours: list[str]) -> None:
    assert (encoder.encode([*neighbours, text])[-1] == encoder.encode([text])[0]).all()


def test_long_and_empty_texts(encoder: OnnxEncoder) -> None:
    rows = encoder.encode(["", "word " * 10_000, "word " * 300, "\ud83d"])
    assert rows.shape == (4, 384)
    assert (rows[1] == rows[2]).all()
    assert encoder.encode([]).shape == (0, 384)


def test_rows_are_unit_vectors(encoder: OnnxEncoder) -> None:
    lengths = np.linalg.norm(encoder.encode(sentences(20)).astype(np.float64), axis=1)
    assert np.allclose(lengths, 127, atol=3)


def test_like_goes_to_like(encoder: OnnxEncoder) -> None:
    one, two, three = encoder.encode(
        ["Putin met Li Qiang in the Kremlin.", "Li Qiang was received by Putin in Moscow.", "Prices of wheat fell."]
    ).astype(np.int32)
    assert one @ two > 2 * (one @ three)


def test_a_damaged_file_is_named() -> None:
    with pytest.raises(ModelError, match=r"minilm-l6-v2-tokenizer\.json.*sha256"):
        checked_bytes(READER.tokenizer_file, "0" * 64)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ModelError, match=r"absent\.onnx"):
        checked_bytes("absent.onnx", "0" * 64)


def test_threads_below_one_are_refused() -> None:
    with pytest.raises(SettingsError, match="threads is 0"):
        load_encoder(threads=0)


def test_the_card_is_on_paper() -> None:
    """The digests in the model card's text are those the code checks."""
    text = (Path(variorum.models.batching.__file__).parent / "data" / f"{READER.name}.md").read_text(encoding="utf-8")
    assert isinstance(READER, EncoderCard)
    assert READER.digest in text
    assert READER.tokenizer_digest in text
