"""Find what the states and organizations of an account do to one another, sentence by sentence.

A first look asks of each of a sentence's actors whether it does anything; a second one, only of those that do, to which
of the others.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from variorum.events.candidates import actors_in, by_sentence
from variorum.events.settings import Coding
from variorum.language.acts import Act, EventCoder, Pair
from variorum.language.when import when_told
from variorum.records import Actor, Article, Event, Provenance, Reading, Span, Statement
from variorum.records.event import SYMMETRICAL, EventType
from variorum.records.identity import identity

MONTH = len("2014-05")
SIGNING = re.compile(r"\b(?:sign|initial|ratif|seal|conclud)", re.IGNORECASE)


class Look(NamedTuple):
    """An actor of a sentence, beside the others there, and whom it may act upon (None: anybody)."""

    sentence: Span
    actor: Actor
    recipient: Actor | None


class Deed(NamedTuple):
    """One act of a sentence: its actors, its recipients, and what the coder says of it."""

    sentence: Span
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    act: Act


def find_events(
    article: Article,
    reading: Reading,
    actors: Sequence[Actor],
    statements: Sequence[Statement],
    coder: EventCoder,
    *,
    settings: Coding,
) -> list[Event]:
    """The events of an article in reading order."""
    sentences = [sentence.span for sentence in reading.sentences]
    present = {
        sentence: actors_in(article.text, sentence, inside)[: settings.most_codes]
        for sentence, inside in by_sentence(sentences, actors)
    }
    alone = [Look(span, actor, None) for span, found in present.items() for actor in found]
    doing = coded(article.text, alone, coder, settings)
    pairs = [
        Look(look.sentence, look.actor, to) for look, _ in doing for to in present[look.sentence] if to != look.actor
    ]
    done = as_told(doing, coded(article.text, pairs, coder, settings))
    return [
        event_of(article, deed, statements, coder.provenance)
        for _, looks in groupby(
            [*sorted([*doing, *done], key=lambda one: one[0].sentence)], lambda one: one[0].sentence
        )
        for deed in deeds(list(looks))
    ]


def as_told(doing: Sequence[tuple[Look, Act]], done: Sequence[tuple[Look, Act]]) -> list[tuple[Look, Act]]:
    """The acts upon others, each with type, words and modality of the first look, which tells them better (type F1 on
    the corpus's dev split .446, by the second look .423); how likely it is that anything is done is the second's.
    """
    told = {(look.sentence, look.actor.span): act for look, act in doing}
    return [(look, told[look.sentence, look.actor.span]._replace(nothing=act.nothing)) for look, act in done]


def coded(text: str, looks: Sequence[Look], coder: EventCoder, settings: Coding) -> list[tuple[Look, Act]]:
    """The looks at which something is done, and what."""
    acts = coder.code([pair_of(text, look) for look in looks])
    done = zip(looks, acts, strict=True)
    return [(look, in_our_terms(text, look, act)) for look, act in done if 1 - act.nothing >= settings.likely]


def in_our_terms(text: str, look: Look, act: Act) -> Act:
    """An act with signing as AGREE. CAMEO counts it as diplomatic cooperation, so one of the coder's corpora has it as
    SUPPORT; in our terms whoever signs agrees.
    """
    signed = act.type == "SUPPORT" and act.trigger and SIGNING.search(act.trigger.of(look.sentence.of(text)))
    return act._replace(type="AGREE") if signed else act


def pair_of(text: str, look: Look) -> Pair:
    """The look as the coder takes it: the sentence alone."""
    back = -look.sentence.start
    recipient = look.recipient.span.moved(back) if look.recipient else None
    return Pair(look.sentence.of(text), look.actor.span.moved(back), recipient)


def deeds(looks: Sequence[tuple[Look, Act]]) -> Iterator[Deed]:
    """The acts of one sentence: those of the same type and actor, or upon the same recipients, are one; an actor with
    no recipient acts upon whom the sentence does not name; of two that do the same to each other, or a symmetrical
    thing, there is one act.
    """
    upon = by_type_and_actor(looks)
    together = joined(upon)
    for actors, recipients, act in together:
        if act.type in SYMMETRICAL or not is_echo(actors, recipients, act, together):
            yield Deed(looks[0][0].sentence, actors, recipients, act)
    acting = {actor.country for actors, recipients, _ in together for actor in (*actors, *recipients)}
    for look, act in looks:
        if look.recipient is None and look.actor.country not in acting:
            yield Deed(look.sentence, (look.actor,), (), act)


Joined = tuple[tuple[Actor, ...], tuple[Actor, ...], Act]


def by_type_and_actor(looks: Sequence[tuple[Look, Act]]) -> list[Joined]:
    """What one actor does to all its recipients, type by type."""
    found: dict[tuple[EventType, Actor], list[tuple[Actor, Act]]] = defaultdict(list)
    for look, act in looks:
        if look.recipient is not None:
            found[act.type, look.actor].append((look.recipient, act))
    return [
        ((actor,), tuple(recipient for recipient, _ in upon), likeliest(act for _, act in upon))
        for (_, actor), upon in found.items()
    ]


def joined(upon: Sequence[Joined]) -> list[Joined]:
    """Several actors that do the same to the same recipients; symmetrical acts once for the widest circle."""
    found: dict[tuple[EventType, frozenset[str | None]], list[Joined]] = defaultdict(list)
    for actors, recipients, act in upon:
        sides = {one.country for one in recipients}
        key = frozenset(sides | {actors[0].country}) if act.type in SYMMETRICAL else frozenset(sides)
        found[act.type, key].append((actors, recipients, act))
    circles = [circle for kind, circle in found if kind in SYMMETRICAL]
    return [
        min(same, key=lambda one: one[2].nothing)
        if kind in SYMMETRICAL
        else (tuple(a for actors, _, _ in same for a in actors), same[0][1], likeliest(act for _, _, act in same))
        for (kind, circle), same in found.items()
        if kind not in SYMMETRICAL or not any(circle < other for other in circles)
    ]


def is_echo(actors: tuple[Actor, ...], recipients: tuple[Actor, ...], act: Act, others: Sequence[Joined]) -> bool:
    """Whether the same is said the other way round, and likelier: who is expelled does not expel."""
    return any(
        {one.country for one in actors} <= {one.country for one in theirs}
        and {one.country for one in mine} <= {one.country for one in recipients}
        and other.type == act.type
        and meet(other.trigger, act.trigger)
        and other.nothing < act.nothing
        for mine, theirs, other in others
    )


def meet(one: Span | None, other: Span | None) -> bool:
    """Whether two triggers may be the same words."""
    return one is None or other is None or one.overlap(other) > 0


def likeliest(acts: Iterable[Act]) -> Act:
    """The act that is surest to be done."""
    return min(acts, key=lambda act: act.nothing)


def event_of(article: Article, deed: Deed, statements: Sequence[Statement], model: Provenance) -> Event:
    """The record of an act."""
    actors, recipients = (tuple(sorted({one.country or "" for one in side})) for side in (deed.actors, deed.recipients))
    trigger = deed.act.trigger.moved(deed.sentence.start) if deed.act.trigger else None
    near = deed.act.trigger.start if deed.act.trigger else deed.actors[0].span.start - deed.sentence.start
    when = when_told(deed.sentence.of(article.text), near, article.publishing_date)
    return Event(
        id=identity("event", article.id, str(deed.sentence.start), deed.act.type, *actors, "", *recipients),
        article_id=article.id,
        event_type=deed.act.type,
        modality=deed.act.modality,
        actors=actors,
        recipients=recipients,
        sentence=deed.sentence,
        actor_spans=tuple(sorted(one.span for one in deed.actors)),
        recipient_spans=tuple(sorted(one.span for one in deed.recipients)),
        trigger=trigger,
        date=when.date if when else None,
        date_span=when.span.moved(deed.sentence.start) if when else None,
        recalled=when is not None and is_long_before(when.date, article.publishing_date),
        statement_ids=tuple(s.id for s in statements if trigger and touches(s, trigger)),
        score=round(1 - deed.act.nothing, 4),
        provenance=Provenance(stage="events", model=model.model, version=model.version),
    )


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
