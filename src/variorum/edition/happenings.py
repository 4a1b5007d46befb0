"""What happened in a story, in words: who, by the account's own words and their code, and what they do."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.edition.dates import date_of
from variorum.edition.register import Register
from variorum.edition.text import counted, one_line, shorten
from variorum.records import Actor, Event, Happening, Passage, Span
from variorum.records.event import SYMMETRICAL, EventType, Modality

NAME = 60  # code points of a name
NOBODY = "somebody not named"
PRONOUNS = ("he", "she")
DOING: dict[EventType, str] = {
    "AGREE": "agree",
    "CONSULT": "meet or talk",
    "SUPPORT": "support in words",
    "CONCEDE": "concede",
    "COOPERATE": "cooperate",
    "AID": "give aid",
    "RETREAT": "retreat or release",
    "REQUEST": "request",
    "ACCUSE": "accuse",
    "REJECT": "reject",
    "THREATEN": "threaten",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilize",
    "COERCE": "coerce",
    "ASSAULT": "use force",
}
TOLD: dict[Modality, str] = {
    "happened": "",
    "ongoing": "going on",
    "will": "to come",
    "may": "possible",
    "not": "did not happen",
    "demanded": "demanded",
    "conditional": "conditional",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A happening as it is shown: when, who and what, what stands behind it, and where each account tells it."""

    when: str
    words: str
    facts: str
    told: tuple[Passage, ...]


def happened(register: Register) -> list[Happened]:
    """The happenings of a story, without what accounts only recall."""
    return [shown(one, register) for one in register.entry.happenings if not one.recalled]


def shown(happening: Happening, register: Register) -> Happened:
    """One happening as it is shown."""
    events = {event.id: event for account in register.accounts.values() for event in account.events}
    first = next((events[told.event_id] for told in happening.tellings if told.event_id in events), None)
    names = names_in(first, register) if first else {}
    actors, recipients = (sides_words(codes, names) for codes in (happening.actors, happening.recipients))
    doing = DOING[happening.event_type]
    both = " and ".join(filter(None, (actors, recipients)))
    who = both if happening.event_type in SYMMETRICAL or not recipients else f"{actors or NOBODY} → {recipients}"
    facts = (
        TOLD[happening.modality],
        counted(len(happening.origin_ids), "independent origin"),
        f"accounts differ on {' and '.join(happening.disputed)}" if happening.disputed else "",
    )
    return Happened(
        when=date_of(happening.date) or "",
        words=f"{who}: {doing}",
        facts=", ".join(filter(None, facts)),
        told=tuple(Passage(article_id=told.article_id, span=told.sentence) for told in happening.tellings),
    )


def names_in(event: Event, register: Register) -> dict[str, str]:
    """The words that an event's account has for each side; for 'he' the name."""
    account = register.accounts[event.article_id]
    spans: set[Span] = {*event.actor_spans, *event.recipient_spans}
    return {
        actor.country: shorten(one_line(called(actor, account.article.text)), NAME)
        for actor in account.actors
        if actor.country and actor.span in spans
    }


def called(actor: Actor, text: str) -> str:
    """How an account calls an actor, by name where it only says 'he'."""
    words = actor.span.of(text)
    return actor.person if actor.person and words.casefold() in PRONOUNS else words


def sides_words(codes: Iterable[str], names: dict[str, str]) -> str:
    """'Putin (RUS) and Iran (IRN)'; of a code without words in that account the code alone."""
    return " and ".join(
        f"{names[code]} ({plain(code)})" if names.get(code, plain(code)) != plain(code) else plain(code)
        for code in codes
    )


def plain(code: str) -> str:
    """A code without the word for its kind: 'NATO' for 'IGO:NATO'."""
    return code.partition(":")[2] or code
