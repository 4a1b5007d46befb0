"""A source file → a happening and the faults found, each with its line."""

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from corpus.building.lines import Place, read_event, read_item
from corpus.building.records import (
    ACCOUNT_KINDS,
    ENTITY_KINDS,
    SPLITS,
    Account,
    Entity,
    Fault,
    Happening,
    Item,
    Sentence,
    SourceError,
)

Line = tuple[int, str]
Fields = dict[str, Line]

_ACCOUNT_FIELDS = (
    "account", "kind", "from", "withheld", "outlet", "date", "format", "title", "statements", "events",
)  # fmt: skip
_HEADER_FIELDS = ("happening", "split", "date", "about")
_TIME = r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?"
_DATE = re.compile(rf"\d{{4}}(-(0[1-9]|1[0-2])(-\d\d(T{_TIME})?)?)?")
_ACCOUNT_ID = re.compile(r"[A-Za-z][\w.-]*")


def read_source(path: Path) -> tuple[Happening, list[Fault]]:
    """The happening that the file tells of, as far as it can be read, and every fault in its form."""
    faults: list[Fault] = []
    reader = _Reader(str(path), faults)
    header, blocks = _blocks(reader.lines(path.read_text(encoding="utf-8-sig", errors="replace")))
    fields = reader.fields(header, _HEADER_FIELDS)
    entities = reader.entities(header)
    accounts = tuple(reader.account(block) for block in blocks)
    happening = Happening(
        path=str(path),
        id=reader.value(fields, "happening", path.stem),
        split=reader.value(fields, "split", "dev"),
        date=reader.value(fields, "date", ""),
        about=reader.value(fields, "about", ""),
        entities=entities,
        accounts=accounts,
    )
    _check_header(fields, path, reader)
    return happening, faults


def _blocks(lines: list[Line]) -> tuple[list[Line], list[list[Line]]]:
    header: list[Line] = []
    blocks: list[list[Line]] = []
    for number, line in lines:
        if line.startswith("@account"):
            blocks.append([])
        (blocks[-1] if blocks else header).append((number, line))
    return header, blocks


def _check_header(fields: Fields, path: Path, reader: "_Reader") -> None:
    for name in _HEADER_FIELDS:
        if name not in fields:
            reader.fault(1, f"@{name} is missing")
    given = {name: fields.get(name, (1, "")) for name in _HEADER_FIELDS}
    line, name = given["happening"]
    if name and name != path.stem:
        reader.fault(line, f"@happening {name} in a file named {path.name}")
    line, split = given["split"]
    if split not in SPLITS:
        reader.fault(line, f"@split {split!r}; expected one of {', '.join(SPLITS)}")
    elif path.parent.name in SPLITS and split != path.parent.name:
        reader.fault(line, f"@split {split} in the folder {path.parent.name}")
    line, day = given["date"]
    if not _is_day(day):
        reader.fault(line, f"@date {day!r} of the happening; expected YYYY-MM-DD")


def _is_day(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).strftime("%Y-%m-%d") == value
    except ValueError:
        return False


class _Reader:
    """Reads blocks of one file and notes each fault with its line."""

    def __init__(self, path: str, faults: list[Fault]) -> None:
        self._path = path
        self._faults = faults

    def lines(self, text: str) -> list[Line]:
        """The lines with their numbers, without comments."""
        lines = [(number, line.rstrip()) for number, line in enumerate(text.split("\n"), start=1)]
        for number, line in lines:
            if "\ufffd" in line:
                self.fault(number, "this is not UTF-8")
        return [(number, line) for number, line in lines if not line.startswith("#")]

    def fault(self, line: int, message: str) -> None:
        self._faults.append(Fault(path=self._path, line=line, message=message))

    def fields(self, block: list[Line], known: tuple[str, ...]) -> Fields:
        """The block's `@field value` lines by name."""
        fields: Fields = {}
        for number, raw in block:
            if not raw.startswith("@") or raw.startswith("@entity"):
                continue
            name, _, value = raw[1:].partition(" ")
            if name not in known:
                self.fault(number, f"unknown field @{name}; expected one of {', '.join(known)}")
            elif name in fields:
                self.fault(number, f"@{name} is given twice")
            fields.setdefault(name, (number, value.strip()))
        return fields

    def value(self, fields: Fields, name: str, default: str) -> str:
        """The field's value, or the default where it is not given."""
        return fields[name][1] if name in fields else default

    def entities(self, header: list[Line]) -> tuple[Entity, ...]:
        """The `@entity` lines that can be read."""
        found: list[Entity] = []
        for number, raw in header:
            try:
                if raw.startswith("@entity"):
                    found.append(_entity(number, raw))
                elif raw and not raw.startswith("@"):
                    raise SourceError(f"before the first @account only @ lines are expected: {raw[:60]!r}")
            except SourceError as error:
                self.fault(number, str(error))
        return tuple(found)

    def account(self, block: list[Line]) -> Account:
        """The account of a block, with the faults of its fields and lines noted."""
        line = block[0][0]
        fields = self.fields(block, _ACCOUNT_FIELDS)
        for name, expected in _EXPECTED.items():
            number, value = fields.get(name, (line, ""))
            needed = name in fields or name in ("account", "kind", "title")
            wrong_day = name == "date" and len(value) >= 10 and not _is_day(value[:10])
            if needed and (wrong_day or not expected.fullmatch(value)):
                self.fault(number, f"@{name} {value!r} is not what is expected here")
        origins = self.value(fields, "from", "").replace(",", " ").split()
        return Account(
            line=line,
            id=self.value(fields, "account", ""),
            kind=self.value(fields, "kind", ""),
            title=self.value(fields, "title", ""),
            origins=tuple(origins),
            withheld=self.value(fields, "withheld", "no") == "yes",
            outlet=_known(self.value(fields, "outlet", "")),
            date=_known(self.value(fields, "date", "")),
            format=self.value(fields, "format", "txt"),
            statements=self.value(fields, "statements", "no") == "yes",
            events=self.value(fields, "events", "no") == "yes",
            items=self._items(block),
        )

    def _items(self, block: list[Line]) -> tuple[Item, ...]:
        items: list[Item] = []
        paragraph = n_sentences = 0
        for line, raw in block:
            if not raw.strip():
                paragraph += 1
            elif not raw.startswith("@"):
                n_sentences += not raw.strip().startswith(("%", "*", ">"))
                try:
                    _add(items, Place(line=line, paragraph=paragraph, number=n_sentences), raw.strip())
                except SourceError as error:
                    self.fault(line, str(error))
        return tuple(items)


_YES = re.compile(r"yes|no")
_EXPECTED = {
    "account": _ACCOUNT_ID,
    "kind": re.compile("|".join(ACCOUNT_KINDS)),
    "title": re.compile(r".+"),
    "date": re.compile(_DATE.pattern + "|-|"),
    "format": re.compile(r"txt|html"),
    "withheld": _YES,
    "statements": _YES,
    "events": _YES,
}


def _entity(line: int, raw: str) -> Entity:
    parts = [part.strip() for part in raw.removeprefix("@entity").split("|")]
    if len(parts) != 5:
        form = "KIND | surfaces | COUNTRY | person | office"
        raise SourceError(f"@entity has {len(parts)} parts; expected {form}")
    kind, surfaces, country, person, office = parts
    if kind not in ENTITY_KINDS:
        raise SourceError(f"unknown kind of entity {kind!r}; expected one of {', '.join(ENTITY_KINDS)}")
    names = tuple(dict.fromkeys(name.strip() for name in surfaces.split(";") if name.strip()))
    if not names:
        raise SourceError("the entity has no surface")
    if not re.fullmatch(r"[A-Z]{3}(\+[A-Z]{3})*|(IGO|NGO):\S.*|-", country):
        raise SourceError(f"not a country's code, IGO:…, NGO:… or -: {country!r}")
    return Entity(
        line=line,
        kind=kind,
        surfaces=names,
        country=_known(country),
        person=_known(person),
        office=_known(office),
    )


def _known(value: str) -> str | None:
    return None if value in ("-", "") else value


def _add(items: list[Item], place: Place, raw: str) -> None:
    """Append what the line holds; an event goes to the sentence before it."""
    last = items[-1] if items else None
    if not raw.startswith(">"):
        items.append(read_item(place, raw))
    elif isinstance(last, Sentence):
        items[-1] = replace(last, events=(*last.events, read_event(raw)))
    else:
        raise SourceError("an event line that follows no sentence")
