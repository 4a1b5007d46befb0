"""The body and the way back from it, for any text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.pages.composing import compose
from variorum.records import Span

AWKWARD = st.text(alphabet=st.sampled_from("ab.é \t\n\r\xa0\u00ad\u200b\u0301\ufeff\u2028\x00e"), max_size=60)


@given(st.lists(st.one_of(AWKWARD, st.text(max_size=40)), max_size=5))
def test_every_piece_stands_unchanged_in_the_page(parts: list[str]) -> None:
    page_text = "|".join(parts)
    spans, start = [], 0
    for part in parts:
        spans.append(Span(start, start + len(part)))
        start += len(part) + 1
    text, pieces = compose(page_text, spans)
    held = bytearray(len(text))
    before = 0
    for piece in pieces:
        words = text[piece.start : piece.start + piece.length]
        assert words == page_text[piece.page_start : piece.page_start + piece.length]
        assert piece.start >= before and piece.length > 0
        before = piece.start + piece.length
        held[piece.start : before] = b"\1" * piece.length
    made = {char for char, flag in zip(text, held, strict=True) if not flag}
    assert made <= {" ", "\n", *unicodedata.normalize("NFC", page_text)}
    assert "\u00ad" not in text and "\u200b" not in text and text == text.strip()


@pytest.mark.parametrize(
    ("page_text", "text"),
    [
        ("co\u00adoper\u200bation  grew\xa0fast", "cooperation grew fast"),
        ("line one\r\nline two", "line one line two"),
        ("Cafe\u0301 talks", "Café talks"),
        (" \u200b ", ""),
    ],
)
def test_compose(page_text: str, text: str) -> None:
    assert compose(page_text, [Span(0, len(page_text))])[0] == text
