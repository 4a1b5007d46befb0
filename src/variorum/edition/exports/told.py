"""A happening with what stands behind each telling: the account that tells it, and the event as it was read there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.records import Account, Actor, Entry, Event, Happening, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One telling. Account and event are None where the entry does not hold them."""

    telling: Telling
    account: Account | None
    event: Event | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """A happening and its tellings, in the story's order."""

    happening: Happening
    told: tuple[Told, ...]


def witnessed(entries: Sequence[Entry]) -> Iterator[Witnessed]:
    """Every happening of the entries, in their order."""
    for entry in entries:
        accounts = {account.id: account for account in entry.accounts}
        events = {event.id: event for account in entry.accounts for event in account.events}
        for happening in entry.happenings:
            told = (
                Told(telling=one, account=accounts.get(one.article_id), event=events.get(one.event_id))
                for one in happening.tellings
            )
            yield Witnessed(happening=happening, told=tuple(told))


def actors_of(told: Told) -> list[tuple[Actor, str]]:
    """The actors that stand on either side of a telling, with the words that the account has for them."""
    if told.account is None or told.event is None:
        return []
    spans = {*told.event.actor_spans, *told.event.recipient_spans}
    text = told.account.article.text
    return [(actor, actor.span.of(text)) for actor in told.account.actors if actor.span in spans]
