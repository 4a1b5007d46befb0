"""What accounts tell of trade, energy, technology, arms and money between two countries."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.dossier.dealings import cite
from variorum.records import Account, Dependence, Entry, Span
from variorum.records.dossier import Topic

TOPICS: dict[Topic, re.Pattern[str]] = {
    "oil": re.compile(r"\b(?:oil|crude|petroleum|barrels?)\b", re.IGNORECASE),
    "gas": re.compile(
        r"\b(?:natural gas|gas (?:pipeline|supplie[rs]|deliveries|exports?|imports?|contract|deal)|LNG)\b",
        re.IGNORECASE,
    ),
    "technology": re.compile(
        r"\b(?:technolog\w+|microelectronics|microchips?|semiconductors?|machine tools?)\b", re.IGNORECASE
    ),
    "arms": re.compile(
        r"\b(?:arms (?:sales?|deal|deliveries|embargo)|weaponry|weapons|missiles|fighter jets?)\b", re.IGNORECASE
    ),
    "finance": re.compile(r"\b(?:loans?|credits?|frozen assets|debt|investments?|currency|banks?)\b", re.IGNORECASE),
    "trade": re.compile(
        r"\b(?:trade|exports?|imports?|tariffs?|embargo|sanctions?|suppliers?|purchases?)\b", re.IGNORECASE
    ),
}


def dependences_in(entries: Sequence[Entry], dyad: tuple[str, str]) -> Iterator[Dependence]:
    """The sentences on both countries by topic, each in the first that it names; copies under one."""
    found: dict[Topic, dict[str, list[tuple[Entry, Account, Span]]]] = {topic: {} for topic in TOPICS}
    for entry in entries:
        for account in entry.accounts:
            for span in sentences_on_both(account, dyad):
                words = span.of(account.article.text)
                topic = next((topic for topic, pattern in TOPICS.items() if pattern.search(words)), None)
                if topic is not None:
                    found[topic].setdefault(" ".join(words.split()), []).append((entry, account, span))
    for topic, sentences in found.items():
        for told in sentences.values():
            yield Dependence(
                topic=topic,
                cited=tuple(cite(account, span) for _, account, span in told),
                origin_ids=tuple(dict.fromkeys(origin_of(entry, account) for entry, account, _ in told)),
            )


def sentences_on_both(account: Account, dyad: tuple[str, str]) -> Iterator[Span]:
    """The sentences of an account that name both countries."""
    starts = [actor.span.start for actor in account.actors]
    for sentence in account.reading.sentences:
        first, last = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        if set(dyad) <= {actor.country for actor in account.actors[first:last]}:
            yield sentence.span


def origin_of(entry: Entry, account: Account) -> str:
    """The origin that an account goes back to."""
    return next((o.id for o in entry.stemma.origins if account.id in o.article_ids), account.id)
