"""The record of an actor, as this stage makes it."""

from variorum.records import Actor, Mention, Provenance, Span
from variorum.records.actor import ActorReason, Sector

PROVENANCE = Provenance(stage="actors", model="register", version="1")


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
    members: tuple[str, ...] = (),
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
        members=members,
        note=note,
    )


def told_before(mention: Mention, one: Actor) -> Actor:
    """The actor of a mention that stands for one told of before."""
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
