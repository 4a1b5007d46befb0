"""Whom mentions denote, as data: a text of a date, words in it, and the state, the person, or nobody."""

import msgspec
import pytest

from variorum.actors import Term, country_name, find_actors, find_mentions
from variorum.language.marks import MarkedName, Marks, NameKind
from variorum.language.sentences import split_sentences
from variorum.records import Actor, Provenance, Reading, Span
from variorum.scoring.articles import article_of_text

BY_HAND = Provenance(stage="test", model="by hand", version="1")
Named = dict[str, NameKind]


def actors_in(text: str, date: str | None, named: Named, own: tuple[Term, ...] = ()) -> dict[str, Actor]:
    """The actors of a text by their words; `named` are the names that a model would have marked."""
    article = msgspec.structs.replace(article_of_text("a", text), publishing_date=date)
    sentences = split_sentences(text)
    reading = Reading(article_id=article.id, sentences=sentences, vectors=b"", width=0, provenance=BY_HAND)
    spans = sorted((Span(at, at + len(name)), kind) for name, kind in named.items() for at in places(text, name))
    names = tuple(MarkedName(span=span, kind=kind) for span, kind in spans)
    marks = Marks(names=names, statements=(), provenance=BY_HAND)
    found = find_actors(article, reading, find_mentions(article, reading, marks), own)
    return {actor.span.of(text): actor for actor in found}


def places(text: str, name: str) -> list[int]:
    """Where a name stands."""
    return [at for at in range(len(text)) if text.startswith(name, at)]


PERSON: NameKind = "person"
BODY: NameKind = "organization"
PLACE: NameKind = "place"
CASES: tuple[tuple[str, str | None, Named, str, str | None, str | None], ...] = (
    # text, date, names marked; words; country and person wanted
    # offices by date
    ("The Chinese premier left.", "2015-03-10", {}, "The Chinese premier", "CHN", "Li Keqiang"),
    ("The Chinese premier left.", "2024-08-21", {}, "The Chinese premier", "CHN", "Li Qiang"),
    ("The Soviet leader left.", "1987-12-08", {}, "The Soviet leader", "SUN", "Mikhail Gorbachev"),
    ("The Chinese premier left.", None, {}, "The Chinese premier", "CHN", None),
    # the very day of a change leaves two
    ("The Chinese premier left.", "2023-03-11", {}, "The Chinese premier", "CHN", None),
    # family names, by who was in office, and by who is named in full
    ("Putin spoke.", "2024-08-21", {"Putin": PERSON}, "Putin", "RUS", "Vladimir Putin"),
    ("Li Qiang spoke. Later Li left.", "2024-08-21", {"Li Qiang": PERSON, "Li": PERSON}, "Li", "CHN", "Li Qiang"),
    # somebody of the name whom no table knows keeps the name and gets no office
    ("Ivan Putin, a baker, spoke.", "2024-08-21", {"Ivan Putin": PERSON}, "Ivan Putin", None, None),
    # words beside a name
    (
        "The U.S. military attache, Brig. Gen. Neal Quillan, left.",
        "2001-04-12",
        {"Neal Quillan": PERSON},
        "Neal Quillan",
        "USA",
        "Neal Quillan",
    ),
    ("Quillan Ode, the FBI agent, left.", "2001-04-12", {"Quillan Ode": PERSON}, "Quillan Ode", "USA", "Quillan Ode"),
    # an office beside a name is that person's
    (
        "Vladimir Putin, the Russian leader, left.",
        None,
        {"Vladimir Putin": PERSON},
        "the Russian leader",
        "RUS",
        "Vladimir Putin",
    ),
    (
        "With Vladimir Putin, the Chinese leader left.",
        None,
        {"Vladimir Putin": PERSON},
        "the Chinese leader",
        "CHN",
        None,
    ),
    # the words before a name tell of that name alone
    (
        "Soviet spokesman Gennady Gerasimov said the talks with Quillan Ode were over.",
        "1987-12-08",
        {"Gennady Gerasimov": PERSON, "Quillan Ode": PERSON},
        "Quillan Ode",
        None,
        None,
    ),
    # nor do verbs, other names, or a phrase that a comma ends
    (
        "Chinese President Xi Jinping met North Korean leader Quillan Ode.",
        "2019-06-20",
        {"Xi Jinping": PERSON, "Quillan Ode": PERSON},
        "Quillan Ode",
        "PRK",
        "Quillan Ode",
    ),
    (
        "After meeting the Chinese president, Quillan Ode left.",
        "2019-06-20",
        {"Quillan Ode": PERSON},
        "Quillan Ode",
        None,
        None,
    ),
    (
        "Quillan Ode, the Chinese foreign minister said, left.",
        "2019-06-20",
        {"Quillan Ode": PERSON},
        "Quillan Ode",
        None,
        None,
    ),
    (
        "Russian ships passed as Japanese officer Quillan Ode watched.",
        "2019-06-20",
        {"Quillan Ode": PERSON},
        "Quillan Ode",
        "JPN",
        "Quillan Ode",
    ),
    # another office is not the one its words end with, nor a body's the state's
    ("The Chinese deputy foreign minister left.", "2020-06-20", {}, "The Chinese deputy foreign minister", None, None),
    (
        "American golfer David Cameron won.",
        "2013-06-20",
        {"David Cameron": PERSON},
        "David Cameron",
        "USA",
        "David Cameron",
    ),
    ("Police said Brown was shot dead in Ohio.", "2009-06-20", {"Brown": PERSON}, "Brown", None, None),
    (
        "Researchers at Brown University spoke.",
        "2009-06-20",
        {"Brown University": BODY},
        "Brown University",
        None,
        None,
    ),
    # what follows a place is not where it lies, unless the words say so
    ("In Osaka, China and Japan talked.", "2019-06-20", {"Osaka": PLACE}, "Osaka", "JPN", None),
    # places and the states they belonged to
    ("Talks in Moscow ended.", "1987-12-08", {"Moscow": PLACE}, "Moscow", "SUN", None),
    ("Talks in Moscow ended.", "1994-12-08", {"Moscow": PLACE}, "Moscow", "RUS", None),
    ("Talks in Moscow ended.", None, {"Moscow": PLACE}, "Moscow", "RUS", None),
    ("Talks in Vienna, Virginia ended.", "2001-01-01", {"Vienna": PLACE}, "Vienna", "AUT", None),
    ("A jet landed in Guam.", "2001-04-12", {"Guam": PLACE}, "Guam", "USA", None),
    # bodies and organizations, and their shorter names
    ("The Pentagon agreed.", "2001-04-12", {"Pentagon": BODY}, "Pentagon", "USA", None),
    (
        "The European Union met. The Union agreed.",
        "2012-01-23",
        {"European Union": BODY, "Union": BODY},
        "Union",
        "IGO:EU",
        None,
    ),
    (
        "It is up to the United Nations. The Council met.",
        "2012-01-23",
        {"United Nations": BODY, "Council": BODY},
        "Council",
        "IGO:UN",
        None,
    ),
    # the very office told of outweighs a place that only stands before it, or before another's office
    (
        "In Brussels Foreign Minister Guido Westerwelle argued.",
        "2012-01-24",
        {"Guido Westerwelle": PERSON},
        "Guido Westerwelle",
        "DEU",
        "Guido Westerwelle",
    ),
    (
        "He landed in Rome, and Foreign Secretary Sir Alec Douglas-Home came.",
        "1973-10-23",
        {"Alec Douglas-Home": PERSON},
        "Alec Douglas-Home",
        "GBR",
        "Alec Douglas-Home",
    ),
    (
        "The Soviet minister, and Secretary of Defense Frank Carlucci met.",
        "1987-12-10",
        {"Frank Carlucci": PERSON},
        "Frank Carlucci",
        "USA",
        "Frank Carlucci",
    ),
    # what is known of an agent, a family name, whatever the model takes it for
    (
        "Quillan Ode, the FBI agent arrested last month, knew.",
        "2001-03-22",
        {"Quillan Ode": PERSON},
        "Quillan Ode",
        "USA",
        "Quillan Ode",
    ),
    (
        "Leonid Brezhnev left. He came at Brezhnev's request.",
        "1973-10-22",
        {"Leonid Brezhnev": PERSON},
        "Brezhnev",
        "SUN",
        "Leonid Brezhnev",
    ),
    ("In 1986 the Reagan administration spoke.", "2001-03-22", {}, "Reagan", "USA", "Ronald Reagan"),
    (
        "It heard from the Russian ambassador, Yuri Ushakov, of it.",
        "2001-03-23",
        {"Yuri Ushakov": PERSON},
        "the Russian ambassador",
        "RUS",
        "Yuri Ushakov",
    ),
    # a verb behind a name in front of a comma is no apposition's; nor is what stands before a comma the name behind it
    (
        "After talks with Tony Blair, the French president returned to Paris.",
        "2001-06-20",
        {"Tony Blair": PERSON},
        "Tony Blair",
        "GBR",
        "Tony Blair",
    ),
    (
        "After meeting the Russian ambassador, Colin Powell left.",
        "2001-06-20",
        {"Colin Powell": PERSON},
        "the Russian ambassador",
        "RUS",
        None,
    ),
    # the country that stands before an office is that of the office
    ("Bulgarian Foreign Minister Ivanov spoke.", "2001-06-20", {"Ivanov": PERSON}, "Ivanov", "BGR", "Ivanov"),
    # a country stays one though somebody has its name
    (
        "White House aide Hamilton Jordan spoke. Jordan rejected the plan.",
        "1979-06-20",
        {"Hamilton Jordan": PERSON},
        "Jordan",
        "JOR",
        None,
    ),
    ("Police said Booker was shot dead in Ohio.", "2019-06-20", {"Booker": PERSON}, "Booker", None, None),
    ("Diana spoke.", "1990-06-20", {"Diana": PERSON}, "Diana", None, None),
    ("The - - left.", "1990-06-20", {"- -": PERSON}, "- -", None, None),
    # 'Parliament' is no organization's for its last word
    (
        "The European Union protested. In Kiev the Parliament voted.",
        "2014-06-20",
        {"European Union": BODY, "Parliament": BODY, "Kiev": PLACE},
        "Parliament",
        "UKR",
        None,
    ),
    # a body that every state has is of the one its sentence names before it, and of none without
    ("Iran said its Foreign Ministry knew.", "2012-01-23", {"Foreign Ministry": BODY}, "Foreign Ministry", "IRN", None),
    ("The Foreign Ministry knew.", "2012-01-23", {"Foreign Ministry": BODY}, "Foreign Ministry", None, None),
)


@pytest.mark.parametrize(("text", "date", "named", "words", "country", "person"), CASES)
def test_whom_words_denote(
    text: str, date: str | None, named: Named, words: str, country: str | None, person: str | None
) -> None:
    actor = actors_in(text, date, named).get(words)
    assert (actor and actor.country, actor and actor.person) == (country, person)


@pytest.mark.parametrize(
    ("text", "words", "members"),
    [
        ("Iran met Oman. The two governments agreed.", "The two governments", ("IRN", "OMN")),
        ("Iran met Oman. It rained. Then both sides agreed.", "both sides", ("IRN", "OMN")),
        # three near it are no two, unless two of them are named far more often
        ("Iran, Peru and Oman met. The two countries agreed.", "The two countries", None),
        (
            "Iran met Oman. Iran left Oman. Oman hit Iran. Peru was with Iran. Both sides agreed.",
            "Both sides",
            ("IRN", "OMN"),
        ),
        # the account's two go before those just named, unless these stand in the same sentence
        ("Iran met Oman. " * 3 + "Peru met Chad. Both sides agreed.", "Both sides", ("IRN", "OMN")),
        ("Iran met Oman. " * 3 + "Peru and Chad came and both sides agreed.", "both sides", ("PER", "TCD")),
        ("Iran left. The two leaders agreed.", "The two leaders", None),
        # neither a place nor an outlet is a side
        ("Iran left the talks in Geneva. The two sides agreed.", "The two sides", None),
        ("Reuters said Iran had left. Both sides agreed.", "Both sides", None),
        ("Iran arrested two French tourists. The two men left.", "The two men", None),
    ],
)
def test_both_sides_are_the_two_told_of(text: str, words: str, members: tuple[str, ...] | None) -> None:
    actor = actors_in(text, "2014-05-22", {}).get(words)
    assert (actor and actor.members) == members
    assert actor is None or (actor.country is None and len(actor.evidence) == 3)


def test_a_bare_office_of_two_is_nobodys() -> None:
    text = "French President Jacques Chirac met Russian President Vladimir Putin. Then the president said no."
    found = actors_in(text, "2001-05-22", {"Jacques Chirac": PERSON, "Vladimir Putin": PERSON})
    assert "the president" not in found


def test_a_bare_office_is_who_was_told_of_with_it() -> None:
    text = "French President Jacques Chirac spoke. Later the president left. The president of the bank stayed."
    found = actors_in(text, "1999-05-22", {"Jacques Chirac": PERSON})
    assert found["the president"].person == "Jacques Chirac"
    assert "The president" not in found


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Jacques Chirac spoke. He left.", "He", "Jacques Chirac"),
        ('Jacques Chirac spoke. "It will hold," he said.', "he", "Jacques Chirac"),
        ("Jacques Chirac met Tony Blair. He left.", "He", None),
        ("Jacques Chirac met a Russian official. He left.", "He", None),
        ("Jacques Chirac spoke. It rained. He left.", "He", None),
        ("Jacques Chirac praised the pilot. He left.", "He", None),
        ("Jacques Chirac spoke. She left.", "She", None),
        ("Angela Merkel spoke. She left.", "She", "Angela Merkel"),
        ("Angela Merkel spoke. He left.", "He", None),
        ("Quillan Ode, the FBI agent, spoke. He left.", "He", None),
        ("Jacques Chirac came. He Lifeng left.", "He", None),
        ("He left.", "He", None),
    ],
)
def test_he_is_the_only_person_of_the_sentence_before(text: str, words: str, person: str | None) -> None:
    named: Named = {
        name: PERSON for name in ("Jacques Chirac", "Tony Blair", "Angela Merkel", "Quillan Ode") if name in text
    }
    actor = actors_in(text, "1999-05-22", named).get(words)
    assert (actor and actor.person) == person
    assert actor is None or len(actor.evidence) == 2


def test_two_on_the_day_of_a_change_are_candidates() -> None:
    actor = actors_in("The Chinese premier left.", "2023-03-11", {})["The Chinese premier"]
    assert set(actor.candidates) == {"Li Keqiang", "Li Qiang"}


def test_an_office_that_is_no_longer_held_is_noted() -> None:
    actor = actors_in("Chinese Premier Li Keqiang spoke.", "2024-08-21", {"Li Keqiang": PERSON})["Li Keqiang"]
    assert (actor.person, actor.office) == ("Li Keqiang", None)
    assert actor.note is not None and "2023-03" in actor.note


def test_every_actor_shows_the_words_that_tell() -> None:
    text = "Russian President Vladimir Putin met Chinese Premier Li Qiang in Moscow."
    named: Named = {"Vladimir Putin": PERSON, "Li Qiang": PERSON, "Moscow": PLACE}
    for actor in actors_in(text, "2024-08-21", named).values():
        assert actor.span in actor.evidence
        assert all(0 <= span.start < span.end <= len(text) for span in actor.evidence)


@pytest.mark.parametrize(("code", "name"), [("RUS", "Russia"), ("SUN", "Soviet Union"), ("XXX", None)])
def test_codes_have_names(code: str, name: str | None) -> None:
    assert country_name(code) == name
