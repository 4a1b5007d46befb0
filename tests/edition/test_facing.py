"""Two wordings word by word, and two accounts sentence by sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edition.sample import MEETING
from variorum.edition.differences import LONGEST, differing
from variorum.edition.facing import facing_rows
from variorum.edition.text import one_line
from variorum.records import Account


def marked(parts: tuple[tuple[str, bool], ...]) -> str:
    """Parts as text, those that differ in brackets."""
    return "".join(f"[{words}]" if differs else words for words, differs in parts)


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("Two men met.", "Two men met.", ("Two men met.", "Two men met.")),
        ("Two men met.", "Ten men met.", ("[Two] men met.", "[Ten] men met.")),
        ("Two men MET.", "Two men met.", ("Two men MET.", "Two men met.")),
        ("It rained.", "It rained hard.", ("It rained.", "It rained [hard].")),
        ("", "It rained.", ("", "[It rained].")),
        # told in other words, what stands elsewhere does not differ
        (
            "Asked by Iran, Oman said no to talks.",
            "Oman refused to hold talks, which Iran had sought.",
            ("[Asked by] Iran, Oman [said no] to talks.", "Oman [refused] to [hold] talks, [which] Iran [had sought]."),
        ),
    ],
)
def test_the_words_that_differ(own: str, other: str, expected: tuple[str, str]) -> None:
    assert tuple(map(marked, differing(own, other))) == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_word_is_lost(own: str, other: str) -> None:
    for parts, text in zip(differing(own, other), (own, other), strict=True):
        assert "".join(words for words, _ in parts) == one_line(text)


def test_of_very_long_texts_nothing_is_marked() -> None:
    long = "word " * LONGEST
    assert [differs for _, differs in differing(long, long + "more")[0]] == [False]


def test_every_sentence_of_both_stands_once() -> None:
    for own in MEETING.accounts:
        for other in MEETING.accounts:
            if own.id == other.id:
                continue
            rows = facing_rows(MEETING, own, other)
            left = "".join(words for row in rows for words, _ in row.own)
            right = "".join(words for row in rows for words, _ in row.other)
            assert letters(left) == letters(text_of(own))
            assert sorted(letters(right)) == sorted(letters(text_of(other)))


def text_of(account: Account) -> str:
    """All sentences of an account."""
    return "".join(one_line(account.sentence(number)) for number in range(len(account.reading.sentences)))


def letters(text: str) -> str:
    """A text without its spaces."""
    return text.replace(" ", "")
