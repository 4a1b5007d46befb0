"""Run the event network: two actors of a sentence are marked, and it says what the one does to the other."""

from collections.abc import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from variorum.language.acts import Act, Pair
from variorum.models.actors import Marked, marked
from variorum.models.batching import in_batches, padded
from variorum.models.cards import EVENTS, READER, ModelCard
from variorum.models.sessions import checked_bytes, checked_threads, session_of, tokenizer_of
from variorum.records import Provenance, Span
from variorum.records.event import EVENT_TYPES, MODALITIES

KINDS = len(EVENT_TYPES) + 1  # the types, and nothing
LOOKS = 3  # places that types and modalities are read off: both opening marks and [CLS]
GAP = 3  # code points between two pieces of one trigger; of a long text a part was left out
TRIGGER = LOOKS * (KINDS + len(MODALITIES))  # the column of the trigger


class OnnxEventCoder:
    """An event coder on ONNX Runtime; `threads` run batches beside each other and change nothing in what comes out."""

    def __init__(
        self, card: ModelCard, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, *, threads: int
    ) -> None:
        self.card = card
        self._session = session
        self._tokenizer = tokenizer
        self._threads = threads

    @property
    def provenance(self) -> Provenance:
        """The model and its version, its digest with it."""
        return self.card.provenance("events")

    def code(self, pairs: Sequence[Pair]) -> list[Act]:
        """An act for each pair, in order. Raises ValueError where an actor's span covers no word."""
        looks = [marked(pair.text, pair.actor, pair.recipient, self._tokenizer) for pair in pairs]
        return in_batches(
            [len(one.ids) for one in looks],
            lambda batch: self._batch([looks[number] for number in batch]),
            threads=self._threads,
        )

    def _batch(self, looks: Sequence[Marked]) -> list[Act]:
        """The acts of pairs of one padded length."""
        (ids,), mask = padded([np.array([one.ids], dtype=np.int64) for one in looks])
        (answers,) = self._session.run(["answers"], {"input_ids": ids, "attention_mask": mask})
        return [act_of(one, answers[row]) for row, one in enumerate(looks)]


def act_of(look: Marked, answers: NDArray[np.float32]) -> Act:
    """What the answers (pieces, columns) for a pair say."""
    places = answers[[look.actor, look.recipient, 0], :TRIGGER].astype(np.float64).reshape(LOOKS, LOOKS, -1)
    summed = places[range(LOOKS), range(LOOKS)].sum(axis=0)
    shares = np.exp(summed[:KINDS] - summed[:KINDS].max())
    return Act(
        type=EVENT_TYPES[int(summed[: KINDS - 1].argmax())],
        nothing=float(shares[-1] / shares.sum()),
        modality=MODALITIES[int(summed[KINDS:].argmax())],
        trigger=trigger_of(answers[: len(look.offsets), TRIGGER], look.offsets),
    )


def trigger_of(scores: NDArray[np.float32], offsets: Sequence[tuple[int, int]]) -> Span | None:
    """The run of pieces around the best one that score above 0; None if none does."""
    real = [
        (float(score), Span(*offset)) for score, offset in zip(scores, offsets, strict=True) if offset[0] < offset[1]
    ]
    best = max(range(len(real)), key=lambda n: real[n][0], default=None)
    if best is None or real[best][0] <= 0:
        return None
    first = last = best
    while first > 0 and real[first - 1][0] > 0 and real[first][1].start - real[first - 1][1].end <= GAP:
        first -= 1
    while last + 1 < len(real) and real[last + 1][0] > 0 and real[last + 1][1].start - real[last][1].end <= GAP:
        last += 1
    return Span(real[first][1].start, real[last][1].end)


def load_event_coder(card: ModelCard = EVENTS, *, threads: int = 1) -> OnnxEventCoder:
    """The event coder of a card.

    Raises ModelError if a file is missing or its digest is not the card's, SettingsError for fewer than one thread.
    """
    session = session_of(checked_bytes(card.file, card.digest))
    return OnnxEventCoder(card, session, tokenizer_of(READER), threads=checked_threads(threads))
