"""Articles to readings: split into sentences, every sentence encoded once."""

from collections.abc import Sequence

from variorum.language.encoder import Encoder, Passage
from variorum.language.marks import Marks
from variorum.language.sentences import split_sentences
from variorum.records import Article, Reading


def read_sentences(articles: Sequence[Article], encoder: Encoder) -> list[tuple[Reading, Marks | None]]:
    """One reading an article, in order, and the marks of an encoder that has heads.

    All sentences go to the encoder at once, which sorts them by length.
    """
    passages = [Passage(article.text, split_sentences(article.text)) for article in articles]
    return [
        (
            Reading(
                article_id=article.id,
                sentences=passage.sentences,
                vectors=encoded.vectors.tobytes(),
                width=encoder.width,
                provenance=encoder.provenance,
            ),
            encoded.marks,
        )
        for article, passage, encoded in zip(articles, passages, encoder.read(passages), strict=True)
    ]
