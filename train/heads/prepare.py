"""Sentences with what is to be learnt of each piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from train.heads.corpora import Attribution, Text
from variorum.language.encoder import Passage
from variorum.language.sentences import split_sentences
from variorum.models.marks import CUE_TAGS, NAME_TAGS, Offsets
from variorum.models.pieces import openings_of, quoted, shapes

UNKNOWN = -100  # a label that is not learnt


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A cue's first piece, and for each piece whether it is in the source (column 0) and the content (column 1)."""

    piece: int
    roles: NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One sentence of a text: its pieces, how they are written and whether they are quoted (2, pieces), its labels."""

    text: Text
    ids: list[int]
    offsets: list[tuple[int, int]]
    written: NDArray[np.int64]
    names: NDArray[np.int64]
    cues: NDArray[np.int64]
    asked: tuple[Asked, ...]


def lessons_of(text: Text, tokenizer: Tokenizer) -> Iterator[Lesson]:
    """The sentences of a text."""
    passage = Passage(text.text, split_sentences(text.text))
    for sentence, opening in zip(passage.sentences, openings_of(passage), strict=True):
        encoding = tokenizer.encode(opening.text)
        marks = quoted(opening.text, encoding.offsets, inside=opening.inside)
        offsets = [(start + sentence.span.start, end + sentence.span.start) for start, end in encoding.offsets]
        yield Lesson(
            text=text,
            ids=encoding.ids,
            offsets=offsets,
            written=np.stack([shapes(opening.text, encoding.offsets), marks]),
            names=name_tags(text, offsets),
            cues=cue_tags(text, offsets),
            asked=tuple(asked(text.attributions or (), offsets)),
        )


def name_tags(text: Text, offsets: Offsets) -> NDArray[np.int64]:
    """A tag for each piece."""
    if text.names is None:
        return np.full(len(offsets), UNKNOWN)
    return tags_of([(s, e, f"-{kind}") for s, e, kind in text.names], offsets, NAME_TAGS)


def cue_tags(text: Text, offsets: Offsets) -> NDArray[np.int64]:
    """A tag for each piece; of a cue in parts the first."""
    if text.attributions is None:
        return np.full(len(offsets), UNKNOWN)
    return tags_of([(*a.cue[0], "") for a in text.attributions if a.cue], offsets, CUE_TAGS)


def tags_of(spans: Sequence[tuple[int, int, str]], offsets: Offsets, names: Sequence[str]) -> NDArray[np.int64]:
    """Tags by spans; special pieces are not learnt."""
    tags = np.array([UNKNOWN if start == end else 0 for start, end in offsets])
    for start, end, kind in spans:
        for number, piece in enumerate(covered(offsets, start, end)):
            tags[piece] = names.index(("I" if number else "B") + kind)
    return tags


def covered(offsets: Offsets, start: int, end: int) -> Iterator[int]:
    """The pieces that stand in a span."""
    for piece, (first, last) in enumerate(offsets):
        if first < last and first < end and last > start:
            yield piece


def asked(attributions: Sequence[Attribution], offsets: Offsets) -> Iterator[Asked]:
    """The cues of a sentence and their roles, as far as they stand in it."""
    roles: dict[int, NDArray[np.float32]] = {}
    for attribution in attributions:
        cue = list(covered(offsets, *attribution.cue[0])) if attribution.cue else []
        if not cue:
            continue
        wanted = roles.setdefault(cue[0], np.zeros((len(offsets), 2), dtype=np.float32))
        for column, spans in enumerate((attribution.source, attribution.content)):
            for start, end in spans:
                wanted[list(covered(offsets, start, end)), column] = 1
    for piece, wanted in sorted(roles.items()):
        yield Asked(piece=piece, roles=wanted)
