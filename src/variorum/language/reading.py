"""Articles to readings: split into sentences, every sentence encoded once."""

from collections.abc import Sequence

from variorum.language.encoder import Encoder
from variorum.language.sentences import split_sentences
from variorum.records import Article, Reading


def read_sentences(articles: Sequence[Article], encoder: Encoder) -> list[Reading]:
    """One reading an article, in order. All sentences go to the encoder at once, which sorts them by length."""
    split = [split_sentences(article.text) for article in articles]
    texts = [
        sentence.span.of(article.text)
        for article, sentences in zip(articles, split, strict=True)
        for sentence in sentences
    ]
    rows = encoder.encode(texts)
    readings, start = [], 0
    for article, sentences in zip(articles, split, strict=True):
        end = start + len(sentences)
        readings.append(
            Reading(
                article_id=article.id,
                sentences=sentences,
                vectors=rows[start:end].tobytes(),
                width=encoder.width,
                provenance=encoder.provenance,
            )
        )
        start = end
    return readings
