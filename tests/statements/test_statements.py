"""Statements: who said what, as data. Sentences are in the style of the press; the names in them are made up."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from variorum.language.marks import MarkedStatement, Marks
from variorum.language.sentences import split_sentences
from variorum.records import Article, Piece, Provenance, Reading, Span, Statement
from variorum.statements import find_statements

BY_HAND = Provenance(stage="test", model="by hand", version="1")

Roles = tuple[str | None, str, tuple[str, ...]]  # source, cue, content


def statements_in(text: str, marks: Marks | None = None) -> list[Statement]:
    """The statements of a bare text: by rules, or as marked."""
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
    return find_statements(article, reading, marks)


def roles(statement: Statement, text: str) -> Roles:
    """A statement in words."""
    source = statement.source[0].of(text) if statement.source else None
    return source, statement.cue[0].of(text), tuple(span.of(text) for span in statement.content)


ONE = (
    # said, and what follows
    (
        "The minister said the border would reopen on Monday.",
        "The minister",
        "said",
        "the border would reopen on Monday",
    ),
    ("The minister said on Monday that the border was open.", "The minister", "said", "that the border was open"),
    ("Critics say the law goes too far.", "Critics", "say", "the law goes too far"),
    (
        "In a statement on Sunday, the ministry said the attack had failed.",
        "the ministry",
        "said",
        "the attack had failed",
    ),
    (
        "The premier, who took office in May, said he would resign.",
        "The premier, who took office in May",
        "said",
        "he would resign",
    ),
    (
        "Two officials, speaking on condition of anonymity, said the deal was near.",
        "Two officials",
        "said",
        "the deal was near",
    ),
    (
        "The foreign ministry in Orlova said in a statement it had summoned the envoy.",
        "The foreign ministry in Orlova",
        "said",
        "it had summoned the envoy",
    ),
    (
        "The report said the reactor had been shut down in 2003.",
        "The report",
        "said",
        "the reactor had been shut down in 2003",
    ),
    ("Officials believe that the pilot is alive.", "Officials", "believe", "that the pilot is alive"),
    (
        "The minister acknowledged that mistakes had been made.",
        "The minister",
        "acknowledged",
        "that mistakes had been made",
    ),
    (
        "The minister said he was “deeply worried” about the border.",
        "The minister",
        "said",
        "he was “deeply worried” about the border",
    ),
    (
        "The spokeswoman would not say whether the two leaders had met.",
        "The spokeswoman",
        "would not say",
        "whether the two leaders had met",
    ),
    ("The senator asked why the troops had been sent.", "The senator", "asked", "why the troops had been sent"),
    # a hearer between
    (
        "The ambassador told the Council that his country had been attacked.",
        "The ambassador",
        "told",
        "that his country had been attacked",
    ),
    # what follows is no clause
    ("The envoy warned of a new war in the spring.", "The envoy", "warned of", "a new war in the spring"),
    ("The rebels called for a cease-fire.", "The rebels", "called for", "a cease-fire"),
    ("The minister promised to release the prisoners.", "The minister", "promised", "to release the prisoners"),
    ("The army confirmed the loss of two ships.", "The army", "confirmed", "the loss of two ships"),
    # denials
    ("The embassy denied that its staff had left.", "The embassy", "denied", "that its staff had left"),
    ("The general denied he had given the order.", "The general", "denied", "he had given the order"),
    # nouns
    (
        "His claim that the vote was stolen was never tested.",
        "His",
        "claim",
        "that the vote was stolen was never tested",
    ),
    # quotations
    ("“The border will reopen,” the minister said.", "the minister", "said", "“The border will reopen,”"),
    ('"The border will reopen," the minister said.', "the minister", "said", '"The border will reopen,"'),
    (
        "“The border will reopen,” said Anna Berg, the interior minister.",
        "Anna Berg, the interior minister",
        "said",
        "“The border will reopen,”",
    ),
    ("“Why now?” the senator asked.", "the senator", "asked", "“Why now?”"),
    ("The spokesman said: “No decision has been made.”", "The spokesman", "said", "“No decision has been made.”"),
    (
        "“We shall not wait. We shall act tonight,” the general said.",
        "the general",
        "said",
        "“We shall not wait. We shall act tonight,”",
    ),
    # after what was said
    (
        "The border will reopen on Monday, the minister said.",
        "the minister",
        "said",
        "The border will reopen on Monday",
    ),
    (
        "The border would reopen, said a spokesman for the ministry.",
        "a spokesman for the ministry",
        "said",
        "The border would reopen",
    ),
    (
        "The talks will resume in May, the foreign minister told reporters.",
        "the foreign minister",
        "told",
        "The talks will resume in May",
    ),
    (
        "Forty trucks crossed the bridge, according to two customs officers.",
        "two customs officers",
        "according to",
        "Forty trucks crossed the bridge",
    ),
    (
        "According to the ministry, 40 trucks crossed the bridge.",
        "the ministry",
        "According to",
        "40 trucks crossed the bridge",
    ),
    # quoted by another
    (
        "The president was quoted as saying that the treaty was dead.",
        "The president",
        "saying",
        "that the treaty was dead",
    ),
)

MANY: tuple[tuple[str, tuple[Roles, ...]], ...] = (
    (
        "“The border will reopen,” she said, “and it will stay open.”",
        (("she", "said", ("“The border will reopen,”", "“and it will stay open.”")),),
    ),
    (
        "“We are ready,” the general told reporters, “to answer any attack.”",
        (("the general", "told", ("“We are ready,”", "“to answer any attack.”")),),
    ),
    (
        "“It is over,” he said. “We are going home.”",
        (("he", "said", ("“It is over,”", "“We are going home.”")),),
    ),
    (
        "The convoy left at dawn, witnesses said, and reached the river by noon.",
        (("witnesses", "said", ("The convoy left at dawn", "and reached the river by noon")),),
    ),
    (
        "The general said that the road was open, adding that the mines had been cleared.",
        (
            ("The general", "said", ("that the road was open",)),
            ("The general", "adding", ("that the mines had been cleared",)),
        ),
    ),
    (
        "Asked whether the troops would stay, the colonel said only that he had his orders.",
        ((None, "Asked", ("whether the troops would stay",)), ("the colonel", "said", ("that he had his orders",))),
    ),
    (
        "President Adair said the treaty was a first step, but Osei said it was a trap.",
        (
            ("President Adair", "said", ("the treaty was a first step",)),
            ("Osei", "said", ("it was a trap",)),
        ),
    ),
)

NONE = (
    "The law says little about emergency powers.",
    "The palace is said to be empty.",
    "Iran: sanctions illegal",
    "The two ministers met in Vienna and signed the accord.",
    "The price of oil rose by 3 percent on Friday.",
    "The so-called “special zone” was opened in May.",
    "The party of the “Greens” won two seats.",
    "Neither side would comment on the report.",
    "It is not clear whether the envoys discussed the canal.",
)

VIA = (
    ("The president was quoted by TASS as saying that the treaty was dead.", "TASS"),
    ("Xinhua quoted the president as saying that the treaty was dead.", "Xinhua"),
    ("The premier told the Associated Press that talks would resume.", "Associated Press"),
    ("The talks will resume in May, the foreign minister told Reuters.", "Reuters"),
    ("The truce had failed, AFP reported.", "Agence France-Presse"),
    ("The premier said Reuters had been wrong about the talks.", None),
    ("The premier said the talks would resume.", None),
)


@pytest.mark.parametrize(("text", "source", "cue", "content"), ONE, ids=[row[0][:40] for row in ONE])
def test_one_statement(text: str, source: str, cue: str, content: str) -> None:
    assert [roles(statement, text) for statement in statements_in(text)] == [(source, cue, (content,))]


@pytest.mark.parametrize(("text", "expected"), MANY, ids=[row[0][:40] for row in MANY])
def test_statements_of_several_parts(text: str, expected: tuple[Roles, ...]) -> None:
    assert tuple(roles(statement, text) for statement in statements_in(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_statement(text: str) -> None:
    assert [roles(statement, text) for statement in statements_in(text)] == []


@pytest.mark.parametrize(("text", "via"), VIA)
def test_through_whom(text: str, via: str | None) -> None:
    (statement,) = statements_in(text)
    assert statement.via == via
    assert (statement.via_span is None) == (via is None)


def test_direct_is_what_opens_with_a_quotation_mark() -> None:
    direct, partly, indirect = statements_in(
        "“We are ready,” the general said. The minister said he was “deeply worried” about it. "
        "The premier said the talks would resume."
    )
    assert (direct.direct, partly.direct, indirect.direct) == (True, False, False)


def test_a_quotation_goes_on_over_the_next_sentences() -> None:
    text = "“It is over,” he said. “We are going home. It was long.”\n\nThe convoy left at dawn."
    (statement,) = statements_in(text)
    assert [span.of(text) for span in statement.content] == ["“It is over,”", "“We are going home. It was long.”"]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        # a cue that the rules do not know, its content as marked, with the rest of its quotations
        ("He left, Ali Kaya shrugged.", ("Ali Kaya", "shrugged", "He left"), ("He left",)),
        (
            "“We came. We saw,” Ali Kaya shrugged. It rained.",
            ("Ali Kaya", "shrugged", "We saw,”"),
            ("“We came. We saw,”",),
        ),
        ("It was late, Ali Kaya shrugged. “We left.", ("Ali Kaya", "shrugged", "It was late"), ("It was late",)),
        # the rules have the cue: what is quoted is as they see it, the source as marked
        (
            "“We came. We saw,” the tall Ali Kaya said. “We left. Nobody knew.” It rained.",
            ("Ali Kaya", "said", "We saw"),
            ("“We came. We saw,”", "“We left. Nobody knew.”"),
        ),
        ("The tall Ali Kaya said that he had left.", ("Ali Kaya", "said", "he had left"), ("he had left",)),
    ],
)
def test_marks_and_rules_together(text: str, marked: tuple[str, str, str], expected: tuple[str, ...]) -> None:
    (statement,) = statements_in(text, marks_of(text, marked))
    assert roles(statement, text) == (marked[0], marked[1], expected)
    assert statement.provenance == Provenance(stage="statements", model="m", version="7")


def test_a_mark_without_a_source_has_the_one_of_the_rules_and_they_speak_where_nothing_is_marked() -> None:
    text = "Trade fell, it appeared. The minister said the border was open. Prices, they said, rose."
    found = statements_in(text, marks_of(text, ("", "appeared", "Trade fell"), ("", "said", "the border was open")))
    assert [(roles(statement, text), statement.provenance.model) for statement in found] == [
        (("The minister", "said", ("the border was open",)), "m"),
        (("they", "said", ("Prices", "rose")), "rules"),
    ]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (("Ali Kaya", "joy", "his joy over the truce"), ["voiced"]),  # one statement, two cues
        (("his", "truce", "truce"), ["voiced", "truce"]),
        (("Ali Kaya", "left", "the port"), ["voiced", "left"]),
    ],
)
def test_two_cues_of_one_statement_are_one(second: tuple[str, str, str], expected: list[str]) -> None:
    text = "Ali Kaya voiced his joy over the truce and left the port."
    marks = marks_of(text, ("Ali Kaya", "voiced", "his joy over the truce"), second)
    assert [statement.cue[0].of(text) for statement in statements_in(text, marks)] == expected


def test_what_is_told_within_a_statement_stays() -> None:
    text = "TASS quoted Ali Kaya as shrugging that the truce would hold through the whole of the winter."
    outer = ("TASS", "quoted", "Ali Kaya as shrugging that the truce would hold through the whole of the winter")
    inner = ("Ali Kaya", "shrugging", "that the truce would hold through the whole of the winter")
    assert [s.cue[0].of(text) for s in statements_in(text, marks_of(text, outer, inner))] == ["quoted", "shrugging"]


def marks_of(text: str, *marked: tuple[str, str, str]) -> Marks:
    """Marks by the words of their roles."""
    statements = []
    for parts in marked:
        source, cue, content = (
            (Span(text.index(words), text.index(words) + len(words)),) if words else () for words in parts
        )
        statements.append(MarkedStatement(source=source, cue=cue, content=content))
    provenance = Provenance(stage="language", model="m", version="7")
    return Marks(names=(), statements=tuple(statements), provenance=provenance)


def test_a_lost_quotation_mark_does_not_swallow_the_paragraph() -> None:
    text = "The general said: “We are ready. The convoy left at dawn. Nobody was hurt."
    (statement,) = statements_in(text)
    assert statement.content[-1].of(text) == "“We are ready."


PIECES = st.sampled_from(
    [
        *("The minister", "Chen", "he", "witnesses", "TASS", "The law", "a spokesman for the army"),
        *("said", "told", "warned", "denied", "asked", "was quoted as saying", "according to", "citing", "claim"),
        *("that", "whether", "to", "of", ",", ".", ":", ";", "“", "”", '"', "’", "—", "(", ")", "?", "\n\n"),
        *("the border", "would reopen", "on Monday", "reporters", "had failed", "and", "but", "which", "40"),
    ]
)


@settings(max_examples=300, deadline=None)
@example(pieces=["had failed", ",", "told", "citing", "told"])
@given(pieces=st.lists(PIECES, max_size=40))
def test_spans_lie_in_the_text_and_cue_and_content_do_not_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces).strip()
    found = statements_in(text)
    assert found == statements_in(text)
    assert len({statement.id for statement in found}) == len(found)
    for statement in found:
        spans = [*statement.source, *statement.cue, *statement.content]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(span.of(text) == span.of(text).strip() for span in spans)
        (cue,) = statement.cue
        assert not any(cue.overlap(span) for span in [*statement.source, *statement.content])
        assert not any(source.overlap(span) for source in statement.source for span in statement.content)
        assert list(statement.content) == sorted(statement.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“I was there when it fell.” — Ada Quill\n\nIt rained.",
            [("Ada Quill", "—", ("“I was there when it fell.”",))],
        ),
        ("“No.” -- Ada Quill of Oslo", [("Ada Quill of Oslo", "--", ("“No.”",))]),
        # what goes on after the name, or is no name, signs nothing
        ("“No” — a word that Ada Quill likes — is short.", []),
        (
            "SMITH: It is so.\n\nQUILL: It is not.\n\nSMITH: Who knows?\n\nQUILL: Not I.",
            [
                ("SMITH", ":", ("It is so.",)),
                ("QUILL", ":", ("It is not.",)),
                ("SMITH", ":", ("Who knows?",)),
                ("QUILL", ":", ("Not I.",)),
            ],
        ),
        ("UPDATE: It rained.\n\nLONDON: It rained.\n\nUPDATE: It snowed.\n\nLONDON: It rained.", []),
        ("“It will go.”\n— Reuters", []),
        ("“I was there.” — Ada Quill\nThe mayor left.", [("Ada Quill", "—", ("“I was there.”",))]),
        # a place, and three that never come again, are no speakers
        ("LONDON: It rained.\n\nIt snowed.", []),
        ("UPDATE: It rained.\n\nOSLO: It rained.\n\nPARIS: It rained.", []),
    ],
)
def test_what_somebody_signs(text: str, expected: list[Roles]) -> None:
    assert [roles(statement, text) for statement in statements_in(text)] == expected


def test_a_mark_whose_cue_says_nothing_does_not_count() -> None:
    text = "Iran has even mills."
    marked = MarkedStatement(source=(Span(0, 4),), cue=(Span(5, 13),), content=(Span(14, 19),))
    assert statements_in(text, Marks(names=(), statements=(marked,), provenance=BY_HAND)) == []
