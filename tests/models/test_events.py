"""The event coder: marks stand around the actors, and an act depends on its pair alone."""

import random
from importlib.resources import files
from itertools import permutations

import pytest
from tokenizers import Tokenizer

import variorum.models.batching
from variorum.language.acts import Pair
from variorum.models import EVENTS, READER, OnnxEventCoder, load_event_coder
from variorum.models.actors import MARKS, PIECE_LIMIT, marked
from variorum.models.sessions import checked_bytes
from variorum.records import Span

NAMES = {1: "<", 2: ">", 3: "{", 4: "}"}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str(checked_bytes(READER.tokenizer_file, READER.tokenizer_digest).decode("utf-8"))


@pytest.fixture(scope="module")
def coder() -> OnnxEventCoder:
    return load_event_coder()


def pair(text: str, actor: str, recipient: str) -> Pair:
    """A pair by its words."""
    return Pair(text, *(Span(text.index(words), text.index(words) + len(words)) for words in (actor, recipient)))


PAIRS = [
    pair("Iran has condemned France.", "Iran", "France"),
    pair("Iran has condemned France.", "France", "Iran"),
    pair("Rebels in the north shelled the army's camp on Monday.", "Rebels", "the army"),
    pair("The talks of Norway and Chad lasted for two days and ended without a result.", "Norway", "Chad"),
]


STATES = ("Iran", "France", "Chad", "Peru", "Norway")
DONE = ("has condemned", "shelled", "signed a pact with", "will aid", "borders")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Iran warned Oman.", "Iran", "Oman"), "[CLS] < iran > warned { oman } . [SEP]"),
        (("Iran warned Oman.", "Oman", "Iran"), "[CLS] { iran } warned < oman > . [SEP]"),
        (("Iran's army left.", "Iran's army", "Iran"), "[CLS] < { iran } ' s army > left . [SEP]"),
        (("Iran's army left.", "army", "Iran's army"), "[CLS] { iran ' s < army > } left . [SEP]"),
        (("Iran left.", "Iran", "Iran"), "[CLS] < { iran } > left . [SEP]"),
    ],
)
def test_marks_stand_around_the_actors(words: tuple[str, str, str], expected: str, tokenizer: Tokenizer) -> None:
    look = marked(*pair(*words), tokenizer)
    assert " ".join(NAMES.get(number, tokenizer.id_to_token(number) or "") for number in look.ids) == expected
    assert (look.ids[look.actor], look.ids[look.recipient]) == (MARKS[0][0], MARKS[1][0])
    assert len(look.offsets) == len(look.ids)


def test_of_a_long_text_what_stands_around_the_actors(tokenizer: Tokenizer) -> None:
    look = marked(*pair("word " * 400 + "Iran warned Oman. " + "word " * 400, "Iran", "Oman"), tokenizer)
    assert len(look.ids) == PIECE_LIMIT
    assert (look.ids[look.actor], look.ids[look.recipient]) == (MARKS[0][0], MARKS[1][0])


def test_of_actors_far_apart_what_stands_around_both(tokenizer: Tokenizer) -> None:
    look = marked(*pair("Iran warned " + "word " * 300 + "of Oman. " + "word " * 300, "Iran", "Oman"), tokenizer)
    assert len(look.ids) <= PIECE_LIMIT
    assert (look.ids[look.actor], look.ids[look.recipient]) == (MARKS[0][0], MARKS[1][0])


@pytest.mark.parametrize(("text", "span"), [("", Span(0, 0)), ("Iran left.", Span(4, 5)), ("Iran left.", Span(2, 2))])
def test_a_span_without_a_word_is_refused(text: str, span: Span, tokenizer: Tokenizer) -> None:
    with pytest.raises(ValueError, match="covers no word"):
        marked(text, span, Span(0, len(text)), tokenizer)


def test_spans_stand_in_the_text_however_long_it_is(coder: OnnxEventCoder) -> None:
    one = pair("\ud800 word " * 3_000 + "Iran has condemned France. " + "word " * 3_000, "Iran", "France")
    (act,) = coder.code([one])
    assert act.trigger is not None and act.trigger.of(one.text) == "condemned"


def test_the_same_acts_however_coded(coder: OnnxEventCoder, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [pair(f"{one} {done} {two} on Monday.", one, two) for one, two in permutations(STATES, 2) for done in DONE]
    together = coder.code(pairs)
    order = random.Random(3).sample(range(len(pairs)), len(pairs))
    assert load_event_coder(threads=2).code([pairs[number] for number in order]) == [together[n] for n in order]
    assert [coder.code([one])[0] for one in pairs[:20]] == together[:20]
    for size in (3, 5, 64):
        monkeypatch.setattr(variorum.models.batching, "BATCH", size)
        assert coder.code(pairs) == together
    assert coder.code([]) == []


def test_who_does_what(coder: OnnxEventCoder) -> None:
    accused, passive, shelled, _ = coder.code(PAIRS)
    assert (accused.done, accused.modality) == ("ACCUSE", "happened")
    assert accused.trigger is not None and accused.trigger.of(PAIRS[0].text) == "condemned"
    assert passive.nothing > accused.nothing
    assert shelled.done == "ASSAULT"


def test_the_card_is_on_paper() -> None:
    """The digest in the model card's text is the one the code checks."""
    card = files("variorum.models").joinpath("data", f"{EVENTS.name}.md").read_text(encoding="utf-8")
    assert EVENTS.digest in card
