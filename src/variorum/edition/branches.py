"""Who had it from whom, as rows of a tree."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from variorum.edition.text import one_line
from variorum.records import Derivation, Entry, Origin

Step = tuple[str, Derivation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A row of the tree, `depth` steps under its root. `article_id` is None for an original that is not here."""

    depth: int
    origin: Origin
    article_id: str | None
    derivation: Derivation | None
    kin: Derivation | None = None  # for those directly under a lost original: what links it to another of them
    again: bool = False  # an account that stands elsewhere in the tree, named here under a further source of it


def branches(entry: Entry) -> list[Branch]:
    """Every origin with the accounts that go back to it, each under the one it has it from.

    Origins of most accounts first, then in the story's order.
    """
    order = {account.id: number for number, account in enumerate(entry.accounts)}
    links = links_of(entry.stemma.derivations)
    rows = [row for origin in origins_of(entry) for row in family(origin, links, order)]
    for derivation in entry.stemma.derivations:
        name_again(rows, derivation)
    return rows


def origins_of(entry: Entry) -> list[Origin]:
    """The origins, those of most accounts first, then in the story's order."""
    order = {account.id: number for number, account in enumerate(entry.accounts)}

    def place(origin: Origin) -> tuple[int, int]:
        return -len(origin.article_ids), min((order.get(i, 0) for i in origin.article_ids), default=0)

    return sorted(entry.stemma.origins, key=place)


def name_again(rows: list[Branch], derivation: Derivation) -> None:
    """Name an account under a further source of it, as the last there; `rows` grows, unless the tree shows it."""
    place = next((n for n, row in enumerate(rows) if row.article_id == derivation.source_id and not row.again), None)
    if place is None or not derivation.directed or any(row.derivation == derivation for row in rows):
        return
    if derivation.derived_id in above(rows, place):
        return
    depth = rows[place].depth
    end = next((n for n in range(place + 1, len(rows)) if rows[n].depth <= depth), len(rows))
    origin, derived_id = rows[place].origin, derivation.derived_id
    rows.insert(end, Branch(depth=depth + 1, origin=origin, article_id=derived_id, derivation=derivation, again=True))


def above(rows: list[Branch], place: int) -> set[str | None]:
    """The account of a row and those it stands under."""
    found, depth = {rows[place].article_id}, rows[place].depth
    for row in reversed(rows[:place]):
        if row.depth < depth:
            found.add(row.article_id)
            depth = row.depth
    return found


def links_of(derivations: tuple[Derivation, ...]) -> dict[str, list[Step]]:
    """For each account those under it, directed derivations before those that may go either way."""
    links: dict[str, list[Step]] = {}
    for derivation in sorted(derivations, key=lambda d: (not d.directed, d.source_id, d.derived_id)):
        links.setdefault(derivation.source_id, []).append((derivation.derived_id, derivation))
        if not derivation.directed:
            links.setdefault(derivation.derived_id, []).append((derivation.source_id, derivation))
    return links


def family(origin: Origin, links: Mapping[str, list[Step]], order: Mapping[str, int]) -> list[Branch]:
    """One origin's tree, walked from its root; whoever the links do not reach stands directly under the root."""
    members = sorted(origin.article_ids, key=lambda i: order.get(i, 0))
    inside = {member: [step for step in links.get(member, []) if step[0] in members] for member in members}
    derived = {article_id for steps in inside.values() for article_id, d in steps if d.directed}
    heads = [member for member in members if member not in derived] or members[:1]
    if origin.standing != "inferred":
        named = [origin.article_id] if origin.article_id in members and origin.article_id else []
        return walks([*named, *heads, *members], 0, origin, inside, set())
    # Under a lost original all heads are its children: a link between two of them only says that they are kin.
    root = Branch(depth=0, origin=origin, article_id=None, derivation=None)
    placed: set[str] = set(heads)
    rows = [akin(row, inside, heads) for head in heads for row in walk(head, 1, origin, inside, placed)]
    return [root, *rows, *walks(members, 1, origin, inside, placed)]


def akin(row: Branch, inside: Mapping[str, list[Step]], heads: list[str]) -> Branch:
    """The row with the surest link to another child of the lost original, if it is one and has any."""
    if row.derivation is not None:
        return row
    links = [d for article_id, d in inside[row.article_id or ""] if article_id in heads]
    return replace(row, kin=max(links, key=lambda d: d.score, default=None))


def walks(
    starts: list[str], depth: int, origin: Origin, inside: Mapping[str, list[Step]], placed: set[str]
) -> list[Branch]:
    """The trees under several accounts, those left out that stand somewhere already."""
    rows: list[Branch] = []
    for start in starts:
        if start not in placed:
            rows += walk(start, depth, origin, inside, placed)
    return rows


def walk(start: str, depth: int, origin: Origin, inside: Mapping[str, list[Step]], placed: set[str]) -> list[Branch]:
    """An account and all under it, top down. `placed` grows, so that no account stands in two places."""
    rows: list[Branch] = []
    waiting: list[tuple[str, int, Derivation | None]] = [(start, depth, None)]
    while waiting:
        article_id, level, derivation = waiting.pop()
        if derivation is not None and article_id in placed:
            continue
        placed.add(article_id)
        rows.append(Branch(depth=level, origin=origin, article_id=article_id, derivation=derivation))
        waiting += [(i, level + 1, d) for i, d in reversed(inside[article_id]) if i not in placed]
    return rows


def reasons_of(row: Branch) -> tuple[str, ...]:
    """Why a row stands where it does, in sentences."""
    link = row.derivation or row.kin
    found = link.reasons if link else row.origin.reasons if row.depth == 0 else ()
    return tuple(one_line(reason) for reason in found)


def lost_name(origin: Origin) -> str:
    """What an original that is not here is called."""
    credited = f", credited to {one_line(origin.agency)}" if origin.agency else ""
    return f"[a common original that was not read{credited}]"


def relation(derivation: Derivation) -> str:
    """'rewrite'; where the direction is not known, that either may be the source."""
    return derivation.kind if derivation.directed else f"{derivation.kind}, direction unknown: either may be the source"
