"""Happenings between two countries, with the passages that tell them."""

import re

from variorum.records import Account, Cited, Dealing, Entry, Happening, Span
from variorum.records.dossier import AgreementState
from variorum.records.event import SYMMETRICAL, Modality

SIGNING = re.compile(r"\b(?:sign|initial|ratif|seal)", re.IGNORECASE)
MONTH = len("2014-05")
STATES: dict[Modality, AgreementState] = {
    "happened": "agreed",
    "ongoing": "announced",
    "will": "announced",
    "may": "open",
    "demanded": "open",
    "conditional": "open",
    "not": "refused",
}


def between(happening: Happening, dyad: tuple[str, str]) -> bool:
    """Whether one of the two does something to the other, or both do it together."""
    one, other = dyad
    sides = set(happening.actors), set(happening.recipients)
    if happening.event_type in SYMMETRICAL:
        return {one, other} <= sides[0] | sides[1]
    return (one in sides[0] and other in sides[1]) or (other in sides[0] and one in sides[1])


def dealing_of(happening: Happening, entry: Entry) -> Dealing:
    """The happening with its passages; of an agreement how far it is."""
    accounts = {account.id: account for account in entry.accounts}
    cited = tuple(cite(accounts[told.article_id], told.sentence) for told in happening.tellings)
    state = state_of(happening, entry) if happening.event_type == "AGREE" else None
    return Dealing(happening=happening, cited=tuple(dict.fromkeys(cited)), state=state)


def state_of(happening: Happening, entry: Entry) -> AgreementState:
    """How far an agreement is: signed only where the words of one of those who tell it say so."""
    events = {event.id: (event, account) for account in entry.accounts for event in account.events}
    told = [events[telling.event_id] for telling in happening.tellings if telling.event_id in events]
    words = [event.trigger.of(account.article.text) for event, account in told if event.trigger]
    state = STATES[happening.modality]
    return "signed" if state == "agreed" and any(map(SIGNING.search, words)) else state


def cite(account: Account, span: Span) -> Cited:
    """A passage of an account."""
    article = account.article
    return Cited(
        article_id=article.id,
        name=article.outlet or article.name,
        address=article.address,
        span=span,
        words=" ".join(span.of(article.text).split()),
        publishing_date=article.publishing_date,
    )


def month_of(happening: Happening) -> str | None:
    """The month of a happening, if its date tells it."""
    return happening.date[:MONTH] if happening.date and len(happening.date) >= MONTH else None
