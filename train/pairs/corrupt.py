"""Change one thing in a sentence by rule: another number, day or month, a word for its opposite, a 'not' or a hedge
that comes or goes, two names that change places.

What a rule changes a rule can see; such pairs only teach the network to look at the other side word by word.
"""

import random
import re
from dataclasses import dataclass

from variorum.collation.comparators.contrasts import contrasts
from variorum.collation.lexicon import phrase_pattern
from variorum.records.variant import AlterationKind

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")
COUNTS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "twenty",
    "thirty",
)
MODALS = {
    "will": "may", "may": "will", "might": "will", "could": "will", "would": "might", "must": "may", "should": "must",
    "was": "was not", "were": "were not", "had": "had not", "has": "has not", "is": "is not", "are": "are not",
    "was not": "was", "were not": "were", "had not": "had", "has not": "has", "would not": "would", "will not": "will",
}  # fmt: skip
DIGITS = re.compile(r"(?<![\d.,])\d{1,4}(?:[.,]\d+)?(?![\d,])")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Corruption:
    """A text after its change, the kind of the change, and the words that came in (None: in more than one place)."""

    text: str
    kind: AlterationKind
    words: str | None


def corrupted(text: str, rng: random.Random) -> Corruption | None:
    """One of the changes that the text allows, each kind of change as likely; None if there are none."""
    ways = [way(text, rng) for way in (opposed, recounted, redated, turned, swapped)]
    found = [change for change in ways if change is not None]
    return rng.choice(found) if found else None


def opposed(text: str, rng: random.Random) -> Corruption | None:
    """A word for another of its set of contrasts."""
    found = [
        (kind, match, [word for word in members if word != match.group().casefold()])
        for kind, members in contrasts()
        for match in phrase_pattern(members).finditer(text)
    ]
    if not found:
        return None
    kind, match, others = rng.choice(found)
    return replaced(text, match, rng.choice(others), kind)


def recounted(text: str, rng: random.Random) -> Corruption | None:
    """Another number."""
    found = [*DIGITS.finditer(text), *phrase_pattern(COUNTS).finditer(text)]
    if not found:
        return None
    match = rng.choice(found)
    if match.group()[0].isdigit():
        digit = rng.choice([d for d in "123456789" if d != match.group()[0]])
        return replaced(text, match, digit + match.group()[1:], "quantity")
    return replaced(text, match, rng.choice([word for word in COUNTS if word != match.group().casefold()]), "quantity")


def redated(text: str, rng: random.Random) -> Corruption | None:
    """Another day of the week or month."""
    found = [(match, names) for names in (DAYS, MONTHS) for match in phrase_pattern(names).finditer(text)]
    if not found:
        return None
    match, names = rng.choice(found)
    return replaced(text, match, rng.choice([name for name in names if name != match.group()]), "time")


def turned(text: str, rng: random.Random) -> Corruption | None:
    """A 'not' or a hedge put in or taken away."""
    found = [match for match in phrase_pattern(tuple(MODALS)).finditer(text) if match.group().islower()]
    if not found:
        return None
    match = rng.choice(found)
    words = MODALS[match.group().casefold()]
    kind: AlterationKind = "polarity" if "not" in f"{words} {match.group()}" else "modality"
    return replaced(text, match, words, kind)


def swapped(text: str, rng: random.Random) -> Corruption | None:
    """Two names in one another's place."""
    found = list(NAME.finditer(text))
    if len({match.group() for match in found}) < 2:
        return None
    one, two = sorted(rng.sample(found, 2), key=lambda match: match.start())
    if one.group() == two.group():
        return None
    turned_round = f"{two.group()}{text[one.end() : two.start()]}{one.group()}"
    return Corruption(text=text[: one.start()] + turned_round + text[two.end() :], kind="role", words=None)


def replaced(text: str, match: re.Match[str], words: str, kind: AlterationKind) -> Corruption:
    """The text with other words in a match's place."""
    words = words.capitalize() if match.group()[:1].isupper() and words.islower() else words
    return Corruption(text=text[: match.start()] + words + text[match.end() :], kind=kind, words=words)
