"""Who had it from whom, as rows of a tree."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from variorum.edition.register import Register
from variorum.edition.text import one_line
from variorum.records import Derivation, Origin

Step = tuple[str, Derivation]


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A row of the tree, `depth` steps under its root. `article_id` is None for an original that is not here."""

    depth: int
    origin: Origin
    article_id: str | None
    derivation: Derivation | None
    kin: Derivation | None = None  # for those directly under a lost original: what links it to another of them


def branches(register: Register) -> list[Branch]:
    """Every origin with the accounts that go back to it, each under the one it has it from, in the story's order."""
    order = {article_id: number for number, article_id in enumerate(register.accounts)}
    links = links_of(register.entry.stemma.derivations)
    origins = sorted(
        register.entry.stemma.origins, key=lambda origin: min((order.get(i, 0) for i in origin.article_ids), default=0)
    )
    return [row for origin in origins for row in family(origin, links, order)]


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
    return f"[a lost original: {one_line(origin.agency)}]" if origin.agency else "[a lost original]"
