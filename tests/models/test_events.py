"""The event coder: marks stand around the actors, and an act depends on its cast alone."""

import random
from importlib.resources import files
from itertools import permutations

import pytest
from tokenizers import Tokenizer

import variorum.models.batching
from variorum.language.acts import Cast
from variorum.models import EVENTS, READER, OnnxEventCoder, load_event_coder
from variorum.models.actors import OPENING, PIECE_LIMIT, marked
from variorum.models.sessions import checked_bytes
from variorum.records import Span

NAMES = {1: "<", 2: ">"}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_str(checked_bytes(READER.tokenizer_file, READER.tokenizer_digest).decode("utf-8"))


@pytest.fixture(scope="module")
def coder() -> OnnxEventCoder:
    return load_event_coder()


def cast(text: str, *actors: str) -> Cast:
    """A cast by the words of its actors."""
    return Cast(text, tuple(Span(text.index(words), text.index(words) + len(words)) for words in actors))


CASTS = [
    cast("Iran has condemned France.", "Iran", "France"),
    cast("Rebels in the north shelled the army's camp on Monday.", "Rebels", "the army"),
    cast("The talks of Norway and Chad lasted for two days and ended without a result.", "Norway", "Chad"),
    cast("It rained."),
    cast("Peru was condemned on Monday.", "Peru"),
    cast(
        "Iran, Oman, Peru and Chad met in Oslo, where Norway received them.", "Iran", "Oman", "Peru", "Chad", "Norway"
    ),
]
STATES = ("Iran", "France", "Chad", "Peru", "Norway")
DONE = ("has condemned", "shelled", "signed a pact with", "will aid", "borders")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Iran warned Oman.", "Iran", "Oman"), "[CLS] < iran > warned < oman > . [SEP]"),
        (("Iran warned Oman.", "Oman", "Iran"), "[CLS] < iran > warned < oman > . [SEP]"),
        (("Iran warned Oman.", "Oman"), "[CLS] iran warned < oman > . [SEP]"),
        (("Iran's army left.", "Iran's army", "Iran"), "[CLS] < < iran > ' s army > left . [SEP]"),
        (("Iran's army left.", "army", "Iran's army"), "[CLS] < iran ' s < army > > left . [SEP]"),
        (("Iran left.", "Iran", "Iran"), "[CLS] < < iran > > left . [SEP]"),
    ],
)
def test_marks_stand_around_the_actors(words: tuple[str, ...], expected: str, tokenizer: Tokenizer) -> None:
    told = cast(*words)
    look = marked(*told, tokenizer)
    assert " ".join(NAMES.get(number, tokenizer.id_to_token(number) or "") for number in look.ids) == expected
    assert len(set(look.places)) == len(told.actors)
    assert all(place is not None and look.ids[place] == OPENING for place in look.places)
    assert len(look.offsets) == len(look.ids)


def test_the_longer_of_two_spans_is_marked_outside(tokenizer: Tokenizer) -> None:
    assert marked(*cast("Iran's army left.", "Iran", "Iran's army"), tokenizer).places == [2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400 + "Iran warned Oman. " + "word " * 400,
        "Iran warned " + "word " * 300 + "of Oman. " + "word " * 300,
    ],
    ids=["together", "far apart"],
)
def test_of_a_long_text_what_stands_around_first_and_last(text: str, tokenizer: Tokenizer) -> None:
    look = marked(*cast(text, "Iran", "Oman"), tokenizer)
    assert len(look.ids) <= PIECE_LIMIT
    assert all(place is not None and look.ids[place] == OPENING for place in look.places)


def test_an_actor_in_what_was_left_out_has_no_place(coder: OnnxEventCoder, tokenizer: Tokenizer) -> None:
    told = cast("Iran warned " + "word " * 300 + "Peru " + "word " * 300 + "of Oman.", "Iran", "Peru", "Oman")
    assert [place is None for place in marked(*told, tokenizer).places] == [False, True, False]
    assert {number for roles in coder.code([told])[0] for number in roles} == {0, 2, None}


@pytest.mark.parametrize(("text", "span"), [("", Span(0, 0)), ("Iran left.", Span(4, 5)), ("Iran left.", Span(2, 2))])
def test_a_span_without_a_word_is_refused(text: str, span: Span, tokenizer: Tokenizer) -> None:
    with pytest.raises(ValueError, match="covers no word"):
        marked(text, [span, Span(0, len(text))], tokenizer)


def test_spans_stand_in_the_text_however_long_it_is(coder: OnnxEventCoder) -> None:
    one = cast("\ud800 word " * 3_000 + "Iran has condemned France. " + "word " * 3_000, "Iran", "France")
    trigger = coder.code([one])[0][0, 1].trigger
    assert trigger is not None and "condemned" in trigger.of(one.text)


def test_the_same_acts_however_coded(coder: OnnxEventCoder, monkeypatch: pytest.MonkeyPatch) -> None:
    two = [
        cast(f"{one} {done} {other} on Monday.", one, other) for one, other in permutations(STATES, 2) for done in DONE
    ]
    casts = [*two, *CASTS]
    together = coder.code(casts)
    order = random.Random(3).sample(range(len(casts)), len(casts))
    assert load_event_coder(threads=2).code([casts[number] for number in order]) == [together[n] for n in order]
    assert [coder.code([one])[0] for one in casts[-20:]] == together[-20:]
    for size in (3, 5, 64):
        monkeypatch.setattr(variorum.models.batching, "BATCH", size)
        assert coder.code(casts) == together
    assert coder.code([]) == []


def test_every_role_has_an_act(coder: OnnxEventCoder) -> None:
    assert [sorted(acts, key=str) for acts in coder.code(CASTS)] == [sorted(one.roles, key=str) for one in CASTS]
    assert coder.code([cast("It rained.")]) == [{}]


def test_who_does_what(coder: OnnxEventCoder) -> None:
    condemned, shelled, *_ = coder.code(CASTS)
    accused = condemned[0, 1]
    assert (accused.done, accused.modality) == ("ACCUSE", "happened")
    assert accused.trigger is not None and "condemned" in accused.trigger.of(CASTS[0].text)
    assert condemned[1, 0].nothing > accused.nothing
    assert shelled[0, 1].done == "ASSAULT"


def test_the_card_is_on_paper() -> None:
    """The digest in the model card's text is the one the code checks."""
    card = files("variorum.models").joinpath("data", f"{EVENTS.name}.md").read_text(encoding="utf-8")
    assert EVENTS.digest in card
