"""Words and keys."""

import pytest

from variorum.language.words import find_words, is_stopword, word_key

TOGETHER = (
    ("trade", "traded", "trading", "trades"),
    ("agree", "agreed", "agrees", "agreeing"),
    ("party", "parties", "party's", "Party’s"),
    ("plan", "planned", "planning", "plans"),
    ("meeting", "meet", "meets", "meetings"),
    ("Russia", "Russia's", "RUSSIA"),
    ("leader", "leaders", "leaders’"),
    ("agency", "agencies"),
    ("1,500", "1500"),
    ("U.S.", "US"),
)
APART = (("thing", "th"), ("news", "new"), ("king", "k"), ("gas", "ga"), ("12", "12.5"), ("politics", "politic"))


@pytest.mark.parametrize("forms", TOGETHER)
def test_forms_meet(forms: tuple[str, ...]) -> None:
    assert len({word_key(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "two"), APART)
def test_words_stay_apart(one: str, two: str) -> None:
    assert word_key(one) != word_key(two)


def test_words_hold_together() -> None:
    text = "The U.S.-led trade-off cost $1,500.50 (2.5%), O'Neill’s AT&T couldn't say."
    words = [word.text for word in find_words(text)]
    assert words[-7:] == ["cost", "$1,500.50", "2.5%", "O'Neill’s", "AT&T", "couldn't", "say"]
    assert all(word.span.of(text) == word.text for word in find_words(text))


def test_stop_words() -> None:
    assert all(is_stopword(word_key(word)) for word in ("The", "was", "their", "said", "couldn't", "has"))
    assert not any(is_stopword(word_key(word)) for word in ("Putin", "war", "12", "denied", "talks"))
