"""Modes, contexts and places, as data: a sentence with the trigger in brackets, and what its words give."""

import pytest

from variorum.events.aspects import contexts, contexts_of, mode_of, modes
from variorum.events.places import place_of
from variorum.records import Actor, Provenance, Span
from variorum.records.event import EVENT_TYPES, EventType

BY_HAND = Provenance(stage="test", model="by hand", version="1")


def unbracketed(marked: str) -> tuple[str, Span]:
    """A text without its brackets, and the span that was in them."""
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(
    ("kind", "marked", "mode"),
    [
        ("SANCTION", "Canada [expelled] four Soviet diplomats.", "expel"),
        ("SANCTION", "Canada [froze] the assets of the bank.", "discontinue"),
        ("ASSAULT", "Rebels [shelled] the harbour.", "heavy-weapons"),
        ("ASSAULT", "Jets [attacked] the harbour in three air raids.", "aerial"),
        ("CONSULT", "The two [spoke] by telephone for an hour.", "phone"),
        ("COERCE", "Police [detained] the crew.", "arrest"),
        ("PROTEST", "Workers went on [hunger strike].", "hunger"),
        # the words around a trigger count only close to it
        (
            "REQUEST",
            "Oman [called on] Iran, as it had often done in the long years since the first of the wars began, to talk.",
            None,
        ),
        ("AGREE", "Oman [agreed] with Iran.", None),
        ("ASSAULT", "Oman [attacked] a gas tanker of the executive.", None),
    ],
)
def test_a_mode_by_its_words(kind: EventType, marked: str, mode: str | None) -> None:
    text, trigger = unbracketed(marked)
    found = mode_of(kind, text, trigger)
    assert (found and found.name) == mode
    assert found is None or found.span.of(text)


def test_without_a_trigger_there_is_no_mode() -> None:
    assert mode_of("ASSAULT", "Rebels shelled the harbour.", None) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The navy sent a warship.", ["military"]),
        ("They signed a treaty on nuclear warheads.", ["legal", "cbrn"]),
        ("Churchill called it important for Crimea.", []),
        ("It rained.", []),
        ("An armchair.", []),
    ],
)
def test_contexts_by_their_words(text: str, names: list[str]) -> None:
    assert [context.name for context in contexts_of(text)] == names


def test_every_row_of_the_tables_can_be_read() -> None:
    assert set(modes()) <= set(EVENT_TYPES)
    assert len({name for name, _ in contexts()}) == len(contexts()) > 20


@pytest.mark.parametrize(
    ("marked", "place", "found"),
    [
        ("Iran and Oman [met] in Geneva on Monday.", "Geneva", "Geneva"),
        ("In Geneva Iran and Oman [met].", "Geneva", "Geneva"),
        ("Iran [attacked] Oman.", "Oman", None),
        ("Iran [condemned] Israel over Oman.", "Oman", None),
        ("Missiles were [fired] at Oman.", "Oman", None),
        ("Iran [condemned] Oman, a spokesman said in Geneva.", "Geneva", None),
        ("Iran [condemned] Oman, officials in Geneva said.", "Geneva", None),
        ("Iran [warned] Oman, " + "whose envoy had travelled long, " * 4 + "in Geneva.", "Geneva", None),
    ],
)
def test_a_place_is_where_something_happens(marked: str, place: str, found: str | None) -> None:
    text, trigger = unbracketed(marked)
    span = Span(text.index(place), text.index(place) + len(place))
    actor = Actor(span=span, country="CHE", reason="place", evidence=(span,), provenance=BY_HAND)
    given = place_of(text, Span(0, len(text)), trigger, [actor], {span})
    assert (given and given.name) == found
    assert given is None or (given.country, given.span) == ("CHE", span)
