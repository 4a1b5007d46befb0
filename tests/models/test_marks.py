"""Marks depend on their passage alone, and stand where the text says they do."""

import random
from itertools import pairwise, permutations

import pytest

import variorum.models.batching
from variorum.language.encoder import Passage
from variorum.language.sentences import split_sentences
from variorum.models import OnnxEncoder, load_encoder
from variorum.records import Span

NAMES = ("Ali Kaya", "Osei", "Xi Jinping", "Moscow", "NATO")
TEXTS = (
    "MOSCOW (AP) - Vladimir Putin arrived in Beijing on Monday. He will meet Xi Jinping, the Xinhua agency said.\n\n"
    "“We are old friends,” Putin told reporters at the airport. “There is much to talk about.”",
    "The European Union will not lift its sanctions against Iran, its foreign policy chief Catherine Ashton said in "
    "Brussels.",
    "",
    "No. " * 400,
    "According to Reuters, ministers of Saudi Arabia and Kuwait agreed to cut output. OPEC had no comment. \ud83d",
)
MANY = [f"{one} told {two} on Monday that {three} had left." for one, two, three in permutations(NAMES, 3)]
PASSAGES = [Passage(text, split_sentences(text)) for text in (*TEXTS, *MANY)]


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return load_encoder()


def test_the_same_marks_and_vectors_however_read(encoder: OnnxEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    together = encoder.read(PASSAGES)
    order = random.Random(1).sample(range(len(PASSAGES)), len(PASSAGES))
    on_two_threads = load_encoder(threads=2).read([PASSAGES[number] for number in order])
    apart = [encoder.read([passage])[0] for passage in PASSAGES]
    monkeypatch.setattr(variorum.models.batching, "BATCH", 5)
    in_small_batches = encoder.read(PASSAGES)
    monkeypatch.setattr(variorum.models.batching, "BATCH", 64)
    in_large_batches = encoder.read(PASSAGES)
    for found in (apart, in_small_batches, in_large_batches):
        assert [encoded.marks for encoded in found] == [encoded.marks for encoded in together]
        assert all((a.vectors == b.vectors).all() for a, b in zip(found, together, strict=True))
    assert [encoded.marks for encoded in on_two_threads] == [together[number].marks for number in order]


def test_a_vector_alone_is_the_vector_beside_marks(encoder: OnnxEncoder) -> None:
    encoded = encoder.read(PASSAGES[1:2])[0]
    assert (encoded.vectors == encoder.encode([TEXTS[1]])).all()


def test_names_and_their_kinds(encoder: OnnxEncoder) -> None:
    found = {
        (mark.span.of(passage.text), mark.kind)
        for passage, encoded in zip(PASSAGES, encoder.read(PASSAGES), strict=True)
        if encoded.marks is not None
        for mark in encoded.marks.names
    }
    assert found >= {
        ("Vladimir Putin", "person"),
        ("Putin", "person"),
        ("Beijing", "place"),
        ("Brussels", "place"),
        ("European Union", "organization"),
        ("Saudi Arabia", "place"),
    }


def test_who_said_what(encoder: OnnxEncoder) -> None:
    marks = encoder.read(PASSAGES[:1])[0].marks
    assert marks is not None
    said = [
        tuple(" ".join(span.of(TEXTS[0]) for span in spans) for spans in (mark.source, mark.cue, mark.content))
        for mark in marks.statements
    ]
    assert ("the Xinhua agency", "said", "He will meet Xi Jinping") in said
    assert ("Putin", "told", "“We are old friends,”") in [(s, c, t if t.endswith("”") else t + "”") for s, c, t in said]


def test_no_part_of_the_text_plays_two_roles(encoder: OnnxEncoder) -> None:
    statements = [s for encoded in encoder.read(PASSAGES) if encoded.marks for s in encoded.marks.statements]
    assert statements
    for mark in statements:
        spans = sorted([*mark.source, *mark.cue, *mark.content])
        assert all(one.end <= two.start for one, two in pairwise(spans))


def test_what_is_beyond_the_limit_is_told(encoder: OnnxEncoder) -> None:
    text = "It was " + "very " * 300 + "late in Moscow. It rained."
    marks = encoder.read([Passage(text, split_sentences(text))])[0].marks
    assert marks is not None
    (unread,) = marks.unread
    assert text[: unread.start].endswith(" very") and unread.of(text).endswith("late in Moscow.")


def test_marks_stand_within_the_text_and_in_order(encoder: OnnxEncoder) -> None:
    for passage, encoded in zip(PASSAGES, encoder.read(PASSAGES), strict=True):
        assert encoded.marks is not None
        whole = Span(0, len(passage.text))
        names = [mark.span for mark in encoded.marks.names]
        cues = [mark.cue[0] for mark in encoded.marks.statements]
        assert names == sorted(names)
        assert cues == sorted(cues)
        assert all(span.overlap(whole) == span.end - span.start > 0 for span in [*names, *cues])
