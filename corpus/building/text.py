"""An account → the text one would meet on its page, with the place of every sentence and line in it."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from corpus.building.records import Account, Copy, Furniture, Sentence, Span

NOTICE = "[Variorum corpus: this account was altered on purpose. It is not a news report.]"

Block = tuple[Sentence | Furniture, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """A text and the span of each item in it, in reading order."""

    text: str
    places: tuple[tuple[Sentence | Furniture, Span], ...]

    def span_of(self, number: int) -> Span:
        """The span of the sentence with that number."""
        told = ((item, span) for item, span in self.places if isinstance(item, Sentence))
        return next(span for sentence, span in told if sentence.number == number)


def pick(key: str, n_choices: int) -> int:
    """A choice below `n_choices` that depends on nothing but the key."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % n_choices


def blocks(account: Account) -> list[Block]:
    """The account's items in blocks: a paragraph's sentences, or furniture lines that stand together."""
    items = [item for item in account.items if not isinstance(item, Copy)]
    grouped = groupby(items, key=lambda item: (item.paragraph, isinstance(item, Furniture)))
    return [tuple(group) for _, group in grouped]


def is_furniture(block: Block) -> bool:
    """Whether the block is of furniture lines."""
    return isinstance(block[0], Furniture)


def page_text(account: Account, key: str) -> Rendition:
    """All that follows the title line: outlet and date, furniture, paragraphs; no line end at the end."""
    return _render(source_line(account, key), blocks(account))


def body_text(account: Account) -> Rendition:
    """The paragraphs alone."""
    return _render("", [block for block in blocks(account) if not is_furniture(block)])


def whole_text(account: Account, key: str) -> str:
    """The account as a text file holds it, the notice on top where we altered it; no line end at the end."""
    top = [NOTICE] if account.altered else []
    return "\n".join((*top, account.title, page_text(account, key).text))


def source_line(account: Account, key: str) -> str:
    """The line under the title with outlet and date, in one of the usual ways of writing it; may be empty."""
    day = _written_day(account.date, key) if account.date else ""
    if not account.outlet or not day:
        return account.outlet or day
    return _SOURCE_LINES[pick(f"line {key}", len(_SOURCE_LINES))](account.outlet, day)


_SOURCE_LINES: tuple[Callable[[str, str], str], ...] = (
    lambda outlet, day: f"{outlet} | {day}",
    lambda outlet, day: f"{outlet} - {day}",
    lambda outlet, day: f"{day}, {outlet}",
    lambda outlet, day: f"Published: {day} · {outlet}",
)
_DAY_FORMATS = ("{month} {day}, {year}", "{day} {month} {year}", "{weekday}, {month} {day}, {year}", "{iso}")


def _written_day(date: str, key: str) -> str:
    """The date in words, no more precise than it is given."""
    if len(date) < 10:
        return _written_month(date)
    moment = datetime.fromisoformat(date)
    written = _DAY_FORMATS[pick(f"day {key}", len(_DAY_FORMATS))].format(
        month=f"{moment:%B}", day=moment.day, year=moment.year, weekday=f"{moment:%A}", iso=date[:10]
    )
    return f"{written} {moment:%H:%M}" if len(date) > 10 and pick(f"time {key}", 2) else written


def _written_month(date: str) -> str:
    return f"{datetime.fromisoformat(date + '-01'):%B} {date[:4]}" if len(date) == 7 else date


def _render(head: str, parts: Iterable[Block]) -> Rendition:
    text = head
    places: list[tuple[Sentence | Furniture, Span]] = []
    for block in parts:
        text += "\n\n" if text else ""
        for at, item in enumerate(block):
            text += ("\n" if is_furniture(block) else " ") if at else ""
            places.append((item, (len(text), len(text) + len(item.text))))
            text += item.text
    return Rendition(text=text, places=tuple(places))
