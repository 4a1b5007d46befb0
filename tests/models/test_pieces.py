"""What the encoder is told of pieces, and how the answers of its heads become names and attributions."""

import numpy as np
import pytest

from variorum.language.encoder import Passage
from variorum.language.marks import MarkedStatement
from variorum.language.sentences import split_sentences
from variorum.models.marks import (
    CUE_TAGS,
    NAME_TAGS,
    ROLE_WIDTH,
    ROLES,
    Offsets,
    RoleAnswers,
    best_runs,
    names_in,
    role_of,
    statements_in,
    words_of,
)
from variorum.models.pieces import (
    CONTINUES,
    DIGIT,
    INSIDE,
    LETTER,
    LOWER,
    MARK,
    MIXED,
    OUTSIDE,
    QUOTE,
    SPECIAL,
    TITLE,
    UPPER,
    openings_of,
    quoted,
    shapes,
)
from variorum.records import Span


def offsets_of(text: str, pieces: list[str]) -> list[tuple[int, int]]:
    """Where each piece stands; '' is a special one."""
    found, end = [], 0
    for piece in pieces:
        start = text.index(piece, end) if piece else end
        end = start + len(piece)
        found.append((start, end))
    return found


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        (
            "The UN met A.",
            ["", "The", "UN", "met", "A", ".", ""],
            [SPECIAL, TITLE, UPPER, LOWER, LETTER, MARK, SPECIAL],
        ),
        ("McKay, al-Sisi", ["Mc", "Kay", ",", "al", "-", "Sisi"], [4, 12, MARK, 4, 12, 12]),
        ("U.S. F-16 3rd", ["U", ".", "S", ".", "F", "-", "16", "3rd"], [UPPER, 10, 10, MARK, DIGIT, 13, 13, DIGIT]),
        ("", [], []),
    ],
)
def test_shapes(text: str, pieces: list[str], expected: list[int]) -> None:
    assert (MIXED, CONTINUES + MIXED, CONTINUES + UPPER, CONTINUES + DIGIT) == (4, 12, 10, 13)
    assert shapes(text, offsets_of(text, pieces)).tolist() == expected


@pytest.mark.parametrize(
    ("pieces", "inside", "expected"),
    [
        (["He", '"', "no", '"'], False, [OUTSIDE, QUOTE, INSIDE, QUOTE]),
        (["no", "”", "he"], True, [INSIDE, QUOTE, OUTSIDE]),
        (["“", "no", "“", "yes"], False, [QUOTE, INSIDE, QUOTE, INSIDE]),
    ],
)
def test_quoted(pieces: list[str], inside: bool, expected: list[int]) -> None:
    text = " ".join(pieces)
    assert quoted(text, offsets_of(text, pieces), inside=inside).tolist() == expected


def test_openings() -> None:
    """A quotation goes on into the next sentence, not into the next paragraph."""
    text = "“We came. We saw,” he said. “But we lost.\n\nNobody knows."
    openings = openings_of(Passage(text, split_sentences(text)))
    assert list(openings) == [
        ("“We came.", False),
        ("We saw,” he said.", True),
        ("“But we lost.", False),
        ("Nobody knows.", False),
    ]


TEXT = "Putin's aide, the TASS agency said, is “gone”."
PIECES = ["", "Put", "in", "'", "s", "aide", ",", "the", "TASS", "agency", "said", ",", "is", "“", "gone", "”", ".", ""]


WORDS = list(words_of(offsets_of(TEXT, PIECES), TEXT))


def logits(tags: list[str], names: tuple[str, ...]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Logits that name these tags."""
    return 8 * np.eye(len(names), dtype=np.float32)[[names.index(tag) for tag in tags]]


def spans(*words: str) -> tuple[Span, ...]:
    """Where words first stand in the text."""
    return tuple(Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({1: "B-person", 2: "I-person", 8: "B-organization"}, [("Putin", "person"), ("TASS", "organization")]),
        ({1: "I-person"}, [("Putin", "person")]),  # no first tag
        ({1: "B-person", 2: "B-place"}, [("Putin", "person")]),  # a word has the tag of its first piece
        ({2: "B-person"}, []),
        ({8: "B-place", 9: "B-place"}, [("TASS", "place"), ("agency", "place")]),
        ({8: "B-place", 9: "I-place"}, [("TASS agency", "place")]),
        ({0: "B-place", 17: "I-place"}, []),
    ],
)
def test_names(tags: dict[int, str], expected: list[tuple[str, str]]) -> None:
    answer = logits([tags.get(n, "O") for n in range(len(PIECES))], NAME_TAGS)
    found = names_in(answer, WORDS, offsets_of(TEXT, PIECES))
    assert [(mark.span, mark.kind) for mark in found] == [(*spans(words), kind) for words, kind in expected]


def test_statements() -> None:
    offsets = offsets_of(TEXT, PIECES)
    roles = {"source": [7, 8, 9], "content": [1, 2, 3, 4, 5, 12, 13, 14, 15]}
    base = np.full((len(PIECES), len(ROLES)), -9, dtype=np.float32)
    queries, keys = (np.zeros((len(PIECES), len(ROLES) * ROLE_WIDTH), dtype=np.float32) for _ in range(2))
    for column, pieces in enumerate(roles.values()):
        queries[10, column * ROLE_WIDTH] = 1
        keys[pieces, column * ROLE_WIDTH] = 18 * ROLE_WIDTH**0.5
    cues = logits(["B" if n == 10 else "O" for n in range(len(PIECES))], CUE_TAGS)
    assert list(statements_in(cues, RoleAnswers(base, queries, keys), WORDS, offsets, TEXT)) == [
        MarkedStatement(source=spans("the TASS agency"), cue=spans("said"), content=spans("Putin's aide", "is “gone”"))
    ]
    assert list(statements_in(cues, RoleAnswers(base, queries, np.zeros_like(keys)), WORDS, offsets, TEXT)) == []


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ([5], ("aide",)),
        ([6, 11], ()),
        ([3, 4, 5, 7], ("'s aide, the",)),
        ([9, 12], ("agency", "is")),
        ([1], ()),  # half a word
    ],
)
def test_roles(inside: list[int], expected: tuple[str, ...]) -> None:
    offsets: Offsets = offsets_of(TEXT, PIECES)
    scores = np.array([1.0 if n in inside else -1.0 for n in range(len(PIECES))], dtype=np.float32)
    assert tuple(span.of(TEXT) for span in role_of(scores, WORDS, offsets, TEXT, 0)) == expected


@pytest.mark.parametrize(
    ("values", "switch", "expected"),
    [
        ([], 1, []),
        ([1, -1, 1], 0, [(0, 0), (2, 2)]),
        ([3, -1, 3], 1, [(0, 2)]),  # a gap costs less than two more ends
        ([3, -3, 3], 1, [(0, 0), (2, 2)]),
        ([-1, 1, -1], 1, []),  # not worth its ends
        ([-1, 3, 2], 1, [(1, 2)]),
    ],
)
def test_best_runs(values: list[float], switch: float, expected: list[tuple[int, int]]) -> None:
    assert best_runs(values, switch) == expected
