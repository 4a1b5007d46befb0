"""Whom a mention denotes."""

from typing import Literal

import msgspec

from variorum.records.provenance import Provenance
from variorum.records.span import Span

# PLOVER's sectors, as far as the tables know them.
Sector = Literal[
    "GOV", "MIL", "COP", "SPY", "JUD", "LEG", "OPP", "REB", "CRM", "BUS", "MED", "CVL", "AGR", "LAB", "EDU", "HLH",
    "REL", "IGO", "NGO",
]  # fmt: skip
# What tells whom: the name of a country, its people or a place; a name in the tables; an office on a date; words beside
# the mention; the same name or office told of before in the account.
ActorReason = Literal["place", "name", "office", "beside", "account"]


class Actor(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """The country or organization that a mention acts for, and the person and office, as far as they are known.

    `span` is the mention's. `country` is ISO 3166-1 alpha-3, of former states ISO 3166-3 alpha-3 while they existed, or
    `IGO:`, `NGO:`, `ARM:` (an armed group) or `GRP:` (a group of states) with a name. `person` is the full name,
    `members` are the codes of the two that 'both sides' stands for, which has no country of its own.
    `office` the one held on the article's date, or told of. `candidates` are the persons it may be where there is more
    than one. `evidence` are the words that tell, `note` a sentence for people.
    """

    span: Span
    country: str | None
    reason: ActorReason
    evidence: tuple[Span, ...]
    provenance: Provenance
    person: str | None = None
    office: str | None = None
    sector: Sector | None = None
    members: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    note: str | None = None
