"""Run an encoder's ONNX graph.

The bytes of a vector depend on its text alone. The graph quantises every row for itself; a text is padded to a length
that follows from its own length only; no batch has one row, since a product of one row is added up in another order.
"""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from itertools import groupby

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from variorum.errors import ModelError, SettingsError
from variorum.models.cards import MINILM, EncoderCard
from variorum.records import Provenance

BATCH = 16  # texts in one run of the graph: fastest of 4..128 on two machines (bench/encoder.py)
LENGTH_STEP = 4  # lengths are padded to a multiple: 4 costs 3 % of the pieces, and 64 lengths are all there are

CHARACTER_LIMIT = 16384  # no text is tokenised beyond: 256 pieces of prose are 1,300 code points, one line may be 10 MB


class OnnxEncoder:
    """An encoder on ONNX Runtime; `threads` run batches beside each other and change nothing in what comes out."""

    def __init__(
        self, card: EncoderCard, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, *, threads: int
    ) -> None:
        self.card = card
        self._session = session
        self._tokenizer = tokenizer
        self._threads = threads

    @property
    def width(self) -> int:
        """Length of a vector."""
        return self.card.width

    @property
    def provenance(self) -> Provenance:
        """The model and its version, its digest with it."""
        return Provenance(
            stage="language", model=self.card.name, version=f"{self.card.version}+{self.card.digest[:12]}"
        )

    def encode(self, texts: Sequence[str]) -> NDArray[np.int8]:
        """One row a text, `(texts, width)`: the mean of its pieces' vectors, scaled to length 1, times 127, rounded.

        A text longer than the card's limit is cut there. Unpaired surrogates are read as unknown characters.
        """
        numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        pieces = [self._pieces(text) for text in numbers]
        rows = np.zeros((len(pieces), self.width), dtype=np.int8)
        with ThreadPoolExecutor(self._threads) as pool:
            for batch, vectors in pool.map(
                lambda batch: (batch, self._vectors([pieces[n] for n in batch])), batches(pieces)
            ):
                rows[batch] = vectors
        return rows[[numbers[text] for text in texts]] if texts else rows

    def _pieces(self, text: str) -> list[int]:
        """The ids of a text's pieces, at most as many as the card allows."""
        start = text[:CHARACTER_LIMIT].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        ids: list[int] = self._tokenizer.encode(start).ids
        return ids

    def _vectors(self, pieces: Sequence[Sequence[int]]) -> NDArray[np.int8]:
        """The rows of one batch, all of one padded length."""
        ids, mask = padded(pieces if len(pieces) > 1 else [pieces[0], pieces[0]])
        (states,) = self._session.run(["pieces"], {"input_ids": ids, "attention_mask": mask})
        return rounded(pooled(states, mask))[: len(pieces)]


def batches(pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Numbers of texts in batches of one padded length, the longest first."""
    ordered = sorted(range(len(pieces)), key=lambda number: (-padded_length(pieces[number]), number))
    for _, group in groupby(ordered, key=lambda number: padded_length(pieces[number])):
        members = list(group)
        yield from (members[start : start + BATCH] for start in range(0, len(members), BATCH))


def padded_length(pieces: Sequence[int]) -> int:
    """The length a text is padded to, by its own length alone."""
    return -(-len(pieces) // LENGTH_STEP) * LENGTH_STEP


def padded(pieces: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Piece ids and mask, `(texts, length)`."""
    ids = np.zeros((len(pieces), padded_length(pieces[0])), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, numbers in enumerate(pieces):
        ids[row, : len(numbers)] = numbers
        mask[row, : len(numbers)] = 1
    return ids, mask


def pooled(states: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float64]:
    """The mean of each text's pieces, scaled to length 1, in float64."""
    kept = states.astype(np.float64) * mask[:, :, None]
    means = kept.sum(axis=1) / mask.sum(axis=1, keepdims=True)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    return np.asarray(means / np.maximum(lengths, 1e-12))


def rounded(vectors: NDArray[np.float64]) -> NDArray[np.int8]:
    """Unit vectors times 127 as signed bytes."""
    return np.rint(vectors * 127).astype(np.int8)


def load_encoder(card: EncoderCard = MINILM, *, threads: int = 1) -> OnnxEncoder:
    """The encoder of a card.

    Raises ModelError if a file is missing or its digest is not the card's, SettingsError for fewer than one thread.
    """
    if threads < 1:
        raise SettingsError(f"threads is {threads}; it must be at least 1")
    graph = checked_bytes(card.file, card.digest)
    tokenizer = Tokenizer.from_str(checked_bytes(card.tokenizer_file, card.tokenizer_digest).decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(card.piece_limit)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    return OnnxEncoder(card, session, tokenizer, threads=threads)


def checked_bytes(name: str, digest: str) -> bytes:
    """The bytes of a package file, held against their digest."""
    path = files("variorum.models").joinpath("data", name)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise ModelError(f"{path}: the model's file cannot be read: {fault.strerror}") from fault
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        raise ModelError(f"{path}: the file is not the one the model's card names (sha256 {found}, not {digest})")
    return data
