"""What a description says: whose ('Chinese', 'of Iran', 'the European Commission'), which office, and what is left."""

import re
from dataclasses import dataclass
from functools import cache, partial

from variorum.actors.gazetteer import Gazetteer
from variorum.actors.naming import bare, folded
from variorum.actors.register import Register, read_table, split

# Words around an office that do not change whose it is.
LEADING = re.compile(
    r"^(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|then|new|newly|current|outgoing|visiting|acting|caretaker|interim|"
    r"senior|top|young|elderly|aging|ageing|veteran|elected|Mr\.?|Mrs\.?)\s+"
)
GONE = re.compile(
    r"^(?:the\s+|an?\s+)?(?:former|ex|late|deposed|ousted|exiled|one-time|onetime|then)[\s-]+", re.IGNORECASE
)
OF = re.compile(r"^(?P<office>.+?)\s+(?:of|for)\s+(?:the\s+)?(?P<whose>[A-Z].*)$")
HEADS = frozenset({"chief", "head", "chairman"})
WHOLE = frozenset({"chief", "head", "leader", "chairman", "ruler"})  # 'army chief' is no other chief
MODIFIERS = frozenset(
    "the a an his her its their new newly then current outgoing visiting acting interim caretaker senior own elected "
    "islamic communist socialist conservative military hardline reformist moderate pro western elderly young longtime "
    "powerful".split()
)
LONGEST_OFFICE = 10  # words
LONGEST = 5  # words of a name that a description begins with


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """`country` as the tables code it, the offices the words may mean (none if they name no office), the words that
    are left, whether the office is said to be a past one, and the body it is an office of, if it is not the state.
    """

    country: str
    offices: tuple[str, ...]
    rest: str
    past: bool = False
    body: str | None = None


def described(text: str, tables: Gazetteer, register: Register) -> Described | None:
    """What a description says, None where it does not say whose."""
    past = GONE.match(text) is not None
    words = without_leading(GONE.sub("", text))
    return begun_with_country(words, tables, register, past) or ended_with_country(words, tables, register, past)


def begun_with_country(text: str, tables: Gazetteer, register: Register, past: bool) -> Described | None:
    """'Chinese premier', "Iran's supreme leader", 'UN secretary-general'; a state's name goes before a body's."""
    words = text.split()
    beginnings = [(" ".join(words[:count]), count) for count in range(min(LONGEST, len(words)), 0, -1)]
    states = partial(state_of, tables=tables)
    for find in (states, partial(body_of, register=register)):
        for name, count in beginnings:
            country = find(name)
            if country:
                rest = " ".join(words[count:])
                offices = offices_at(country, rest) or offices_at(country, without_leading(rest))
                body = None if find is states else folded(bare(name))
                return Described(country=country, offices=offices, rest=without_leading(rest), past=past, body=body)
    return None


def ended_with_country(text: str, tables: Gazetteer, register: Register, past: bool) -> Described | None:
    """'president of the European Commission'."""
    match = OF.match(text)
    if match is None:
        return None
    country = country_of(match["whose"], tables, register)
    if country is None:
        return None
    offices = offices_at(country, match["office"])
    body = None if state_of(match["whose"], tables) else folded(bare(match["whose"]))
    return Described(country=country, offices=offices, rest=match["office"], past=past, body=body)


def country_of(words: str, tables: Gazetteer, register: Register) -> str | None:
    """The code of a country, people, capital, metonym or organization; None for what several states have."""
    return state_of(words, tables) or body_of(words, register)


def state_of(words: str, tables: Gazetteer) -> str | None:
    """The code of a country, people, capital or metonym."""
    known = tables.countries.get(bare(words.strip(" ,")))
    return known[0] if known else None


def body_of(words: str, register: Register) -> str | None:
    """The code of a body or an organization of that name, if all of that name have the same."""
    codes = {body.country for body in register.bodies.get(folded(bare(words.strip(" ,"))), ())}
    return codes.pop() if len(codes) == 1 else None


def offices_at(country: str, words: str) -> tuple[str, ...]:
    """The offices that words mean at a state or an organization: only organizations have a mere 'chief' or 'head'."""
    return () if ":" not in country and folded(words) in HEADS else offices_of(words)


def offices_of(words: str) -> tuple[str, ...]:
    """The offices that words mean, the likelier first; of longer words the longest known end, if what stands before it
    makes it no other office, as 'deputy' does.
    """
    known = office_words()
    parts = folded(words).split()
    if len(parts) > LONGEST_OFFICE:
        return ()
    for start in range(len(parts)):
        end = " ".join(parts[start:])
        if end in known:
            harmless = all(part in MODIFIERS for part in parts[:start]) and (start == 0 or end not in WHOLE)
            return known[end] if harmless else ()
    return ()


@cache
def office_words() -> dict[str, tuple[str, ...]]:
    """The table of words for offices, by folded words."""
    return {folded(row["words"]): split(row["offices"]) for row in read_table("offices")}


def without_leading(text: str) -> str:
    """A description without the small words before it."""
    while (shorter := LEADING.sub("", text)) != text:
        text = shorter
    return text
