"""The one typed context that the page's template renders."""

from dataclasses import dataclass

from variorum.edition.text import SEGMENT
from variorum.records import Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words of one account with a link to where they stand."""

    siglum: str
    name: str
    anchor: str | None
    parts: tuple[SEGMENT, ...]
    sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """How an account tells something: label, kind, reason, its own wording and those it is held against."""

    label: str
    sign: str
    kind: str | None
    reason: str
    own: Wording | None
    others: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPart:
    """What differs in one account: its letter and name, what it comes from, counts in words, its passages."""

    siglum: str
    name: str
    anchor: str | None
    source: str
    counts: str
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePart:
    """A sentence of an account's text; `flag` where it is not simply kept word for word."""

    anchor: str
    parts: tuple[SEGMENT, ...]
    flag: Flag | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessPart:
    """An account: what is known about it, its text by paragraphs, what it omits, its furniture by kind and words."""

    article_id: str
    anchor: str
    siglum: str
    name: str
    title: str | None
    facts: tuple[str, ...]
    address: str
    href: str | None
    language: str | None
    paragraphs: tuple[tuple[SentencePart, ...], ...]
    omitted: tuple[Flag, ...]
    furniture: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPart:
    """A claim, its verdict, and where it is told."""

    gist: str
    kind: str
    verdict: str
    standing: str
    tellers: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningPart:
    """A happening and the accounts that tell it."""

    when: str
    words: str
    facts: str
    tellers: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingPart:
    """A statement and the accounts that carry it."""

    source: str | None
    cue: str
    cue_first: bool
    content: str
    via: str | None
    carriers: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchPart:
    """A row of the tree. `opens` lists begin before it and `closes` lists end after it."""

    siglum: str | None
    name: str
    anchor: str | None
    facts: str
    relation: str
    lost: bool
    again: bool
    reasons: tuple[str, ...]
    opens: bool
    closes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnPart:
    """A column of the table; `starts` where another origin begins."""

    siglum: str
    name: str
    anchor: str | None
    starts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPart:
    """How one account tells one claim: sign, label and anchor for each of its variants."""

    siglum: str
    starts: bool
    marks: tuple[tuple[str, str, str | None], ...]


RowPart = tuple[ClaimPart, tuple[CellPart, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPart:
    """One story with all its sections."""

    anchor: str
    number: int
    title: str
    lead: str
    dates: str
    origins: str
    differences: str
    figures: tuple[str, ...]
    shared: bool
    happenings: tuple[HappeningPart, ...]
    claims: tuple[ClaimPart, ...]
    more_claims: tuple[ClaimPart, ...]
    sayings: tuple[SayingPart, ...]
    branches: tuple[BranchPart, ...]
    columns: tuple[ColumnPart, ...]
    rows: tuple[RowPart, ...]
    more_rows: tuple[RowPart, ...]
    groups: tuple[GroupPart, ...]
    witnesses: tuple[WitnessPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePart:
    """The whole page: stories of several accounts in full, those of one account short, and what was not read."""

    title: str
    figures: tuple[str, ...]
    stories: tuple[StoryPart, ...]
    alone: tuple[StoryPart, ...]
    alone_listed: tuple[tuple[str, str], ...]
    rejected: tuple[Rejected, ...]
    key: tuple[tuple[str, str, str], ...]
    style: str
    script: str
    policy: str
