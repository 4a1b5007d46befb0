"""What accounts of some time add up to between two countries."""

from typing import Literal

import msgspec

from variorum.records.event import Quad
from variorum.records.happening import Happening
from variorum.records.provenance import Provenance
from variorum.records.span import Span

AgreementState = Literal["signed", "agreed", "announced", "open", "refused"]
Topic = Literal["oil", "gas", "technology", "arms", "finance", "trade"]


class Cited(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A passage with its words, where it stands, and who tells it: enough to look it up without the store."""

    article_id: str
    name: str
    address: str
    span: Span
    words: str
    publishing_date: str | None = None


class Dealing(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A happening between the two, with the passages that tell it. `state` only of agreements."""

    happening: Happening
    cited: tuple[Cited, ...]
    state: AgreementState | None = None


class Said(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What one of the two said of the other: `country` is the speaker's, `speaker` the words that name the source."""

    country: str
    speaker: str
    content: str
    direct: bool
    cited: tuple[Cited, ...]
    origin_ids: tuple[str, ...]
    person: str | None = None
    via: str | None = None


class Dispute(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A claim on the two that accounts contest or tell otherwise, with a sentence on how."""

    claim_id: str
    gist: str
    reason: str
    cited: tuple[Cited, ...]


class Dependence(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """What accounts tell of trade, energy, technology or sanctions between the two."""

    topic: Topic
    cited: tuple[Cited, ...]
    origin_ids: tuple[str, ...]


class Figure(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """A row of a table of statistics: `country`'s flow with `partner`, and its rank among all partners there."""

    country: str
    partner: str
    flow: str
    value: float
    unit: str
    year: str
    source: str
    rank: int | None = None
    commodity: str | None = None


class MonthCount(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Happenings of a month by quad category, each counted once; `origins` is the sum of their independent origins.

    `month` is None for what no account dates.
    """

    month: str | None
    quad: Quad
    happenings: int
    origins: int


class Dossier(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """The dossier of a dyad, two codes; `names` are what they are called. `dealings` in order of date, undated last;
    what is only recalled stands in `recalled` and is in no count.
    """

    dyad: tuple[str, str]
    names: tuple[str, str]
    since: str | None
    until: str | None
    accounts: int
    origins: int
    dealings: tuple[Dealing, ...]
    recalled: tuple[Dealing, ...]
    said: tuple[Said, ...]
    months: tuple[MonthCount, ...]
    disputes: tuple[Dispute, ...]
    dependences: tuple[Dependence, ...]
    figures: tuple[Figure, ...]
    provenance: Provenance
