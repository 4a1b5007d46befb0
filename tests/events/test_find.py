"""What sentences tell that states do, with the coder that the package ships: clear cases, as data."""

import msgspec
import pytest

from variorum.actors import find_actors, find_mentions
from variorum.events import Coding, find_events
from variorum.events.find import deeds
from variorum.events.making import Passage, event_of
from variorum.language.acts import Act
from variorum.language.sentences import split_sentences
from variorum.models import OnnxEventCoder, load_event_coder
from variorum.records import Account, Actor, Event, Provenance, Reading, Span
from variorum.scoring.articles import article_of_text

BY_HAND = Provenance(stage="test", model="by hand", version="1")
DATE = "2014-05-22"


@pytest.fixture(scope="module")
def coder() -> OnnxEventCoder:
    return load_event_coder()


def events_in(text: str, coder: OnnxEventCoder) -> list[Event]:
    """The events of a text published on a day in May."""
    article = msgspec.structs.replace(article_of_text("a", text), publishing_date=DATE)
    reading = Reading(article_id=article.id, sentences=split_sentences(text), vectors=b"", width=0, provenance=BY_HAND)
    mentions = find_mentions(article, reading)
    actors = tuple(find_actors(article, reading, mentions))
    account = Account(article=article, reading=reading, mentions=tuple(mentions), statements=(), actors=actors)
    return find_events([account], coder, settings=Coding())[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran has condemned France.", [("ACCUSE", ("IRN",), ("FRA",))]),
        ("France was condemned by Iran on Monday.", [("ACCUSE", ("IRN",), ("FRA",))]),
        ("Russia and China signed an agreement on Wednesday.", [("AGREE", ("CHN", "RUS"), ())]),
        ("Britain expelled four Iranian diplomats.", [("SANCTION", ("GBR",), ("IRN",))]),
        ("The population of China is larger than that of Peru.", []),
        ("It rained in Moscow.", []),
        ("", []),
    ],
)
def test_who_does_what_to_whom(
    text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]], coder: OnnxEventCoder
) -> None:
    found = [(event.event_type, event.actors, event.recipients) for event in events_in(text, coder)]
    symmetrical = [
        (k, tuple(sorted((*a, *r))), ()) if k in ("AGREE", "CONSULT", "COOPERATE") else (k, a, r) for k, a, r in found
    ]
    assert symmetrical == expected


def test_an_event_shows_its_words_and_its_day(coder: OnnxEventCoder) -> None:
    text = "It rained. Iran condemned France on Wednesday."
    (event,) = events_in(text, coder)
    assert event.trigger is not None and "condemned" in event.trigger.of(text)
    assert [span.of(text) for span in (*event.actor_spans, *event.recipient_spans)] == ["Iran", "France"]
    assert (event.date, event.date_span and event.date_span.of(text)) == ("2014-05-21", "Wednesday")
    assert event.sentence.of(text) == "Iran condemned France on Wednesday."


def test_what_lies_far_back_is_recalled(coder: OnnxEventCoder) -> None:
    (event,) = events_in("In 1987 Iran condemned France.", coder)
    assert (event.date, event.recalled) == ("1987", True)


def test_who_acts_upon_both_sides_and_is_one_of_them_acts_upon_the_other() -> None:
    text = "Iran thanked both sides."
    article = article_of_text("a", text)
    iran, both = (
        Actor(
            span=Span(text.index(w), text.index(w) + len(w)),
            country=c,
            reason="account",
            evidence=(),
            members=m,
            provenance=BY_HAND,
        )
        for w, c, m in (("Iran", "IRN", ()), ("both sides", None, ("IRN", "OMN")))
    )
    act = Act("SUPPORT", 0.1, "happened", Span(5, 12))
    acts = {(0, 1): act, (1, 0): act._replace(nothing=0.2), (0, None): act, (None, 1): act._replace(nothing=0.01)}
    (deed,) = deeds([iran, both], acts, Coding())
    event = event_of(Passage(article, Span(0, len(text)), [iran, both], frozenset()), deed, (), BY_HAND)
    assert (event.actors, event.recipients) == (("IRN",), ("OMN",))
