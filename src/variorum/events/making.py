"""The record of an act that a sentence tells: when, where, how, in what matter, and what is said of it."""

from collections.abc import Sequence
from typing import NamedTuple

from variorum.events.aspects import contexts_of, mode_of
from variorum.events.candidates import codes_of
from variorum.events.places import place_of
from variorum.language.acts import Act
from variorum.language.when import when_told
from variorum.records import Actor, Article, Event, Provenance, Span, Statement
from variorum.records.event import Aspect
from variorum.records.identity import identity

MONTH = len("2014-05")


class Passage(NamedTuple):
    """A sentence of an article, all actors in it, and what of the article names a place."""

    article: Article
    sentence: Span
    actors: Sequence[Actor]
    places: frozenset[Span]

    @property
    def words(self) -> str:
        """The sentence's text."""
        return self.sentence.of(self.article.text)


class Deed(NamedTuple):
    """One act of a sentence: its actors, its recipients, and what the coder says of it. One side may be empty: the
    sentence does not name it.
    """

    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    act: Act


def event_of(passage: Passage, deed: Deed, statements: Sequence[Statement], model: Provenance) -> Event:
    """The record of an act. Who acts upon 'both sides' and is one of them acts upon the other."""
    acting, upon = ({code for one in side for code in codes_of(one)} for side in (deed.actors, deed.recipients))
    actors, recipients = tuple(sorted(acting)), tuple(sorted(upon - acting))
    article, sentence, words = passage.article, passage.sentence, passage.words
    trigger = deed.act.trigger.moved(sentence.start) if deed.act.trigger else None
    near = trigger or (*deed.actors, *deed.recipients)[0].span
    when = when_told(words, near.start - sentence.start, article.publishing_date)
    mode = mode_of(deed.act.type, words, deed.act.trigger)
    return Event(
        id=identity("event", article.id, str(sentence.start), deed.act.type, *actors, "", *recipients),
        article_id=article.id,
        event_type=deed.act.type,
        modality=deed.act.modality,
        actors=actors,
        recipients=recipients,
        sentence=sentence,
        actor_spans=tuple(sorted(one.span for one in deed.actors)),
        recipient_spans=tuple(sorted(one.span for one in deed.recipients)),
        trigger=trigger,
        date=when.date if when else None,
        date_span=when.span.moved(sentence.start) if when else None,
        place=place_of(article.text, sentence, near, passage.actors, passage.places),
        mode=moved(mode, sentence.start) if mode else None,
        contexts=tuple(moved(context, sentence.start) for context in contexts_of(words)),
        recalled=when is not None and is_long_before(when.date, article.publishing_date),
        statement_ids=tuple(s.id for s in statements if trigger and touches(s, trigger)),
        score=round(1 - deed.act.nothing, 4),
        provenance=Provenance(stage="events", model=model.model, version=model.version),
    )


def moved(aspect: Aspect, by: int) -> Aspect:
    """The same where its words stand in the article."""
    return Aspect(name=aspect.name, span=aspect.span.moved(by))


def is_long_before(date: str, published: str | None) -> bool:
    """Whether a date lies in an earlier month than the one before publication."""
    if published is None or len(published) < MONTH:
        return published is not None and date[:4] < published[:4]
    year, month = int(published[:4]), int(published[5:7])
    before = f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}"
    return date[:MONTH] < before[: len(date)]


def touches(statement: Statement, trigger: Span) -> bool:
    """Whether a statement's cue or content holds the words that say what is done."""
    return any(span.overlap(trigger) for span in (*statement.cue, *statement.content))
