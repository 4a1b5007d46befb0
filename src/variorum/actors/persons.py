"""The persons of an account: which mentions name the same one, and who that is.

A name is looked up in the dated tables; a family name alone stands for the person whose full name the account has, else
for the one who held office at the time. Who is in no table still has a full name, and the country that the words beside
it give.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from variorum.actors.beside import Beside, beside, title_before
from variorum.actors.naming import bare, folded
from variorum.actors.scene import Scene
from variorum.actors.terms import Term, chief, ends_before, on, persons
from variorum.records import Mention, Span

BEFORE_OFFICE = 3  # years before a first term in which a name may already be that person's
AFTER_OFFICE = 12  # years after the last
RULE = re.compile(r"\s(?:administration|government|cabinet|presidency|years|era)\b")
LESS = ("leader",)  # offices that are named only where there is no other


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person of an account: as the tables know them (`term`), or by the account's own words."""

    name: str
    term: Term | None = None
    told: Beside | None = None
    candidates: tuple[str, ...] = ()
    country: str | None = None


def persons_in(scene: Scene) -> dict[Span, Person]:
    """The person of each mention that names one."""
    names = [mention for mention in scene.mentions if mention.form == "name" and folded(mention.text)]
    certain = [mention for mention in names if mention.kind == "person" and not is_single(mention.text)]
    families = {word for mention in certain for word in family_words(folded(mention.text), scene)}
    names = [m for m in names if may_be_person(m, scene) or may_be_family_name(m, families, scene)]
    found = {}
    for name, mentions in same_person(names, scene).items():
        person = identified(name, mentions, scene)
        found.update({mention.span: person for mention in mentions})
    return found


def may_be_person(mention: Mention, scene: Scene) -> bool:
    """Whether a name is a person's, or, its kind unknown, that of one person in the tables who is in office."""
    if mention.kind is not None or scene.date is None:
        return mention.kind == "person"
    if is_single(mention.text) and title_before(scene, mention.span) is None:
        return is_known_leader(mention, scene.date, scene)
    return len(persons(on(terms_named(mention.text, scene), scene.date))) == 1


def may_be_family_name(mention: Mention, families: Collection[str], scene: Scene) -> bool:
    """Whether a single word is the family name of a person of the account, and nothing else that the tables know."""
    word = folded(mention.text)
    known = (scene.tables.countries, scene.register.bodies, scene.register.cities)
    return (
        is_single(mention.text)
        and word in families
        and not (bare(mention.text) in known[0] or any(word in k for k in known[1:]))
    )


def is_known_leader(mention: Mention, date: str, scene: Scene) -> bool:
    """Whether a family name before 'administration' is that of one person alone in the tables, who then led a state or
    had led it lately.
    """
    name = mention.text
    terms = chief(bearers(name, scene)) if RULE.match(scene.text, mention.span.end) else []
    return (
        len(persons(terms)) == 1
        and any(term.office == "leader" for term in terms)
        and is_near(terms[0], terms, date)
        and folded(name) not in scene.register.bodies
        and folded(name) not in scene.register.cities
    )


def same_person(names: Sequence[Mention], scene: Scene) -> dict[str, list[Mention]]:
    """Mentions by the fullest name of whom they name; a single word goes with the full name that has it as family
    name, failing that as its first word (as Chinese and Korean names do), the nearest before it, else the first.
    """
    full = [mention for mention in names if not is_single(mention.text)]
    families = by_words(full, lambda name: family_words(name, scene))
    firsts = by_words(full, lambda name: {name.split()[0]})
    longest = fullest(full)
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in names:
        word = folded(mention.text)
        owners = families.get(word) or firsts.get(word) or [mention]
        nearest = max(0, bisect_right(owners, mention.span, key=span_of) - 1)
        owner = owners[nearest] if is_single(mention.text) else mention
        found[longest.get(owner.text, owner.text)].append(mention)
    return found


def is_single(name: str) -> bool:
    """Whether a name is one word, as a family name is: 'Douglas-Home'."""
    return len(name.split()) == 1


def by_words(full: Sequence[Mention], words_of: Callable[[str], set[str]]) -> dict[str, list[Mention]]:
    """Full names in reading order, by certain words of theirs."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in full:
        for word in words_of(folded(mention.text)):
            found[word].append(mention)
    return found


def family_words(name: str, scene: Scene) -> set[str]:
    """The family names of a full name: those of the tables, else its last word."""
    terms = scene.register.by_name.get(name, ())
    return {folded(family) for term in terms for family in term.family} or {name.split()[-1]}


def fullest(full: Sequence[Mention]) -> dict[str, str]:
    """For each full name the longest of the account that only has more between first and last word: 'George W. Bush'
    for 'George Bush'; the name itself where two have, and neither is the other's.
    """
    alike: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in full:
        words = folded(mention.text).split()
        alike[words[0], words[-1]].add(mention.text)
    found = {}
    for names in alike.values():
        for name in names:
            longer = sorted((n for n in names if extends(n, name)), key=lambda n: (len(n), n))
            found[name] = longer[-1] if all(extends(longer[-1], n) for n in longer) else name
    return found


def extends(longer: str, name: str) -> bool:
    """Whether the words between the ends of a name begin those between the ends of another."""
    inner, outer = folded(name).split()[1:-1], folded(longer).split()[1:-1]
    return outer[: len(inner)] == inner


def span_of(mention: Mention) -> Span:
    """The mention's span."""
    return mention.span


def identified(name: str, mentions: Sequence[Mention], scene: Scene) -> Person:
    """Who a name is, by the tables if they know one person of that name who fits, else by the words beside it."""
    told = [words for mention in mentions if (words := beside(scene, mention.span)) is not None]
    terms = terms_named(name, scene)
    known = fitting(terms, told, scene)
    if not known and not is_single(name) and all(is_of_place(words, scene) for words in told):
        offices = {office for words in told for office in words.offices}
        known = [term for term in on(terms, scene.date) if scene.date and term.office in offices]
    if is_single(name):
        known = backed(known, told, scene)
    people = persons(known)
    if len(people) == 1:
        return Person(name=people[0], term=best(known, told, scene.date), told=told[0] if told else None)
    countries = {term.country for term in known}
    whose = next((words for words in told if words.country is not None), told[0] if told else None)
    return Person(
        name=name,
        told=whose,
        candidates=people,
        country=countries.pop() if len(countries) == 1 else whose.country if whose else None,
    )


def terms_named(name: str, scene: Scene) -> list[Term]:
    """The terms of everybody of that name in the tables: by the full name, by first and family name with others
    between, or by the family name alone.
    """
    key = folded(name)
    words = key.split()
    if is_single(name):  # 'Douglas-Home' may stand in the tables without a first name
        whole = scene.register.by_name.get(key, ()) if len(words) > 1 else ()
        return list(dict.fromkeys((*whole, *scene.register.by_family.get(key, ()))))
    if key in scene.register.by_name:
        return list(scene.register.by_name[key])
    ends = {words[-1], " ".join(words[-2:])}
    terms = [term for end in sorted(ends) for term in scene.register.by_family.get(end, ())]
    return [term for term in terms if folded(term.person).split()[0] == words[0]]


def fitting(terms: Sequence[Term], told: Sequence[Beside], scene: Scene) -> list[Term]:
    """Those near in time and of a country told of, if one is; among several persons those of an office told of, then
    those in office, then those in a chief one.
    """
    countries = {code for words in told if words.country for code in (words.country, scene.then(words.country))}
    offices = {office for words in told for office in words.offices}
    found = [term for term in terms if not countries or term.country in countries]
    if scene.date is not None:
        found = [term for term in found if is_near(term, found, scene.date)]
    if len(persons(found)) > 1:
        found = [term for term in found if term.office in offices] or found
    if len(persons(found)) > 1 and scene.date is not None:
        found = on(found, scene.date) or found
    return chief(found) or found if len(persons(found)) > 1 else found


def is_of_place(words: Beside, scene: Scene) -> bool:
    """Whether the country told of is that of a place before an office, as in 'In Brussels Foreign Minister …', which is
    easily another one than the person's.
    """
    first = words.span.of(scene.text).split()[0]
    return words.country is None or scene.tables.countries.get(bare(first), ("", "people"))[1] != "people"


def backed(terms: Sequence[Term], told: Sequence[Beside], scene: Scene) -> list[Term]:
    """Those for which more than a family name speaks: an office or country told of, the state named in the account, or
    that it is in a chief office that nobody else of the name in the tables held.
    """
    namesakes = [term for family in sorted({f for t in terms for f in t.family}) for term in bearers(family, scene)]
    if len(persons(chief(namesakes))) == 1 and chief(terms):
        return chief(terms)
    offices = {office for words in told for office in words.offices}
    countries = {words.country for words in told}
    named = scene.named | {scene.then(code) for code in scene.named}
    return [t for t in terms if t.office in offices or t.country in countries or t.country in named]


def bearers(family: str, scene: Scene) -> tuple[Term, ...]:
    """The terms of all who have a family name."""
    return scene.register.by_family.get(folded(family), ())


def is_near(term: Term, terms: Iterable[Term], date: str) -> bool:
    """Whether the person of a term may be in the news on a date."""
    return any(
        other.distance(date) <= (AFTER_OFFICE if ends_before(other, date) else BEFORE_OFFICE)
        for other in terms
        if other.person == term.person
    )


def best(terms: Sequence[Term], told: Sequence[Beside], date: str | None) -> Term:
    """Of one person's terms the one told of, or held on the date, or nearest to it."""
    offices = [office for words in told for office in words.offices]

    def order(term: Term) -> tuple[int, int, int]:
        return (
            term.distance(date) if date else 0,
            offices.index(term.office) if term.office in offices else len(offices),
            LESS.index(term.office) + 1 if term.office in LESS else 0,
        )

    return min(terms, key=order)
