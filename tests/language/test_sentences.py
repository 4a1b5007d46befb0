"""Sentences: `|` in a case marks where one ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.language.sentences import split_sentences

CASES = (
    "He came. | She left.",
    "Mr. Putin met Li Qiang. | They talked.",
    "WASHINGTON, Sept. 17 (AP) -- Lt. Gen. Smith arrived at 10 a.m. | He left.",
    "MOSCOW. March 5 (Interfax) - The talks began. | They ended.",
    "He lives in the U.S. | The move was recent.",
    "The U.S. President spoke at the U.N. General Assembly.",
    "George W. Bush and J. D. Vance spoke.",
    "It is No. 5 on the list. | Oil rose 3.5 percent.",
    "See Art. 5 of the treaty. | It is clear.",
    '"Why?" Mr. Putin asked.',
    "“Why?” he asked. | Nobody answered.",
    'He said "No." | She agreed.',
    '"I will go." he said.',
    "He said: “We won. We lost.” | They clapped.".replace("We won. We", "We won. | We"),
    "The deal was sealed.| Putin said so.",
    "It ended in 2014.| The war went on.",
    "See www.example.Com for more. | It helps.",
    "What?! | Nobody knows.",
    "Well... | Perhaps.",
    "Well... perhaps.",
    "他来了。| 他走了！| 好",
    "The firm, Acme Inc. | It was sold.",
    "Acme Inc. Chairman Bob Roe quit.",
    "He met Col. Smith vs. Jones.",
    "He flew to St. Petersburg on Jan. 5. | The trip was short.",
    "(He left.) | She stayed.",
    "She paid $5. | $3 was left.",
    "He was in Aleppo. | al-Assad was not.".replace("al-Assad", "al-Qaida"),
    "He won. | 12 people lost.",
    "1. Putin came |\n2. He went",
    "- one thing |\n- another thing",
    "Short heading |\nThe text goes on here and does not end\nat the line's end. | It stops.",
    "First paragraph without end |\n\nSecond one.",
    "The Dr. said so, e.g. Smith, i.e. Bob.",
    "The vote is due at 5 p.m. Moscow time.",
    "Robert P. Barr wrote the post-Sept. 11 law.",
    "She wrote an op-ed. | It was long.",
    "Gov. Jane Roe, D-Calif., spoke. | Then she left.",
)


@pytest.mark.parametrize("case", CASES)
def test_ends(case: str) -> None:
    expected = [" ".join(part.split()) for part in case.split("|")]
    text = case.replace(" | ", " ").replace("| ", "").replace(" |\n", "\n")
    assert [" ".join(sentence.span.of(text).split()) for sentence in split_sentences(text)] == expected


def test_paragraphs_are_counted() -> None:
    assert [s.paragraph for s in split_sentences("One. Two.\n\n \n\nThree.\n\nFour")] == [0, 0, 1, 2]


@given(st.text(alphabet='aA.!?"” \n\t。1-•U…', max_size=80))
def test_spans_cover_all_but_white_space(text: str) -> None:
    spans = [sentence.span for sentence in split_sentences(text)]
    covered = {place for span in spans for place in range(*span)}
    assert all(text[place].isspace() for place in set(range(len(text))) - covered)
    assert sum(span.end - span.start for span in spans) == len(covered)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
