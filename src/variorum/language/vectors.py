"""Sentence vectors as arrays."""

import numpy as np
from numpy.typing import NDArray

from variorum.records import Reading


def matrix(reading: Reading) -> NDArray[np.float32]:
    """The reading's sentence vectors, `(sentences, width)`, each of length 1 up to rounding."""
    rows = np.frombuffer(reading.vectors, dtype=np.int8).reshape(len(reading.sentences), reading.width)
    floats = rows.astype(np.float32)
    lengths = np.linalg.norm(floats, axis=1, keepdims=True)
    return np.asarray(floats / np.maximum(lengths, 1.0), dtype=np.float32)
