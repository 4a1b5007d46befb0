"""An article as a witness: with everything that was read out of it alone."""

import msgspec

from variorum.records.actor import Actor
from variorum.records.article import Article
from variorum.records.event import Event
from variorum.records.mention import Mention
from variorum.records.reading import Reading
from variorum.records.statement import Statement


class Account(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What the later stages compare: one version of one account with what it names, quotes and tells."""

    article: Article
    reading: Reading
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    def sentence(self, number: int) -> str:
        """The words of one sentence, counted from 0."""
        return self.reading.sentences[number].span.of(self.article.text)
