"""What a source file says, as records: happening, entities, accounts, their lines and labels."""

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Role = Literal["source", "cue", "content"]

SPLITS = ("dev", "test")
ENTITY_KINDS = ("person", "organization", "place", "description")
ACCOUNT_KINDS = ("original", "independent", "reprint", "shortened", "rewrite")
DERIVED_KINDS = ("reprint", "shortened", "rewrite")
LABELS = ("kept", "altered", "contradicted", "added", "comment", "furniture")
ALTERATION_KINDS = (
    *("attribution", "modality", "polarity", "quantity", "time"),
    *("place", "entity", "role", "relation", "evaluation"),
)
SEVERITIES = ("minor", "major", "critical")
EVENT_TYPES = (
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a source file; a warning does not stop the build."""

    path: str
    line: int
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {'warning: ' if self.warning else ''}{self.message}"


class SourceError(Exception):
    """A line that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name or description and whom it denotes; `None` where the source says `-`.

    `country` joins several by `+` where a description denotes more than one ('the two superpowers').
    """

    line: int
    kind: str
    surfaces: tuple[str, ...]
    country: str | None
    person: str | None
    office: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A part of an attribution, its span in the sentence's clean text."""

    number: int
    role: Role
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a sentence tells as an event: type, and the codes of who did it to whom."""

    event_type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A sentence of another account; `account` is empty where the line names none."""

    account: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its label; `label` is `None` where it has none (an account's own reporting).

    `accept` holds further labels that are right, and of an alteration further kinds.
    """

    line: int
    paragraph: int
    number: int
    text: str
    sign: str
    label: str | None = None
    refs: tuple[Ref, ...] = ()
    kind: str | None = None
    severity: str | None = None
    accept: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A line of page furniture, and where it stands: its line in the source, its place among the paragraphs."""

    line: int
    paragraph: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """`* 1-6`: sentences taken over from the origin; `numbers` is `None` for all."""

    line: int
    paragraph: int
    account: str
    numbers: tuple[int, ...] | None


Item = Sentence | Furniture | Copy


def told_as(sentence: Sentence) -> str:
    """How the sentence is counted: 'copied' where it is verbatim, its label, or 'unlabelled'."""
    return "copied" if sentence.sign == "*" else sentence.label or "unlabelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account as its author wrote it, with its labels."""

    line: int
    id: str
    kind: str
    title: str
    origins: tuple[str, ...] = ()
    withheld: bool = False
    outlet: str | None = None
    date: str | None = None
    format: str = "txt"
    statements: bool = False
    events: bool = False
    items: tuple[Item, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The account's sentences in order, without furniture and copy orders."""
        return tuple(item for item in self.items if isinstance(item, Sentence))

    @property
    def altered(self) -> bool:
        """Whether the account holds alterations or additions that we planted."""
        return any(sentence.label in ("altered", "added") for sentence in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One source file: a happening with its entities and accounts."""

    path: str
    id: str
    split: str
    date: str
    about: str
    entities: tuple[Entity, ...]
    accounts: tuple[Account, ...]

    def account(self, name: str) -> Account | None:
        """The account of that id, or `None`."""
        return next((account for account in self.accounts if account.id == name), None)
