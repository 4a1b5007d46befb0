"""Find what the states and organizations of an account do to one another, sentence by sentence.

One look at a sentence tells of each of its actors whether it does anything, whether anything is done to it, and what it
does to each of the others.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.events.candidates import actors_in, by_sentence, codes_of
from variorum.events.making import Deed, Passage, event_of
from variorum.events.settings import Coding
from variorum.language.acts import Act, Cast, EventCoder, Roles
from variorum.records import Account, Actor, Event, Span
from variorum.records.event import SYMMETRICAL, EventType

SIGNING = re.compile(r"\b(?:sign|initial|ratif|seal|conclud)", re.IGNORECASE)


def find_events(accounts: Sequence[Account], coder: EventCoder, *, settings: Coding) -> list[list[Event]]:
    """The events of each account in reading order. The accounts are looked at together, which costs a fourth less than
    one by one and changes nothing.
    """
    places = [frozenset(m.span for m in account.mentions if m.kind == "place") for account in accounts]
    looked_at = [
        (number, Passage(account.article, sentence, inside, places[number]), found)
        for number, account in enumerate(accounts)
        for sentence, inside in by_sentence([s.span for s in account.reading.sentences], account.actors)
        if (found := actors_in(account.article.text, sentence, inside)[: settings.most_codes])
    ]
    casts = [
        Cast(passage.words, tuple(actor.span.moved(-passage.sentence.start) for actor in found))
        for _, passage, found in looked_at
    ]
    events: list[list[Event]] = [[] for _ in accounts]
    for (number, passage, found), acts in zip(looked_at, coder.code(casts), strict=True):
        events[number] += [
            event_of(passage, deed, accounts[number].statements, coder.provenance)
            for deed in deeds(found, in_our_terms(passage.words, acts), settings)
        ]
    return events


def in_our_terms(text: str, acts: Mapping[Roles, Act]) -> dict[Roles, Act]:
    """The acts with signing as AGREE. CAMEO counts it as diplomatic cooperation, so one of the coder's corpora has it
    as SUPPORT; in our terms whoever signs agrees.
    """
    return {
        roles: act._replace(type="AGREE")
        if act.type == "SUPPORT" and act.trigger and SIGNING.search(act.trigger.of(text))
        else act
        for roles, act in acts.items()
    }


def deeds(present: Sequence[Actor], acts: Mapping[Roles, Act], settings: Coding) -> Iterator[Deed]:
    """The acts of one sentence: those of the same type and actor, or upon the same recipients, are one; of two that do
    the same to each other, or a symmetrical thing, there is one act. Whoever does something, or is done something to,
    and has no part in these, does it to whom the sentence does not name, or suffers it from whom it does not name.
    """
    likely = {roles: act for roles, act in acts.items() if 1 - act.nothing >= settings.least(*roles)}
    upon = by_type_and_actor(
        [
            Deed((present[actor],), (present[recipient],), act)
            for (actor, recipient), act in likely.items()
            if actor is not None and recipient is not None and (actor, None) in likely
            if not set(codes_of(present[recipient])) <= set(codes_of(present[actor]))
        ]
    )
    together = joined(upon)
    yield from (one for one in together if one.act.type in SYMMETRICAL or not is_echo(one, together))
    taking_part = frozenset[str]().union(*(codes((*one.actors, *one.recipients)) for one in together))
    for (actor, recipient), act in likely.items():
        if recipient is None and actor is not None and taking_part.isdisjoint(codes_of(present[actor])):
            yield Deed((present[actor],), (), act)
        if actor is None and recipient is not None and taking_part.isdisjoint(codes_of(present[recipient])):
            yield Deed((), (present[recipient],), act)


def by_type_and_actor(upon: Iterable[Deed]) -> list[Deed]:
    """What one actor does to all its recipients, type by type."""
    found: dict[tuple[EventType, tuple[Actor, ...]], list[Deed]] = defaultdict(list)
    for one in upon:
        found[one.act.type, one.actors].append(one)
    return [
        Deed(actors, tuple(recipient for one in same for recipient in one.recipients), likeliest(same))
        for (_, actors), same in found.items()
    ]


def joined(upon: Sequence[Deed]) -> list[Deed]:
    """Several actors that do the same to the same recipients; symmetrical acts once for the widest circle."""
    found: dict[tuple[EventType, frozenset[str]], list[Deed]] = defaultdict(list)
    for one in upon:
        sides = codes(one.recipients)
        key = sides | codes(one.actors) if one.act.type in SYMMETRICAL else sides
        found[one.act.type, key].append(one)
    circles = [circle for kind, circle in found if kind in SYMMETRICAL]
    return [
        min(same, key=lambda one: one.act.nothing)
        if kind in SYMMETRICAL
        else Deed(tuple(actor for one in same for actor in one.actors), same[0].recipients, likeliest(same))
        for (kind, circle), same in found.items()
        if kind not in SYMMETRICAL or not any(circle < other for other in circles)
    ]


def is_echo(one: Deed, others: Sequence[Deed]) -> bool:
    """Whether the same is said the other way round, and likelier: who is expelled does not expel."""
    return any(
        codes(one.actors) <= codes(other.recipients)
        and codes(other.actors) <= codes(one.recipients)
        and other.act.type == one.act.type
        and meet(other.act.trigger, one.act.trigger)
        and other.act.nothing < one.act.nothing
        for other in others
    )


def codes(side: Iterable[Actor]) -> frozenset[str]:
    """The states and organizations of a side."""
    return frozenset(code for actor in side for code in codes_of(actor))


def meet(one: Span | None, other: Span | None) -> bool:
    """Whether two triggers may be the same words."""
    return one is None or other is None or one.overlap(other) > 0


def likeliest(upon: Iterable[Deed]) -> Act:
    """The act that is surest to be done."""
    return min((one.act for one in upon), key=lambda act: act.nothing)
