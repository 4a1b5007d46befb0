"""What an account is among the others, in words: an origin, a rewrite of one, of two."""

from variorum.edition.branches import Branch, relation
from variorum.edition.dates import date_of
from variorum.edition.register import Register, name_of
from variorum.edition.text import one_line, shorten
from variorum.records import Account

TITLE = 60


def row_facts(account: Account) -> list[str]:
    """Title where no outlet is known, date, and credit where the name does not say it."""
    article = account.article
    facts = [
        f"“{shorten(article.title, TITLE)}”" if article.title and not article.outlet else None,
        date_of(article.publishing_date),
        f"credits {one_line(article.agency)}" if article.agency and article.agency not in name_of(account) else None,
    ]
    return [fact for fact in facts if fact]


def standing(row: Branch, register: Register) -> str:
    """'origin 1', 'rewrite', 'rewrite; also from D Courier', 'rewrite, from here too'."""
    if row.derivation is None:
        return f"origin {number_of(row, register)}" if row.depth == 0 and len(register.accounts) > 1 else ""
    if row.again:
        return f"{row.derivation.kind}, from here too"
    return f"{relation(row.derivation)}{further(row, register)}"


def further(row: Branch, register: Register) -> str:
    """'; also from D Courier' for an account of more than one source."""
    again = [
        r.derivation.source_id for r in register.rows if r.again and r.derivation and r.article_id == row.article_id
    ]
    return f"; also from {' and '.join(map(register.name, again))}" if again else ""


def number_of(row: Branch, register: Register) -> int:
    """The number of an origin, from 1, in the order of the tree."""
    return list(dict.fromkeys(other.origin.id for other in register.rows)).index(row.origin.id) + 1


def sources_words(article_id: str, register: Register) -> str:
    """'rewrite of A Wire and of D Courier'; what an account that has no source here is."""
    rows = [row for row in register.rows if row.article_id == article_id]
    links = [row.derivation for row in rows if row.derivation is not None]
    if not links:
        lost = any(row.origin.standing == "inferred" for row in rows)
        return "from a common original that was not read" if lost else "no source among these accounts"
    if not links[0].directed:
        other = {links[0].source_id, links[0].derived_id} - {article_id}
        return f"kin to {' '.join(map(register.name, other))}, {relation(links[0]).partition(', ')[2]}"
    return f"{links[0].kind} of {' and of '.join(register.name(link.source_id) for link in links)}"
