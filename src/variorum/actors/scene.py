"""What an account says about its actors as a whole: its words, its date, the countries that it names."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.actors.describing import office_words, state_of
from variorum.actors.gazetteer import Gazetteer
from variorum.actors.naming import folded
from variorum.actors.register import Register
from variorum.records import Article, Mention, Reading, Span

PLACED = re.compile(r"\b(?:in|at|near|outside|from|to)\s(?:the\s)?\Z")
LOOKED_BACK = 16  # code points before a mention
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One account and the tables. `date` is the publishing date without its time, `mentions` are in reading order,
    `titles` all words for an office or what a person is, folded, `title_words` each of them; names by where they begin
    and where they end. `named` are the states that the account names.
    """

    text: str
    date: str | None
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    tables: Gazetteer
    register: Register
    titles: frozenset[str]
    title_words: frozenset[str]
    by_start: dict[int, Span]
    by_end: dict[int, Span]
    named: frozenset[str]

    def sentence_at(self, place: int) -> Span:
        """The sentence around a code point, the whole text if none is."""
        number = bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1
        inside = number >= 0 and place < self.sentences[number].end
        return self.sentences[number] if inside else Span(0, len(self.text))

    def sentence_before(self, place: int) -> Span | None:
        """The sentence before the one around a code point."""
        number = bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1
        return self.sentences[number - 1] if number > 0 else None

    def name_at(self, end: int, between: Sequence[str]) -> Span | None:
        """The name that begins after one of these words behind a code point."""
        starts = [end + len(words) for words in between if self.text.startswith(words, end)]
        return next((self.by_start[start] for start in starts if start in self.by_start), None)

    def name_before(self, start: int, between: str) -> Span | None:
        """The name that ends before these words in front of a code point."""
        end = start - len(between)
        return self.by_end.get(end) if end > 0 and self.text.startswith(between, end) else None

    def says_where(self, span: Span) -> bool:
        """Whether the word before a mention only says where something is."""
        return PLACED.search(self.text[max(0, span.start - LOOKED_BACK) : span.start]) is not None

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
    date = DATE.match(article.publishing_date or "")
    titles = frozenset(map(folded, tables.titles | tables.roles | frozenset(office_words())))
    sentences = tuple(sentence.span for sentence in reading.sentences)
    return Scene(
        text=article.text,
        date=date.group() if date else None,
        sentences=sentences,
        mentions=tuple(mentions),
        tables=tables,
        register=register,
        by_start={mention.span.start: mention.span for mention in mentions if mention.form == "name"},
        by_end={mention.span.end: mention.span for mention in mentions if mention.form == "name"},
        titles=titles,
        title_words=frozenset(word for title in titles for word in title.split()),
        named=frozenset(code for mention in mentions if (code := state_of(mention.text, tables))),
    )
