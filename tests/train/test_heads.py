"""What the heads are to learn of each piece: labels, read back as marks, are the gold again."""

import numpy as np
import pytest
from tokenizers import Tokenizer

from train.heads.corpora import Attribution, Text
from train.heads.prepare import UNKNOWN, lessons_of
from variorum.models import READER
from variorum.models.marks import CUE_TAGS, NAME_TAGS, names_in, role_of, words_of
from variorum.models.sessions import checked_bytes
from variorum.scoring.mentions import NameKind

TEXT = (
    "MOSCOW - Vladimir Putin's aide Yuri Ushakov will fly to Baku, TASS said.\n\n"
    '"We are," he told the agency on Monday, "on good terms." Azerbaijan denied it. The U.N.\'s envoy was silent.'
)


def span(words: str) -> tuple[int, int]:
    """Where words first stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


NAMES: tuple[tuple[int, int, NameKind], ...] = (
    (*span("MOSCOW"), "place"),
    (*span("Vladimir Putin"), "person"),
    (*span("Yuri Ushakov"), "person"),
    (*span("Baku"), "place"),
    (*span("TASS"), "organization"),
    (*span("Azerbaijan"), "place"),
    (*span("U.N."), "organization"),
)
SAID = (
    Attribution(
        source=(span("TASS"),),
        cue=(span("said"),),
        content=(span("Vladimir Putin's aide Yuri Ushakov will fly to Baku"),),
    ),
    Attribution(source=(span("he"),), cue=(span("told"),), content=(span("We are"), span("on good terms"))),
    Attribution(source=(span("Azerbaijan"),), cue=(span("denied"),), content=(span("it."),)),
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str(checked_bytes(READER.tokenizer_file, READER.tokenizer_digest).decode("utf-8"))


def in_words(spans: tuple[tuple[int, int], ...]) -> list[str]:
    """The words of some spans, without marks at their ends."""
    return [TEXT[start:end].strip(".,") for start, end in spans]


def test_labels_are_the_gold(tokenizer: Tokenizer) -> None:
    names, cues, found = [], [], []
    for lesson in lessons_of(Text(id="a", text=TEXT, names=NAMES, attributions=SAID), tokenizer):
        tags = np.eye(len(NAME_TAGS), dtype=np.float32)[np.maximum(lesson.names, 0)]
        words = list(words_of(lesson.offsets, TEXT))
        names += names_in(tags, words, lesson.offsets)
        cues += [CUE_TAGS[tag] for tag in lesson.cues if tag > 0]
        for asked in lesson.asked:
            roles = [role_of(asked.roles[:, column] * 2 - 1, words, lesson.offsets, TEXT, 0) for column in range(2)]
            found.append((lesson.offsets[asked.piece], *map(in_words, roles)))
    assert [(*mark.span, mark.kind) for mark in names] == list(NAMES)
    assert cues == ["B"] * len(SAID)
    assert found == [(said.cue[0], in_words(said.source), in_words(said.content)) for said in SAID]


def test_what_nobody_annotated_is_not_learnt(tokenizer: Tokenizer) -> None:
    for lesson in lessons_of(Text(id="b", text=TEXT, names=NAMES), tokenizer):
        assert set(lesson.cues) == {UNKNOWN}
        assert lesson.asked == ()
        special = [start == end for start, end in lesson.offsets]
        assert (lesson.names[special] == UNKNOWN).all()
