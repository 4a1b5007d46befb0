"""Happenings made by hand for the tests of exports: three accounts of two origins, with hostile words in one."""

import msgspec

from tests.dossier.made import BY_HAND, OTHER, TEXT, account_of, entry_of, event_of
from variorum.records import Account, Entry, Event, Happening, Span, Telling

HOSTILE_OUTLET = '=cmd|"x"\t!A0\r\nnext row,\u2028\u202eend'
HOSTILE_ADDRESS = "https://digest.example/a\tb\nc?d=1,2"
FIRST_SENTENCE = Span(0, len("Russia and China signed an oil deal on May 21, 2014."))


def event(name: str, **changes: object) -> Event:
    """An event with a trigger."""
    return msgspec.structs.replace(event_of(name), **{"trigger": Span(17, 23), **changes})


def named(account: Account, span: Span, **changes: object) -> Account:
    """The account with more said of the actor at a span."""
    actors = tuple(msgspec.structs.replace(a, **changes) if a.span == span else a for a in account.actors)
    return msgspec.structs.replace(account, actors=actors)


def published(account: Account, **changes: object) -> Account:
    """The account with other facts of its article."""
    return msgspec.structs.replace(account, article=msgspec.structs.replace(account.article, **changes))


def happening(kind: str = "AGREE", **changes: object) -> Happening:
    """A happening that no entry holds, told once."""
    told = Telling(event_id="e", article_id="a", origin_id="o", sentence=FIRST_SENTENCE, modality="happened")
    made = Happening(
        id="f" * 16,
        story_id="0" * 16,
        event_type="AGREE",
        actors=("RUS",),
        recipients=("CHN",),
        modality="happened",
        tellings=(told,),
        origin_ids=("o",),
        provenance=BY_HAND,
    )
    return msgspec.structs.replace(made, event_type=kind, **changes)


def entry_with(*happenings: Happening) -> Entry:
    """An entry of these happenings, whose accounts are not there."""
    return msgspec.structs.replace(entry_of(), happenings=happenings)


def told_by_first(entry: Entry, number: int) -> Entry:
    """The entry with so many of its accounts, and its first happening as they tell it."""
    first = entry.happenings[0]
    made = msgspec.structs.replace(first, tellings=first.tellings[:number])
    return msgspec.structs.replace(entry, accounts=entry.accounts[:number], happenings=(made,))


WIRE = published(account_of("wire", TEXT, event("1")), outlet="Wire", address="https://wire.example/1")
WIRE = named(WIRE, Span(0, 6), person="Vladimir Putin", office="president", sector="GOV")
COPY = published(
    account_of("copy", TEXT, event("1"), event("2", event_type="ACCUSE", recalled=True, date=None)),
    outlet=HOSTILE_OUTLET,
    address=HOSTILE_ADDRESS,
    publishing_date="2014-05",
)
COPY = named(COPY, Span(0, 6), person="Vladimir Putin", office="leader", sector="GOV")
APART = published(
    account_of(
        "apart",
        OTHER,
        event(
            "1",
            trigger=None,
            modality="may",
            date="2014-05",
            actor_spans=(Span(18, 24),),
            recipient_spans=(Span(0, 5),),
        ),
    ),
    outlet=None,
    address="/news/a.txt",
)
ENTRY = entry_of(WIRE, COPY, APART)
