"""One happening for what a story's accounts tell as the same event.

Events of one type are one happening if the same sides take part, or if the sentences make the same claim and the sides
of one are among those of the other. They are two if their dates exclude one another, or if other persons
act for one side.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from variorum.records import Account, Apparatus, Event, Happening, Provenance, Span, Stemma, Story, Telling
from variorum.records.event import SYMMETRICAL, EventType
from variorum.records.identity import identity

PROVENANCE = Provenance(stage="events", model="sides", version="1")
Value = TypeVar("Value")
Claims = dict[str, list[tuple[Span, str]]]


class Told(NamedTuple):
    """An event, who tells it, and what it is compared by: sides, persons of each code, the claims of its sentence."""

    account: Account
    event: Event
    sides: tuple[frozenset[str], frozenset[str]]
    persons: dict[str, set[str]]
    claims: frozenset[str]


def merge_events(story: Story, accounts: Sequence[Account], stemma: Stemma, apparatus: Apparatus) -> list[Happening]:
    """The happenings of a story, those of most origins first, then as they are told."""
    claims = claims_by_place(apparatus)
    groups: dict[tuple[EventType, bool], list[list[Told]]] = defaultdict(list)
    for one in (told_of(account, event, claims) for account in accounts for event in account.events):
        alike = groups[one.event.event_type, one.event.recalled]
        same = next((group for group in alike if belongs(one, group)), None)
        if same is None:
            alike.append([one])
        else:
            same.append(one)
    origins = {article_id: origin.id for origin in stemma.origins for article_id in origin.article_ids}
    order = {event.id: number for number, event in enumerate(e for account in accounts for e in account.events)}
    found = [happening_of(story, group, origins) for alike in groups.values() for group in alike]
    return sorted(found, key=lambda one: (one.recalled, -len(one.origin_ids), order[one.tellings[0].event_id]))


def told_of(account: Account, event: Event, claims: Claims) -> Told:
    """An event as it is compared."""
    made = frozenset(claim for span, claim in claims.get(event.article_id, ()) if span.overlap(event.sentence))
    return Told(account, event, sides(event), persons_in(account, event), made)


def belongs(one: Told, group: Sequence[Told]) -> bool:
    """Whether an event is the happening of a group: the same as one of it, and at odds with none."""
    return any(is_same(one, other) for other in group) and not any(at_odds(one, other) for other in group)


def at_odds(one: Told, other: Told) -> bool:
    """Whether two events name other persons for one side, or dates that exclude one another."""
    return apart(one.event.date, other.event.date) or any(
        one.persons[code].isdisjoint(other.persons[code]) for code in one.persons.keys() & other.persons.keys()
    )


def persons_in(account: Account, event: Event) -> dict[str, set[str]]:
    """The persons who act, or upon whom somebody acts, for each code, as far as they are known."""
    found: dict[str, set[str]] = {}
    for span in (*event.actor_spans, *event.recipient_spans):
        number = bisect_left(account.actors, span, key=lambda actor: actor.span)
        for actor in account.actors[number : number + 1]:
            if actor.span == span and actor.country and actor.person:
                found.setdefault(actor.country, set()).add(actor.person)
    return found


def claims_by_place(apparatus: Apparatus) -> Claims:
    """Where each article makes which claim."""
    found: Claims = defaultdict(list)
    for claim in apparatus.claims:
        for passage in claim.passages:
            found[passage.article_id].append((passage.span, claim.id))
    return found


def is_same(one: Told, other: Told) -> bool:
    """Whether two events of one type are one happening."""
    if one.sides == other.sides:
        return True
    return not one.claims.isdisjoint(other.claims) and (holds(one, other) or holds(other, one))


def holds(one: Told, other: Told) -> bool:
    """Whether all who take part in an event do so, on the same side, in another."""
    return bool(other.sides[0]) and other.sides[0] <= one.sides[0] and other.sides[1] <= one.sides[1]


def sides(event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """Actors and recipients; of a symmetrical event all that take part, and nobody."""
    if event.event_type in SYMMETRICAL:
        return frozenset((*event.actors, *event.recipients)), frozenset()
    return frozenset(event.actors), frozenset(event.recipients)


def apart(one: str | None, other: str | None) -> bool:
    """Whether two dates, as far as both are known, are not the same."""
    return one is not None and other is not None and not (one.startswith(other) or other.startswith(one))


def happening_of(story: Story, group: Sequence[Told], origins: dict[str, str]) -> Happening:
    """The record of events that are one happening."""
    events = [told.event for told in group]
    tellings = tuple(telling_of(told.account, told.event, origins) for told in group)
    actors, recipients = merged_sides(events)
    first = events[0]
    dates = [event.date for event in events if event.date]
    modalities = list(dict.fromkeys(event.modality for event in events))
    place = commonest([(event.place.name, event.place.country) for event in events if event.place])
    return Happening(
        id=identity("happening", story.id, *(event.id for event in events)),
        story_id=story.id,
        event_type=first.event_type,
        actors=actors,
        recipients=recipients,
        modality=commonest([event.modality for event in events]) or first.modality,
        tellings=tellings,
        origin_ids=tuple(dict.fromkeys(telling.origin_id for telling in tellings)),
        provenance=PROVENANCE,
        date=max(dates, key=len) if dates else None,
        place=place[0] if place else None,
        place_country=place[1] if place else None,
        mode=commonest([event.mode.name for event in events if event.mode]),
        contexts=tuple(dict.fromkeys(context.name for event in events for context in event.contexts)),
        recalled=first.recalled,
        disputed=("modality",) if len(modalities) > 1 else (),
    )


def commonest(values: Sequence[Value]) -> Value | None:
    """The value that comes most often, the first of several."""
    return max(dict.fromkeys(values), key=values.count, default=None)


def telling_of(account: Account, event: Event, origins: dict[str, str]) -> Telling:
    """How an account tells an event."""
    return Telling(
        event_id=event.id,
        article_id=account.id,
        origin_id=origins.get(account.id, account.id),
        sentence=event.sentence,
        modality=event.modality,
        date=event.date,
    )


def merged_sides(events: Iterable[Event]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All actors and all recipients; who stands on both sides of a symmetrical event is counted among the actors."""
    actors: set[str] = set()
    recipients: set[str] = set()
    for event in events:
        actors |= set(event.actors)
        recipients |= set(event.recipients)
    return tuple(sorted(actors)), tuple(sorted(recipients - actors))
