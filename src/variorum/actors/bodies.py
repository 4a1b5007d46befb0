"""Ministries, parties, forces, organizations, companies and outlets: whose they are."""

import re
from collections.abc import Sequence

from variorum.actors.making import actor
from variorum.actors.naming import bare, folded
from variorum.actors.register import Body
from variorum.actors.scene import Scene
from variorum.records import Actor, Mention, Span

# What organizations are called once they have been named.
SHORT = frozenset("council assembly commission union alliance agency organization organisation league court".split())
# Bodies that every state has, in capitals as where one is meant.
GENERIC = re.compile(
    r"\b(?:Ministry|Army|Navy|Air Force|Senate|Parliament|Congress|Cabinet|Government|Treasury|Embassy|Central Bank|"
    r"Supreme Court|National Assembly|Politburo|Central Committee|General Staff|Armed Forces|Coast Guard)$"
)


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
    """'Council' after 'the U.N. Security Council': the organization whose name, told before, ends or begins with it;
    failing that the only one told before of which the tables have a name with that end.
    """
    if mention.kind not in ("organization", None):
        return None
    name = folded(bare(mention.text))
    for one in reversed(before):
        words = folded(bare(one.span.of(scene.text)))
        if one.person is None and words != name and (words.endswith(f" {name}") or words.startswith(f"{name} ")):
            return actor(
                mention, country=one.country, reason="account", evidence=(mention.span, one.span), sector=one.sector
            )
    ends = scene.register.organization_ends.get(name, frozenset()) if name in SHORT else frozenset()
    sentence = scene.sentence_at(mention.span.start)
    if scene.text.startswith((" of ", " for "), mention.span.end) or any(
        one.span.start >= sentence.start and one.country and ":" not in one.country for one in before
    ):
        return None
    named = {one.country: one for one in before if one.country in ends}
    if len(named) != 1:
        return None
    (one,) = named.values()
    return actor(mention, country=one.country, reason="account", evidence=(mention.span, one.span))


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
