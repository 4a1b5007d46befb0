"""One line of an account's body → a sentence, a furniture line, a copy order or an event."""

import re
from dataclasses import dataclass, replace

from corpus.building.records import (
    ALTERATION_KINDS,
    EVENT_TYPES,
    LABELS,
    SEVERITIES,
    Copy,
    Event,
    Furniture,
    Item,
    Mark,
    Ref,
    Role,
    Sentence,
    SourceError,
)

_SIGNS = {"=": "kept", "~": "altered", "+": "added", "?": "comment", "!": "contradicted", ".": None}
_ROLES: dict[str, Role] = {"S": "source", "Q": "cue", "C": "content"}
_LABELLED = re.compile(r"([^|{]*?)\s*\|\s*(.*)$")
_REF = re.compile(r"(?:([A-Za-z][\w.-]*):)?(\d+)(?:[-–](\d+))?$")
_OPEN = re.compile(r"\{([SQC])(\d+):\s*")
_CODE = re.compile(r"[A-Z]{3}|(?:IGO|NGO):\S.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a body line stands; `number` is the one it has if it is a sentence."""

    line: int
    paragraph: int
    number: int


def read_item(place: Place, raw: str) -> Item:
    """The item that a body line holds.

    Raises `SourceError` with the fault.
    """
    if raw.startswith("%"):
        return Furniture(line=place.line, paragraph=place.paragraph, text=_furniture_text(raw))
    if raw.startswith("*"):
        return _copy(place, raw)
    found = _LABELLED.match(raw)
    if not found:
        raise SourceError(f"neither 'LABEL | text' nor %, *, >, @ or #: {raw[:60]!r}")
    head, body = found.groups()
    text, marks = read_markup(body.strip())
    if not text:
        raise SourceError("the sentence is empty")
    if head.isdigit():
        return _numbered(place, head, text, marks)
    return _labelled(place, head, text, marks)


def _furniture_text(raw: str) -> str:
    text = raw[1:].strip().removeprefix("| ").strip()
    if not text:
        raise SourceError("the furniture line is empty")
    return text


def _copy(place: Place, raw: str) -> Copy:
    order = raw[1:].strip()
    account, _, rest = order.rpartition(":")
    if rest.strip() == "all":
        return Copy(line=place.line, paragraph=place.paragraph, account=account.strip(), numbers=None)
    refs = read_refs(order.replace(" ", ""))
    if not refs:
        raise SourceError(f"'* all' or '* 1-6' is expected, not {raw!r}")
    numbers = tuple(ref.number for ref in refs)
    return Copy(line=place.line, paragraph=place.paragraph, account=refs[0].account, numbers=numbers)


def _numbered(place: Place, head: str, text: str, marks: tuple[Mark, ...]) -> Sentence:
    if int(head) != place.number:
        raise SourceError(f"sentence number {head}, where {place.number} comes next")
    return _sentence(place, "N", text, marks)


def _labelled(place: Place, head: str, text: str, marks: tuple[Mark, ...]) -> Sentence:
    sign = head[:1]
    if sign not in _SIGNS or not sign:
        raise SourceError(f"unknown label {head!r}; expected a number or one of {' '.join(_SIGNS)}")
    rest, accept = _take_accept(sign, head[1:])
    tokens = re.sub(r"\s*,\s*", ",", rest).split()
    refs = tuple(ref for token in tokens if _is_ref(token) for ref in read_refs(token))
    words = [token for token in tokens if not _is_ref(token)]
    kind, severity = _take_kind(sign, words)
    if sign in "=~!" and not refs:
        raise SourceError(f"'{sign}' needs the number of a sentence")
    plain = _sentence(place, sign, text, marks)
    return replace(plain, label=_SIGNS[sign], refs=refs, kind=kind, severity=severity, accept=accept)


def _sentence(place: Place, sign: str, text: str, marks: tuple[Mark, ...]) -> Sentence:
    return Sentence(
        line=place.line,
        paragraph=place.paragraph,
        number=place.number,
        text=text,
        sign=sign,
        marks=marks,
    )


def _take_accept(sign: str, head: str) -> tuple[str, tuple[str, ...]]:
    """The head without its brackets, and the labels in them, or the kinds where it is an alteration."""
    known = (*LABELS, *ALTERATION_KINDS) if sign == "~" else LABELS
    groups = re.findall(r"\(([^)]*)\)", head)
    accept = tuple(word for group in groups for word in re.findall(r"[^,\s]+", group))
    for word in accept:
        if word not in known:
            raise SourceError(f"unknown label {word!r} in brackets; expected one of {', '.join(known)}")
    return re.sub(r"\([^)]*\)", " ", head), accept


def _take_kind(sign: str, words: list[str]) -> tuple[str | None, str | None]:
    if sign != "~":
        if words:
            raise SourceError(f"'{sign}' takes no {' '.join(words)!r}")
        return None, None
    kinds = [word for word in words if word in ALTERATION_KINDS]
    severities = [word for word in words if word in SEVERITIES]
    unknown = [word for word in words if word not in kinds and word not in severities]
    if unknown:
        raise SourceError(f"unknown kind or severity {' '.join(unknown)!r}")
    if len(kinds) != 1 or len(severities) != 1:
        raise SourceError("'~' needs one kind and one severity")
    return kinds[0], severities[0]


def _is_ref(token: str) -> bool:
    return all(_REF.match(piece) for piece in token.split(","))


def read_refs(token: str) -> tuple[Ref, ...]:
    """The sentences that `3`, `1-6` or `ap:3,4,reuters:2` name; an account's name holds until the next."""
    refs: list[Ref] = []
    account = ""
    for piece in token.split(","):
        found = _REF.match(piece)
        if not found:
            raise SourceError(f"not a sentence's number: {piece!r}")
        account = found[1] or account
        first, last = int(found[2]), int(found[3] or found[2])
        refs.extend(Ref(account=account, number=number) for number in range(first, last + 1))
    return tuple(refs)


def read_markup(raw: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without `{S1:…}` and the marks, in the order in which they open."""
    text = ""
    opened: list[tuple[Role, int, int]] = []
    marks: list[Mark] = []
    at = 0
    while at < len(raw):
        found = _OPEN.match(raw, at)
        if found:
            opened.append((_ROLES[found[1]], int(found[2]), len(text)))
            at = found.end()
        elif raw[at] == "{":
            raise SourceError(f"'{{' opens no {{S1:, {{Q1: or {{C1: at {raw[at : at + 20]!r}")
        elif raw[at] == "}":
            marks.append(_close(opened, text))
            at += 1
        else:
            text += raw[at]
            at += 1
    if opened:
        raise SourceError(f"{opened[-1][0]} of attribution {opened[-1][1]} is not closed")
    return text, tuple(sorted(marks, key=lambda mark: (mark.span, mark.number)))


def _close(opened: list[tuple[Role, int, int]], text: str) -> Mark:
    if not opened:
        raise SourceError("'}' closes nothing")
    role, number, start = opened.pop()
    end = len(text.rstrip())
    if end <= start:
        raise SourceError(f"the {role} of attribution {number} is empty")
    return Mark(number=number, role=role, span=(start, end))


def read_event(raw: str) -> Event:
    """The event of a line `> TYPE ACTOR>RECIPIENT`. Raises `SourceError` with the fault."""
    event_type, _, rest = raw[1:].strip().partition(" ")
    if event_type not in EVENT_TYPES:
        raise SourceError(f"unknown event type {event_type!r}")
    sides = rest.split(">")
    if len(sides) != 2:
        raise SourceError(f"an event needs ACTOR>RECIPIENT, not {rest!r}")
    return Event(event_type=event_type, actors=_codes(sides[0]), recipients=_codes(sides[1]))


def _codes(side: str) -> tuple[str, ...]:
    codes = tuple(code.strip() for code in side.split("+"))
    if codes == ("-",):
        return ()
    for code in codes:
        if not _CODE.fullmatch(code):
            raise SourceError(f"not a country's code, IGO:… or NGO:…: {code!r}")
    return codes
