"""Mentions to actors: whom each denotes on the date of its account.

Names of states, peoples, capitals and seats by the gazetteer; persons, bodies and organizations by the dated tables;
descriptions by their country and office. What the tables do not know is told by the words beside it or by the rest of
the account; else the mention has no actor.
"""

from collections.abc import Mapping, Sequence

import msgspec

from variorum.actors.beside import ENDED, country_near
from variorum.actors.bodies import of_any_state, of_body
from variorum.actors.describing import Described, described, offices_of, without_leading
from variorum.actors.gazetteer import Gazetteer
from variorum.actors.making import actor
from variorum.actors.naming import bare, folded
from variorum.actors.offices import of_description
from variorum.actors.pairs import of_pair
from variorum.actors.persons import Person, persons_in
from variorum.actors.pronouns import of_pronoun
from variorum.actors.register import Register
from variorum.actors.scene import Scene, scene_of
from variorum.actors.terms import Term
from variorum.records import Actor, Article, Mention, Reading, Span
from variorum.records.actor import Sector

REMEMBERED = 300  # actors before a mention that it may refer back to


def resolve_actors(
    article: Article, reading: Reading, mentions: Sequence[Mention], tables: Gazetteer, register: Register
) -> list[Actor]:
    """The actors of the mentions that denote one, in reading order."""
    scene = scene_of(article, reading, mentions, tables, register)
    people = persons_in(scene)
    found: list[Actor] = []
    for mention in scene.mentions:
        denoted = actor_of(mention, scene, people, found[-REMEMBERED:])
        if denoted is not None:
            found.append(denoted)
    return found


def actor_of(mention: Mention, scene: Scene, people: Mapping[Span, Person], before: Sequence[Actor]) -> Actor | None:
    """Whom one mention denotes; `before` are the actors that the account has named up to here."""
    if mention.form == "pronoun":
        return of_pronoun(mention, scene, before)
    if mention.form == "description":
        return (
            of_pair(mention, scene, before)
            or of_title(mention, scene, people)
            or of_description(mention, scene, before)
        )
    if mention.span in people:
        return of_person(mention, people[mention.span], scene) or of_mistaken(mention, scene, before)
    return (
        of_place(mention, scene)
        or of_body(mention, scene, before)
        or of_title(mention, scene, people)
        or of_description(mention, scene, before)
        or of_any_state(mention, scene, before)
    )


def of_person(mention: Mention, person: Person, scene: Scene) -> Actor | None:
    """A person's actor: known to the tables, told of beside the name, or one of several."""
    term = person.term
    if term is not None:
        beside = (person.told.span,) if person.told else ()
        return actor(
            mention,
            country=term.country,
            reason="name",
            evidence=(mention.span, *beside),
            person=term.person,
            office=term.office if is_held(person, term, scene.date) else None,
            sector=sector_of(term),
            note=left_office(person, term, scene.date),
        )
    if person.country is None and not person.candidates:
        return None
    return actor(
        mention,
        country=scene.then(person.country) if person.country else None,
        reason="beside" if person.told else "name",
        evidence=(mention.span, person.told.span) if person.told else (mention.span,),
        person=None if person.candidates else person.name,
        office=person.told.words or None if person.told else None,
        candidates=person.candidates,
    )


def is_held(person: Person, term: Term, date: str | None) -> bool:
    """Whether an office is held on the account's date, or, if that is not known, told of beside the name."""
    if date is not None:
        return term.holds(date)
    return person.told is not None and not person.told.past and term.office in person.told.offices


def left_office(person: Person, term: Term, date: str | None) -> str | None:
    """A note where the words beside a name give an office that the person no longer, or not yet, held."""
    told = person.told
    if told is None or told.past or date is None or term.office not in told.offices or term.holds(date):
        return None
    when = f"until {term.until}" if term.until and term.until < date else f"from {term.since}"
    return f"{term.person} was {term.office} of {term.country} {when}, by the tables; the account is of {date}."


def sector_of(term: Term) -> Sector | None:
    """The sector of a holder of office."""
    if term.country.startswith(("IGO:", "NGO:", "ARM:")):
        return {"IGO:": "IGO", "NGO:": "NGO", "ARM:": "REB"}[term.country[:4]]  # type: ignore[return-value]
    return "MIL" if "chief of staff" in term.office or "joint chiefs" in term.office else "GOV"


def of_place(mention: Mention, scene: Scene) -> Actor | None:
    """A country, a people, a capital, a seat or a city."""
    name = bare(mention.text)
    known = scene.tables.countries.get(name)
    if known is not None:
        country, kind = known
        sector: Sector | None = "GOV" if kind == "metonym" else None
        return actor(mention, country=scene.then(country), reason="place", evidence=(mention.span,), sector=sector)
    if mention.kind != "place":
        return None
    near = country_near(scene, mention.span)
    if near is not None:
        return actor(mention, country=scene.then(near[0]), reason="beside", evidence=(mention.span, near[1]))
    if folded(name) in scene.register.bodies:
        return None
    city = scene.register.cities.get(folded(name))
    return actor(mention, country=scene.then(city), reason="place", evidence=(mention.span,)) if city else None


def of_mistaken(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """What was taken for a person that nobody knows: a body of that one word, or a place where the words before say
    that something is there ('in Votkinsk').
    """
    if " " in mention.text:
        return of_place(mention, scene)
    place = msgspec.structs.replace(mention, kind="place") if scene.says_where(mention.span) else mention
    return of_place(place, scene) or of_body(mention, scene, before)


def of_title(mention: Mention, scene: Scene, people: Mapping[Span, Person]) -> Actor | None:
    """An office or what a person is right before a name ('Secretary of State …', 'the Russian ambassador, …'), or right
    after one of its state: that person.
    """
    found = described(mention.text, scene.tables, scene.register)
    words = found.rest if found else without_leading(mention.text)
    if not (found.offices if found else offices_of(words)) and folded(words) not in scene.titles:
        return None
    following = scene.name_at(mention.span.end, (" ", ", "))
    if following is not None and following in people:
        apart = following.start - mention.span.end > 1
        if not apart or ENDED.match(scene.text, following.end):
            return agreeing(of_person(mention, people[following], scene), found, scene)
    before = scene.name_before(mention.span.start, ", ")
    named = of_person(mention, people[before], scene) if before is not None and before in people else None
    return agreeing(named, found, scene) if found else None


def agreeing(named: Actor | None, found: Described | None, scene: Scene) -> Actor | None:
    """A person of the country that a description names, if it names one."""
    if named is None or (found and named.country not in (found.country, scene.then(found.country))):
        return None
    return named
