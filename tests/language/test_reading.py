"""Articles to readings."""

import numpy as np

from variorum.language.reading import read_sentences
from variorum.language.vectors import matrix
from variorum.models import load_encoder
from variorum.records import Article, Provenance

TEXTS = (
    "Putin met Li Qiang. They talked.\n\nTrade grew by 26 percent.",
    "",
    "Li Qiang was received in the Kremlin. They talked.",
)


def article(number: int) -> Article:
    """A bare article around one of the texts."""
    text = TEXTS[number]
    return Article(
        id=str(number),
        account_id=str(number),
        address=str(number),
        name=str(number),
        text=text,
        page_text=text,
        pieces=(),
        furniture=(),
        provenance=Provenance(stage="test", model="none", version="1"),
    )


def test_the_same_readings_however_grouped() -> None:
    encoder = load_encoder()
    together = read_sentences([article(number) for number in range(3)], encoder)
    apart = [read_sentences([article(number)], encoder)[0] for number in range(3)]
    assert together == apart
    assert [len(reading.sentences) for reading, _ in together] == [3, 0, 2]


def test_a_sentence_has_one_vector_everywhere() -> None:
    one, empty, two = (reading for reading, _ in read_sentences([article(n) for n in range(3)], load_encoder()))
    assert (matrix(one)[1] == matrix(two)[1]).all()
    assert matrix(empty).shape == (0, 384)
    assert np.allclose(np.linalg.norm(matrix(one), axis=1), 1)
