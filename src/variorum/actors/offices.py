"""Descriptions: who holds the office that they name, on the account's date or by what the account has told before."""

import re
from collections.abc import Collection, Sequence

from variorum.actors.describing import WHOLE, Described, described, offices_of, without_leading
from variorum.actors.making import actor, told_before
from variorum.actors.naming import folded
from variorum.actors.scene import Scene
from variorum.actors.terms import Term, on, persons
from variorum.records import Actor, Mention, Span

WHOSE = re.compile(
    r"(?:[Tt]he\s)?(?:(?P<owner>[A-Z]\w+)[’']s\s\w|(?P<head>[A-Z]\w+)\s(?:administration|government|cabinet|camp|team)$)"
)
# Former states whose offices their successor's name may mean.
SUCCESSORS = frozenset({("RUS", "SUN"), ("SRB", "YUG"), ("SRB", "SCG"), ("CZE", "CSK"), ("COD", "ZAR")})


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
    """The person told of with one of the offices, if there is but one; of several without a name the last."""
    persons_told = {one.person for one in before if one.office in offices and one.person}
    if len(persons_told) > 1:
        return None
    for one in reversed(before):
        if one.office in offices and (one.person or one.country):
            return told_before(mention, one)
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
