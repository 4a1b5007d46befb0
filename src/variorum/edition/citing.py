"""Passages of accounts as a page shows them, and the accounts that are cited."""

from collections.abc import Iterable, Sequence

from variorum.edition.dates import date_of
from variorum.edition.dossier_page import AccountPart, BehindPart, GroupPart, PassagePart
from variorum.edition.text import counted, one_line, shorten
from variorum.edition.witnesses import LINKED
from variorum.records import Cited, Dossier, Happening

WORDS = 600  # code points of a passage
PASSAGES = 15  # behind one thing
NAMES = 6  # of accounts in one line
NAME = 80  # code points of a name
Place = tuple[str, Iterable[Cited]]  # an anchor, and the passages that stand there


def behind(cited: Sequence[Cited], origins: int, anchor: str, happening: Happening | None = None) -> BehindPart:
    """The passages behind a thing; those of a happening with the number of their origin where it has several."""
    numbers = {origin: n for n, origin in enumerate(happening.origin_ids, start=1)} if happening else {}
    told = {(t.article_id, t.sentence): numbers.get(t.origin_id) for t in happening.tellings} if happening else {}
    several = len(numbers) > 1
    parts = []
    for one in cited[:PASSAGES]:
        number = told.get((one.article_id, one.span)) if several else None
        parts.append(passage_part(one, f"origin {number}" if number else ""))
    return BehindPart(
        anchor=anchor,
        summary=counted(len(cited), "passage"),
        told=f"{counted(origins, 'independent origin')}: {names_of(cited)}",
        passages=tuple(parts),
        more=max(0, len(cited) - PASSAGES),
    )


def passage_part(cited: Cited, origin: str = "") -> PassagePart:
    """A passage with who tells it."""
    return PassagePart(
        words=shorten(cited.words, WORDS),
        name=shorten(cited.name, NAME),
        date=date_of(cited.publishing_date) or "",
        href=href_of(cited),
        origin=origin,
    )


def href_of(cited: Cited) -> str | None:
    """The account's address where it is one of the web."""
    return cited.address if LINKED.fullmatch(cited.address) else None


def names_of(cited: Iterable[Cited]) -> str:
    """'Reuters, TASS and 3 more'."""
    names = list(dict.fromkeys(shorten(one.name, NAME) for one in cited))
    more = f" and {len(names) - NAMES} more" if len(names) > NAMES else ""
    return ", ".join(names[:NAMES]) + more


def anchored(dossier: Dossier, groups: Iterable[GroupPart], shown: int) -> Iterable[Place]:
    """Every place of the page where passages stand, in the page's order."""
    dealings = {f"d{n}": one.cited for n, one in enumerate(dossier.dealings, start=1)}
    dealings |= {f"r{n}": one.cited for n, one in enumerate(dossier.recalled, start=1)}
    for group in groups:
        yield from ((one.behind.anchor, dealings[one.behind.anchor]) for one in group.full if one.behind)
    for code in dossier.dyad:
        said = [(f"q{n}", one.cited) for n, one in enumerate(dossier.said, start=1) if one.country == code]
        yield from said[:shown]
    yield from ((f"c{n}", one.cited) for n, one in enumerate(dossier.disputes[:shown], start=1))
    for topic in dict.fromkeys(one.topic for one in dossier.dependences):
        told = [(f"t{n}", one.cited) for n, one in enumerate(dossier.dependences, start=1) if one.topic == topic]
        yield from told[:shown]


def accounts_of(places: Iterable[Place]) -> tuple[AccountPart, ...]:
    """The accounts cited, each with the first place where it is, in order of date and name."""
    first: dict[str, tuple[str, Cited]] = {}
    for anchor, cited in places:
        for one in list(cited)[:PASSAGES]:
            first.setdefault(one.article_id, (anchor, one))
    parts = [
        AccountPart(
            name=shorten(one.name, NAME),
            date=date_of(one.publishing_date) or "",
            address=one_line(one.address),
            href=href_of(one),
            anchor=anchor,
        )
        for anchor, one in sorted(first.values(), key=lambda place: (place[1].publishing_date or "9", place[1].name))
    ]
    return tuple(parts)
