"""Run the event network: the actors of a text are marked, and it says what each of them does to whom."""

from collections.abc import Sequence

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from variorum.language.acts import Act, Cast, Roles
from variorum.models.actors import Marked, marked
from variorum.models.batching import in_batches, padded
from variorum.models.cards import EVENTS, READER, ModelCard
from variorum.models.sessions import checked_bytes, checked_threads, session_of, tokenizer_of
from variorum.records import Provenance, Span
from variorum.records.event import EVENT_TYPES, MODALITIES

KINDS = len(EVENT_TYPES) + 1  # the types, and nothing
GAP = 3  # code points between two pieces of one trigger; of a long text a part was left out
NOBODY = 0  # the place of [CLS] stands for whoever is not named


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

    def code(self, casts: Sequence[Cast]) -> list[dict[Roles, Act]]:
        """The acts of each cast by their roles, in order. Raises ValueError where an actor's span covers no word."""
        told = [number for number, cast in enumerate(casts) if cast.actors]
        texts = [marked(casts[number].text, casts[number].actors, self._tokenizer) for number in told]
        acts = in_batches(
            [len(one.ids) for one in texts],
            lambda batch: self._batch([casts[told[n]] for n in batch], [texts[n] for n in batch]),
            threads=self._threads,
        )
        found: list[dict[Roles, Act]] = [{} for _ in casts]
        for number, coded in zip(told, acts, strict=True):
            found[number] = coded
        return found

    def _batch(self, casts: Sequence[Cast], texts: Sequence[Marked]) -> list[dict[Roles, Act]]:
        """The acts of casts of one padded length."""
        (ids,), mask = padded([np.array([one.ids], dtype=np.int64) for one in texts])
        looks = [
            (row, roles, places)
            for row, (cast, text) in enumerate(zip(casts, texts, strict=True))
            for roles in cast.roles
            if (places := places_of(roles, text)) is not None
        ]
        inputs = np.array([(row, *places) for row, _, places in looks], dtype=np.int64)
        answers, triggers = self._session.run(
            ["answers", "triggers"], {"input_ids": ids, "attention_mask": mask, "looks": inputs}
        )
        found: list[dict[Roles, Act]] = [{} for _ in casts]
        for number, (row, roles, _) in enumerate(looks):
            found[row][roles] = act_of(answers[number], triggers[number], texts[row])
        return found


def places_of(roles: Roles, text: Marked) -> tuple[int, int] | None:
    """Where the marks of two roles stand; None if one was left out."""
    actor, recipient = (NOBODY if number is None else text.places[number] for number in roles)
    return None if actor is None or recipient is None else (actor, recipient)


def act_of(answers: NDArray[np.float32], trigger: NDArray[np.float32], text: Marked) -> Act:
    """What the answers for two roles, and the score of every piece as a trigger, say."""
    kinds, modalities = answers[:KINDS].astype(np.float64), answers[KINDS:]
    shares = np.exp(kinds - kinds.max())
    return Act(
        type=EVENT_TYPES[int(kinds[: KINDS - 1].argmax())],
        nothing=float(shares[-1] / shares.sum()),
        modality=MODALITIES[int(modalities.argmax())],
        trigger=trigger_of(trigger[: len(text.offsets)], text.offsets),
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
