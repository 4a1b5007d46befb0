"""Mentions, as data: what names whom, and what is no name. Rules that cannot tell a kind say None."""

import pytest

from variorum.actors import find_mentions
from variorum.language.marks import MarkedName, Marks, NameKind
from variorum.language.sentences import split_sentences
from variorum.records import Article, Mention, Piece, Provenance, Reading, Span

BY_HAND = Provenance(stage="test", model="by hand", version="1")


def mentions_in(text: str, marks: Marks | None = None) -> list[Mention]:
    """The mentions of a bare text: by rules, or with what is marked."""
    article = Article(
        id="article",
        account_id="account",
        address="text",
        name="text",
        text=text,
        page_text=text,
        pieces=(Piece(0, 0, len(text)),),
        furniture=(),
        provenance=BY_HAND,
    )
    sentences = split_sentences(text)
    reading = Reading(article_id="article", sentences=sentences, vectors=b"", width=0, provenance=BY_HAND)
    return find_mentions(article, reading, marks)


NAMES: tuple[tuple[str, list[tuple[str, str | None, str | None]]], ...] = (
    # titles are left out of a name, and make it a person's
    ("Mr. Putin met him.", [("Putin", "person", None)]),
    ("President Ronald Reagan spoke.", [("Ronald Reagan", "person", None)]),
    (
        "Secretary of State Colin Powell met Ambassador Yuri Ushakov.",
        [("Colin Powell", "person", None), ("Yuri Ushakov", "person", None)],
    ),
    ("Its foreign minister, Abba Eban, left.", [("Abba Eban", "person", None)]),
    ("The President of the United States spoke.", [("United States", "place", "USA")]),
    ("Soviet leader Mikhail Gorbachev arrived.", [("Soviet", "people", "SUN"), ("Mikhail Gorbachev", "person", None)]),
    # nothing tells the kind
    ("He met Li Qiang there.", [("Li Qiang", None, None)]),
    # initials, links, hyphens
    ("George W. Bush and J. D. Vance spoke.", [("George W. Bush", None, None), ("J. D. Vance", None, None)]),
    ("There Ursula von der Leyen met him.", [("Ursula von der Leyen", None, None)]),
    ("There Osama bin Laden met him.", [("Osama bin Laden", None, None)]),
    ("There oil minister Ali al-Naimi met him.", [("Ali al-Naimi", "person", None)]),
    ("He went to the Bank of England.", [("Bank of England", "organization", None)]),
    # countries, capitals and seats of governments
    ("The U.S. and Russia agreed.", [("U.S.", "place", "USA"), ("Russia", "place", "RUS")]),
    ("He left the U.S.S.R. in 1988.", [("U.S.S.R.", "place", "SUN")]),
    ("Moscow said so.", [("Moscow", "place", "RUS")]),
    (
        "The Kremlin and the White House said so.",
        [("Kremlin", "organization", "RUS"), ("White House", "organization", "USA")],
    ),
    (
        "Saudi Arabia's oil and Germany’s coal were sold.",
        [("Saudi Arabia", "place", "SAU"), ("Germany", "place", "DEU")],
    ),
    # organisations, by their words and by capitals alone
    ("There the Security Council met.", [("Security Council", "organization", None)]),
    ("He spoke to NATO and OPEC.", [("NATO", "organization", None), ("OPEC", "organization", None)]),
    # capitals that name nobody
    ("Officials said the talks had failed.", []),
    ("Talks were held on Monday in March.", []),
    ("Negotiators met again.", []),
    ("EU LEADERS MEET IN BRUSSELS", []),
)

DESCRIPTIONS: tuple[tuple[str, list[tuple[str, str, str, str]]], ...] = (
    ("The Soviet leader arrived.", [("The Soviet leader", "soviet leader", "person", "SUN")]),
    ("He met the Chinese premier.", [("the Chinese premier", "chinese premier", "person", "CHN")]),
    ("He met the British government.", [("the British government", "british government", "organization", "GBR")]),
    ("She met his Iraqi envoy.", [("his Iraqi envoy", "iraqi envoy", "person", "IRQ")]),
    ("A Soviet delegation came.", [("A Soviet delegation", "soviet delegation", "organization", "SUN")]),
    ("The tall leader arrived.", []),
)


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_names(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [mention for mention in mentions_in(text) if mention.form == "name"]
    assert [(mention.text, mention.kind, mention.country) for mention in found] == expected


@pytest.mark.parametrize(("text", "expected"), DESCRIPTIONS, ids=[text for text, _ in DESCRIPTIONS])
def test_descriptions(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [mention for mention in mentions_in(text) if mention.form == "description"]
    assert [(mention.text, mention.key, mention.kind, mention.country) for mention in found] == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("They spoke of the U.N. today.", "They spoke of the UN today."),
        ("They met President Reagan.", "They saw Reagan’s car."),
        ("They met the O'Neill brothers.", "They met the O’Neill brothers."),
    ],
)
def test_one_name_has_one_key(one: str, two: str) -> None:
    (first,), (second,) = mentions_in(one), mentions_in(two)
    assert first.key == second.key


def test_a_lone_capital_at_a_sentence_head_needs_another_that_backs_it() -> None:
    assert mentions_in("Shamir left early.") == []
    assert [mention.text for mention in mentions_in("Shamir left early. They saw Shamir leave.")] == ["Shamir"] * 2


def test_mentions_come_in_reading_order_with_their_words() -> None:
    text = "The Soviet leader met Mr. Reagan in Reykjavik. Moscow said the U.S. had agreed."
    found = mentions_in(text)
    assert [mention.span for mention in found] == sorted(mention.span for mention in found)
    assert all(mention.span.of(text) == mention.text for mention in found)


def test_what_the_model_has_not_read_keeps_its_kind() -> None:
    text = "President Ali Kaya met the Soviet Leader in Paris. Later President Ali Kaya met NATO."
    marks = Marks(
        names=(),
        statements=(),
        provenance=Provenance(stage="language", model="m", version="7"),
        unread=(Span(text.index("Later"), len(text)),),
    )
    found = [
        (mention.text, mention.kind) for mention in mentions_in(text, marks) if mention.text != "the Soviet Leader"
    ]
    assert found == [
        ("Ali Kaya", None),
        ("Soviet Leader", "person"),
        ("Paris", None),
        ("Ali Kaya", "person"),
        ("NATO", "organization"),
    ]


def test_all_mentions_of_a_name_have_the_kind_that_most_have() -> None:
    text = "Mr. Ali Kaya left. Kaya slept. Ali Kaya woke. Kaya rose."
    kinds: tuple[NameKind, ...] = ("person", "place", "organization", "place")
    spans = [Span(0, 12), Span(19, 23), Span(31, 39), Span(46, 50)]
    marks = Marks(
        names=tuple(MarkedName(span=span, kind=kind) for span, kind in zip(spans, kinds, strict=True)),
        statements=(),
        provenance=Provenance(stage="language", model="m", version="7"),
    )
    assert [(m.text, m.kind) for m in mentions_in(text, marks)] == [
        ("Ali Kaya", "person"),
        ("Kaya", "place"),
        ("Ali Kaya", "organization"),
        ("Kaya", "place"),
    ]


def test_marked_names_come_before_those_of_the_rules() -> None:
    """A marked name replaces what the rules see there; of their others peoples keep their kind, the rest lose it."""
    text = "President Ali Kaya met the French in Paris, and Mr. Osei saw the Chinese premier of NATO."
    words = (("Ali Kaya", "person"), ("Paris", "place"))
    marks = Marks(
        names=tuple(
            MarkedName(span=Span(text.index(name), text.index(name) + len(name)), kind=kind)  # type: ignore[arg-type]
            for name, kind in words
        ),
        statements=(),
        provenance=Provenance(stage="language", model="m", version="7"),
    )
    found = [(m.text, m.kind, m.country, m.provenance.model) for m in mentions_in(text, marks) if m.form == "name"]
    assert found == [
        ("Ali Kaya", "person", None, "m"),
        ("French", "people", "FRA", "rules"),
        ("Paris", "place", "FRA", "m"),
        ("Osei", None, None, "rules"),
        ("Chinese", "people", "CHN", "rules"),
        ("NATO", None, None, "rules"),
    ]
