"""One happening for what a story's accounts tell as the same event.

Events of one type are one happening if the same sides take part, or if one side does and the sentences make the same
claim. They are two if their dates exclude one another, or if other persons act for one side.
"""

from collections.abc import Iterable, Iterator, Sequence

from variorum.events.find import SYMMETRICAL
from variorum.records import Account, Apparatus, Event, Happening, Provenance, Span, Stemma, Story, Telling
from variorum.records.identity import identity

PROVENANCE = Provenance(stage="events", model="sides", version="1")
Told = tuple[Account, Event]


def merge_events(story: Story, accounts: Sequence[Account], stemma: Stemma, apparatus: Apparatus) -> list[Happening]:
    """The happenings of a story, those of most origins first, then as they are told."""
    told = [(account, event) for account in accounts for event in account.events]
    claims = claims_by_place(apparatus)
    groups: list[list[Told]] = []
    for one in told:
        same = next((group for group in groups if belongs(one, group, claims)), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    origins = {article_id: origin.id for origin in stemma.origins for article_id in origin.article_ids}
    found = [happening_of(story, group, origins) for group in groups]
    return sorted(found, key=lambda happening: (happening.recalled, -len(happening.origin_ids)))


def belongs(one: Told, group: Sequence[Told], claims: dict[str, list[tuple[Span, str]]]) -> bool:
    """Whether an event is the happening of a group: the same as one of it, and at odds with none."""
    return not any(at_odds(one, other) for other in group) and any(is_same(one[1], o, claims) for _, o in group)


def at_odds(one: Told, other: Told) -> bool:
    """Whether two events name other persons for one side, or dates that exclude one another."""
    here, there = persons_in(one), persons_in(other)
    return apart(one[1].date, other[1].date) or any(
        here[code].isdisjoint(there[code]) for code in here.keys() & there.keys()
    )


def persons_in(told: Told) -> dict[str, set[str]]:
    """The persons who act, or upon whom somebody acts, for each code, as far as they are known."""
    account, event = told
    spans = {*event.actor_spans, *event.recipient_spans}
    found: dict[str, set[str]] = {}
    for actor in account.actors:
        if actor.span in spans and actor.country and actor.person:
            found.setdefault(actor.country, set()).add(actor.person)
    return found


def claims_by_place(apparatus: Apparatus) -> dict[str, list[tuple[Span, str]]]:
    """Where each article makes which claim."""
    found: dict[str, list[tuple[Span, str]]] = {}
    for claim in apparatus.claims:
        for passage in claim.passages:
            found.setdefault(passage.article_id, []).append((passage.span, claim.id))
    return found


def is_same(one: Event, other: Event, claims: dict[str, list[tuple[Span, str]]]) -> bool:
    """Whether two events are one happening."""
    if one.event_type != other.event_type or one.recalled != other.recalled:
        return False
    if sides(one) == sides(other):
        return True
    return meets(one, other) and bool(set(claims_of(one, claims)) & set(claims_of(other, claims)))


def sides(event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """Actors and recipients; of a symmetrical event all that take part, and nobody."""
    if event.event_type in SYMMETRICAL:
        return frozenset((*event.actors, *event.recipients)), frozenset()
    return frozenset(event.actors), frozenset(event.recipients)


def meets(one: Event, other: Event) -> bool:
    """Whether two events have an actor in common."""
    return not sides(one)[0].isdisjoint(sides(other)[0])


def apart(one: str | None, other: str | None) -> bool:
    """Whether two dates, as far as both are known, are not the same."""
    return one is not None and other is not None and not (one.startswith(other) or other.startswith(one))


def claims_of(event: Event, claims: dict[str, list[tuple[Span, str]]]) -> Iterator[str]:
    """The claims that an event's sentence makes."""
    return (claim for span, claim in claims.get(event.article_id, ()) if span.overlap(event.sentence))


def happening_of(story: Story, group: Sequence[Told], origins: dict[str, str]) -> Happening:
    """The record of events that are one happening."""
    events = [event for _, event in group]
    tellings = tuple(telling_of(account, event, origins) for account, event in group)
    actors, recipients = merged_sides(events)
    first = events[0]
    dates = [event.date for event in events if event.date]
    modalities = list(dict.fromkeys(event.modality for event in events))
    return Happening(
        id=identity("happening", story.id, *(event.id for event in events)),
        story_id=story.id,
        event_type=first.event_type,
        actors=actors,
        recipients=recipients,
        modality=max(modalities, key=lambda name: sum(event.modality == name for event in events)),
        tellings=tellings,
        origin_ids=tuple(dict.fromkeys(telling.origin_id for telling in tellings)),
        provenance=PROVENANCE,
        date=max(dates, key=len) if dates else None,
        recalled=first.recalled,
        disputed=("modality",) if len(modalities) > 1 else (),
    )


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
