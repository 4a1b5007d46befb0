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
class SentencePart:
    """A sentence of an account's text; `flag` where it is not simply kept word for word."""

    anchor: str
    parts: tuple[SEGMENT, ...]
    flag: Flag | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessPart:
    """An account: what is known about it, its text by paragraphs, what it omits, its furniture by kind and words."""

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
class SayingPart:
    """A statement and the accounts that carry it."""

    source: str | None
    cue: str
    content: str
    via: str | None
    carriers: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchPart:
    """A row of the tree. `opens` lists begin before it and `closes` lists end after it."""

    siglum: str | None
    name: str
    anchor: str | None
    date: str | None
    relation: str | None
    lost: bool
    reasons: str
    opens: bool
    closes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPart:
    """How one account tells one claim: sign, label and anchor for each of its variants."""

    siglum: str
    marks: tuple[tuple[str, str, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePart:
    """A note on a passage."""

    text: str
    wording: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPart:
    """One story with all its sections."""

    anchor: str
    number: int
    title: str
    figures: tuple[str, ...]
    shared: bool
    claims: tuple[ClaimPart, ...]
    sayings: tuple[SayingPart, ...]
    branches: tuple[BranchPart, ...]
    rows: tuple[tuple[ClaimPart, tuple[CellPart, ...]], ...]
    flags: tuple[Flag, ...]
    notes: tuple[NotePart, ...]
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
