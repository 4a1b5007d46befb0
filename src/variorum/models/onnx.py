"""Run the encoder's ONNX graph: one pass gives a sentence's vector and its marks.

What comes out for a sentence depends on it alone, and on whether a quotation is open where it begins. The graph
quantises every row for itself; batches are made so that neighbours do not show (`batching`).
"""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from variorum.language.encoder import Encoded, Passage
from variorum.language.marks import MarkedName, MarkedStatement, Marks
from variorum.models.batching import in_batches, padded
from variorum.models.cards import READER, EncoderCard
from variorum.models.marks import RoleAnswers, names_in, statements_in, words_of
from variorum.models.pieces import Opening, openings_of, quoted, readable, shapes
from variorum.models.sessions import checked_bytes, checked_threads, session_of, tokenizer_of
from variorum.records import Provenance, Span

CHARACTER_LIMIT = 16384  # no text is tokenised beyond: 256 pieces of prose are 1,300 code points, one line may be 10 MB
INPUTS = ("input_ids", "shapes", "quoted")
OUTPUTS = ("pieces", "names", "cues", "roles", "queries", "keys")


class Written(NamedTuple):
    """A sentence as the graph is told of it: `inputs` (3, pieces); `offsets` of its pieces in its text."""

    text: str
    inputs: NDArray[np.int64]
    offsets: list[tuple[int, int]]


class Answer(NamedTuple):
    """What the graph says of a sentence: its vector, and its marks by their place in it; `end` is where it was cut."""

    vector: NDArray[np.int8]
    names: list[MarkedName]
    statements: list[MarkedStatement]
    end: int


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
        return self.card.provenance("language")

    def encode(self, texts: Sequence[str]) -> NDArray[np.int8]:
        """One row a text, `(texts, width)`: the mean of its pieces' vectors, scaled to length 1, times 127, rounded.

        A text longer than the card's limit is cut there. Unpaired surrogates are read as unknown characters.
        """
        return self._rows(self._read([Opening(text, inside=False) for text in texts], OUTPUTS[:1]))

    def read(self, passages: Sequence[Passage]) -> list[Encoded]:
        """Vectors for the sentences of each passage, and its marks."""
        answers = iter(self._read([opening for passage in passages for opening in openings_of(passage)], OUTPUTS))
        return [self._encoded(passage, list(islice(answers, len(passage.sentences)))) for passage in passages]

    def _encoded(self, passage: Passage, answers: Sequence[Answer]) -> Encoded:
        """The answers for the sentences of a passage as one."""
        spans = [sentence.span for sentence in passage.sentences]
        placed = [(span.start, answer) for span, answer in zip(spans, answers, strict=True)]
        ends = [Span(start + answer.end, span.end) for span, (start, answer) in zip(spans, placed, strict=True)]
        marks = Marks(
            names=tuple(name.moved(start) for start, answer in placed for name in answer.names),
            statements=tuple(statement.moved(start) for start, answer in placed for statement in answer.statements),
            provenance=self.provenance,
            unread=tuple(end for end in ends if end.of(passage.text).strip()),
        )
        return Encoded(self._rows(answers), marks)

    def _rows(self, answers: Sequence[Answer]) -> NDArray[np.int8]:
        """The vectors of some answers."""
        return np.array([answer.vector for answer in answers], dtype=np.int8).reshape(len(answers), self.width)

    def _read(self, openings: Sequence[Opening], outputs: Sequence[str]) -> list[Answer]:
        """An answer for each sentence, in order, from these outputs; one that comes again is read once."""
        numbers = {opening: number for number, opening in enumerate(dict.fromkeys(openings))}
        written = [self._written(opening) for opening in numbers]
        answers = in_batches(
            [len(one.offsets) for one in written],
            lambda batch: self._batch([written[number] for number in batch], outputs),
            threads=self._threads,
        )
        return [answers[numbers[opening]] for opening in openings]

    def _written(self, opening: Opening) -> Written:
        """A sentence's pieces, at most as many as the card allows."""
        text = readable(opening.text[:CHARACTER_LIMIT])
        encoding = self._tokenizer.encode(text)
        offsets: list[tuple[int, int]] = encoding.offsets
        ids = np.array(encoding.ids, dtype=np.int64)
        inputs = np.stack([ids, shapes(text, offsets), quoted(text, offsets, inside=opening.inside)])
        return Written(text, inputs, offsets)

    def _batch(self, written: Sequence[Written], outputs: Sequence[str]) -> list[Answer]:
        """The answers for sentences of one padded length."""
        told, mask = padded([one.inputs for one in written])
        told_of = {**dict(zip(INPUTS, told, strict=True)), "attention_mask": mask}
        states, *logits = self._session.run(outputs, told_of)
        vectors = rounded(pooled(states, mask))
        return [
            answer_of(one, vectors[row], [values[row, : len(one.offsets)] for values in logits])
            for row, one in enumerate(written)
        ]


def answer_of(written: Written, vector: NDArray[np.int8], logits: Sequence[NDArray[np.float32]]) -> Answer:
    """What the heads' logits for a sentence's pieces mean; without them it has no marks."""
    end = max((end for _, end in written.offsets), default=0)
    if not logits:
        return Answer(vector, [], [], end)
    names, cues, *roles = logits
    words = list(words_of(written.offsets, written.text))
    return Answer(
        vector,
        names_in(names, words, written.offsets),
        list(statements_in(cues, RoleAnswers(*roles), words, written.offsets, written.text)),
        end,
    )


def pooled(states: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float64]:
    """The mean of each text's pieces, scaled to length 1, in float64."""
    kept = states.astype(np.float64) * mask[:, :, None]
    means = kept.sum(axis=1) / mask.sum(axis=1, keepdims=True)
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    return np.asarray(means / np.maximum(lengths, 1e-12))


def rounded(vectors: NDArray[np.float64]) -> NDArray[np.int8]:
    """Unit vectors times 127 as signed bytes."""
    return np.rint(vectors * 127).astype(np.int8)


def load_encoder(card: EncoderCard = READER, *, threads: int = 1) -> OnnxEncoder:
    """The encoder of a card.

    Raises ModelError if a file is missing or its digest is not the card's, SettingsError for fewer than one thread.
    """
    tokenizer = tokenizer_of(card)
    tokenizer.enable_truncation(card.piece_limit)
    session = session_of(checked_bytes(card.file, card.digest))
    return OnnxEncoder(card, session, tokenizer, threads=checked_threads(threads))
