"""Who a description may be, by the persons that the other accounts of its story name.

Only a note: which of several it is, or whether the one named is meant, the reader decides.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.actors.describing import described
from variorum.actors.gazetteer import gazetteer
from variorum.actors.register import register
from variorum.records import Account, Actor, Note, Passage, Provenance

PROVENANCE = Provenance(stage="actors", model="story", version="1")
LEADING = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "emir", "general secretary", "supreme leader"}
)
MOST = 4  # persons a note names


def name_elsewhere(accounts: Sequence[Account]) -> Iterator[Note]:
    """A note at the first of each description of an office that nobody is known to hold on its account's date, if
    other accounts of the story name persons of that state who may hold it, and its own does not.
    """
    named = persons_by_country(accounts)
    for account in accounts:
        told = set()
        for actor in account.actors:
            words = actor.span.of(account.article.text)
            key = words.casefold().removeprefix("the ")
            if actor.person is not None or actor.candidates or key in told or not (offices := offices_in(words)):
                continue
            told.add(key)
            fitting = [one for one in named.get(actor.country, ()) if one.may_hold(offices)]
            if fitting and all(one.article_id != account.id for one in fitting):
                yield note_of(account, actor, words, list(dict.fromkeys(one.person for one in fitting)))


class Named(NamedTuple):
    """A person whom an account names, and the office, if it is known."""

    article_id: str
    person: str
    office: str | None

    def may_hold(self, offices: frozenset[str]) -> bool:
        """Whether this is one of the offices; a leader may hold any by which a state is led."""
        return self.office in (offices | LEADING if "leader" in offices else offices)


def persons_by_country(accounts: Sequence[Account]) -> dict[str | None, list[Named]]:
    """The persons whom accounts name, by their country, each once for an account and office."""
    found: dict[str | None, dict[Named, None]] = defaultdict(dict)
    for account in accounts:
        for actor in account.actors:
            if actor.person:
                found[actor.country][Named(account.id, actor.person, actor.office)] = None
    return {country: list(named) for country, named in found.items()}


def offices_in(words: str) -> frozenset[str]:
    """The offices that a description names."""
    found = described(words, gazetteer(), register())
    return frozenset(found.offices) if found and not found.past else frozenset()


def note_of(account: Account, actor: Actor, words: str, names: Sequence[str]) -> Note:
    """The note."""
    return Note(
        kind="named elsewhere",
        passage=Passage(article_id=account.id, span=actor.span),
        text=f"“{words}” is named nowhere here; other accounts of the story name {' and '.join(names[:MOST])}.",
        provenance=PROVENANCE,
    )
