"""Who a description may be, by the persons that the other accounts of its story name.

Only a note: which of several it is, or whether the one named is meant, the reader decides.
"""

from collections.abc import Iterator, Sequence

from variorum.actors.describing import WHOLE, described
from variorum.actors.gazetteer import gazetteer
from variorum.actors.register import register
from variorum.records import Account, Actor, Note, Passage, Provenance

PROVENANCE = Provenance(stage="actors", model="story", version="1")
MOST = 4  # persons a note names


def name_elsewhere(accounts: Sequence[Account]) -> Iterator[Note]:
    """A note at the first of each description of an office that nobody is known to hold on its account's date, if
    other accounts of the story name persons of that state who may hold it, and its own does not.
    """
    for account in accounts:
        others = [other for other in accounts if other.id != account.id]
        told = set()
        for actor in account.actors:
            words = actor.span.of(account.article.text)
            key = words.casefold().removeprefix("the ")
            if actor.person is not None or actor.candidates or key in told or not (offices := offices_in(words)):
                continue
            told.add(key)
            names = persons_of(actor, offices, others)
            if names and not persons_of(actor, offices, [account]):
                yield note_of(account, actor, words, names)


def offices_in(words: str) -> frozenset[str]:
    """The offices that a description names."""
    found = described(words, gazetteer(), register())
    return frozenset(found.offices) if found and not found.past else frozenset()


def persons_of(actor: Actor, offices: frozenset[str], others: Sequence[Account]) -> list[str]:
    """The persons of that state whom other accounts name with one of the offices; a leader may hold any."""
    leads = not WHOLE.isdisjoint(offices)
    found = (
        other.person
        for account in others
        for other in account.actors
        if other.country == actor.country and other.person and (leads or other.office in offices)
    )
    return list(dict.fromkeys(found))


def note_of(account: Account, actor: Actor, words: str, names: Sequence[str]) -> Note:
    """The note."""
    return Note(
        kind="named elsewhere",
        passage=Passage(article_id=account.id, span=actor.span),
        text=f"“{words}” is named nowhere here; other accounts of the story name {' and '.join(names[:MOST])}.",
        provenance=PROVENANCE,
    )
