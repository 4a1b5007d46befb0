"""Mentions to actors: whom each denotes on the date of its account.

Names of states, peoples, capitals and seats by the gazetteer; persons, bodies and organizations by the dated tables;
descriptions by their country and office. What the tables do not know is told by the words beside it or by the rest of
the account; else the mention has no actor.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from variorum.actors.beside import country_near
from variorum.actors.describing import WHOLE, Described, described, offices_of, without_leading
from variorum.actors.gazetteer import Gazetteer
from variorum.actors.naming import bare, folded
from variorum.actors.persons import Person, persons_in
from variorum.actors.register import Body, Register
from variorum.actors.scene import Scene, scene_of
from variorum.actors.terms import Term, on, persons
from variorum.records import Actor, Article, Mention, Provenance, Reading, Span
from variorum.records.actor import ActorReason, Sector

PROVENANCE = Provenance(stage="actors", model="register", version="1")
REMEMBERED = 300  # actors before a mention that it may refer back to
WHOSE = re.compile(
    r"(?:[Tt]he\s)?(?:(?P<owner>[A-Z]\w+)[’']s\s\w|(?P<head>[A-Z]\w+)\s(?:administration|government|cabinet|camp|team)$)"
)
SUCCESSORS = frozenset({("RUS", "SUN"), ("SRB", "YUG"), ("SRB", "SCG"), ("CZE", "CSK"), ("COD", "ZAR")})
# Bodies that every state has, in capitals as where one is meant.
GENERIC = re.compile(
    r"\b(?:Ministry|Army|Navy|Air Force|Senate|Parliament|Congress|Cabinet|Government|Treasury|Embassy|Central Bank|"
    r"Supreme Court|National Assembly|Politburo|Central Committee|General Staff|Armed Forces|Coast Guard)$"
)


def resolve_actors(
    article: Article, reading: Reading, mentions: Sequence[Mention], tables: Gazetteer, register: Register
) -> list[Actor]:
    """The actors of the mentions that denote one, in reading order."""
    scene = scene_of(article, reading, mentions, tables, register)
    people = persons_in(scene)
    found: list[Actor] = []
    for mention in scene.mentions:
        actor = actor_of(mention, scene, people, found[-REMEMBERED:])
        if actor is not None:
            found.append(actor)
    return found


def actor_of(mention: Mention, scene: Scene, people: Mapping[Span, Person], before: Sequence[Actor]) -> Actor | None:
    """Whom one mention denotes; `before` are the actors that the account has named up to here."""
    if mention.form == "description":
        return of_title(mention, scene, people) or of_description(mention, scene, before)
    if mention.span in people:
        return of_person(mention, people[mention.span], scene) or of_place(mention, scene)
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


def of_body(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """A ministry, party, force, organization, company or outlet; of a name that several states have, that of the only
    one of them named before, in its sentence or else in the account.
    """
    bodies = scene.register.bodies.get(folded(bare(mention.text)), ())
    if not bodies:
        return of_longer_name(mention, scene, before)
    codes = {body.country: body for body in bodies}
    if len(codes) == 1:
        return of_known(mention, bodies[0], scene, (mention.span,))
    sentence = scene.sentence_at(mention.span.start)
    named = [one for one in before if one.country in codes]
    inside = [one for one in named if one.span.start >= sentence.start]
    nearest = (inside or named)[-1:]
    if not nearest or nearest[0].country is None or len({one.country for one in (inside or named)}) > 1:
        return None
    return of_known(mention, codes[nearest[0].country], scene, (mention.span, nearest[0].span))


def of_known(mention: Mention, body: Body, scene: Scene, evidence: tuple[Span, ...]) -> Actor:
    """The actor of a body in the tables."""
    return actor(mention, country=scene.then(body.country), reason="name", evidence=evidence, sector=body.sector)


def of_longer_name(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """'Council' after 'the U.N. Security Council': the organization whose name, told before, ends or begins with it."""
    if mention.kind not in ("organization", None):
        return None
    name = folded(bare(mention.text))
    for one in reversed(before):
        words = folded(bare(one.span.of(scene.text)))
        if one.person is None and words != name and (words.endswith(f" {name}") or words.startswith(f"{name} ")):
            return actor(
                mention, country=one.country, reason="account", evidence=(mention.span, one.span), sector=one.sector
            )
    return None


def of_any_state(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """'Foreign Ministry': a body that every state has, of the only state that its sentence names before it."""
    if not GENERIC.search(mention.text):
        return None
    sentence = scene.sentence_at(mention.span.start)
    named = [one for one in before if one.span.start >= sentence.start and one.country and ":" not in one.country]
    if len({one.country for one in named}) != 1:
        return None
    evidence = (mention.span, named[-1].span)
    return actor(mention, country=named[-1].country, reason="beside", evidence=evidence, sector="GOV")


def of_title(mention: Mention, scene: Scene, people: Mapping[Span, Person]) -> Actor | None:
    """An office right before a name ('Secretary of State …'), or right after one of its state: that person."""
    found = described(mention.text, scene.tables, scene.register)
    if not (found.offices if found else offices_of(without_leading(mention.text))):
        return None
    following = scene.name_at(mention.span.end, (" ", ", "))
    if following is not None and following in people:
        return of_person(mention, people[following], scene)
    before = scene.name_before(mention.span.start, ", ")
    actor = of_person(mention, people[before], scene) if before is not None and before in people else None
    return actor if actor and found and actor.country in (found.country, scene.then(found.country)) else None


def of_description(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """'the Chinese premier' by country, office and date; 'the premier' by who was told of with that office before."""
    found = described(mention.text, scene.tables, scene.register)
    if found is not None:
        told = of_one_before(
            mention, {folded(found.rest)}, [a for a in before if a.country == scene.then(found.country)]
        )
        return told if told and not found.offices else of_office(mention, found, scene)
    words = folded(without_leading(mention.text))
    offices = () if words in WHOLE else offices_of(words)
    return (
        of_one_before(mention, {*offices, words}, before)
        or of_only_state(mention, offices, scene)
        or of_whose(mention, scene)
    )


def of_office(mention: Mention, found: Described, scene: Scene) -> Actor:
    """The holder of an office on the date: one, or several candidates, or none known; the country in any case."""
    terms = [] if found.past else holders(found, scene)
    held = persons(terms)
    return actor(
        mention,
        country=terms[0].country if terms else scene.then(found.country),
        reason="office" if found.offices else "place",
        evidence=(mention.span,),
        person=held[0] if len(held) == 1 else None,
        office=next(
            (office for office in (*(term.office for term in terms), *found.offices) if office != "leader"), None
        ),
        candidates=held if len(held) > 1 else (),
    )


def holders(found: Described, scene: Scene) -> list[Term]:
    """Who held the first of the offices that anybody held on the date, in the country or the state it was a part of."""
    if scene.date is None:
        return []
    offices = [f"{office} of the {found.body}" for office in found.offices] if found.body else []
    if found.body is None or ":" in found.country:  # a body's president is not its state's
        offices += found.offices
    then = scene.then(found.country)
    for country in (found.country, then) if (found.country, then) in SUCCESSORS else (found.country,):
        for office in offices:
            if terms := on(scene.register.by_office.get((country, office), ()), scene.date):
                return terms
    return []


def of_whose(mention: Mention, scene: Scene) -> Actor | None:
    """ "Nixon's envoy", 'the Clinton administration': whoever acts for one whom the tables know by the family name."""
    match = WHOSE.match(mention.text) if mention.kind is None else None
    if match is None or scene.date is None:
        return None
    name = match["owner"] or match["head"]
    countries = {term.country for term in on(scene.register.by_family.get(folded(name), ()), scene.date)}
    if len(countries) != 1:
        return None
    start = mention.span.start + mention.text.index(name)
    evidence = (mention.span, Span(start, start + len(name)))
    return actor(mention, country=countries.pop(), reason="name", evidence=evidence)


def of_one_before(mention: Mention, offices: Collection[str], before: Sequence[Actor]) -> Actor | None:
    """The last person told of with one of the offices."""
    for one in reversed(before):
        if one.office in offices and (one.person or one.country):
            return actor(
                mention,
                country=one.country,
                reason="account",
                evidence=(mention.span, one.span),
                person=one.person,
                office=one.office,
                sector=one.sector,
                candidates=one.candidates,
            )
    return None


def of_only_state(mention: Mention, offices: Sequence[str], scene: Scene) -> Actor | None:
    """'Secretary of State': the holder of an office that one state alone has."""
    if not offices:
        return None
    codes = {country for country, office in scene.register.by_office if office == offices[0]}
    if len(codes) != 1 or scene.date is None:
        return None
    whose = Described(country=codes.pop(), offices=tuple(offices), rest=mention.text)
    return of_office(mention, whose, scene)


def actor(
    mention: Mention,
    *,
    country: str | None,
    reason: ActorReason,
    evidence: tuple[Span, ...],
    person: str | None = None,
    office: str | None = None,
    sector: Sector | None = None,
    candidates: tuple[str, ...] = (),
    note: str | None = None,
) -> Actor:
    """The record."""
    return Actor(
        span=mention.span,
        country=country,
        reason=reason,
        evidence=tuple(dict.fromkeys(evidence)),
        provenance=PROVENANCE,
        person=person,
        office=office,
        sector=sector,
        candidates=candidates,
        note=note,
    )
