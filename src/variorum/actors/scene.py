"""What an account says about its actors as a whole: its words, its date, the countries that it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.actors.gazetteer import Gazetteer
from variorum.actors.naming import folded
from variorum.actors.register import Register
from variorum.records import Article, Mention, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One account and the tables. `date` is the publishing date without its time, `mentions` are in reading order,
    `titles` all words for an office or what a person is, folded.
    """

    text: str
    date: str | None
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    tables: Gazetteer
    register: Register
    titles: frozenset[str]

    def sentence_at(self, place: int) -> Span:
        """The sentence around a code point, the whole text if none is."""
        for sentence in self.sentences:
            if sentence.start <= place < sentence.end:
                return sentence
        return Span(0, len(self.text))

    def then(self, country: str) -> str:
        """The code of the state that a country, or a territory, was a part of on the account's date."""
        for now, former, until in self.register.former:
            if now == country and (not until or (self.date is not None and self.date < until[: len(self.date)])):
                return former
        return country


def scene_of(
    article: Article, reading: Reading, mentions: Sequence[Mention], tables: Gazetteer, register: Register
) -> Scene:
    """The scene of an article."""
    date = article.publishing_date[:10] if article.publishing_date else None
    sentences = tuple(sentence.span for sentence in reading.sentences)
    return Scene(
        text=article.text,
        date=date,
        sentences=sentences,
        mentions=tuple(mentions),
        tables=tables,
        register=register,
        titles=frozenset(map(folded, tables.titles | tables.roles)),
    )
