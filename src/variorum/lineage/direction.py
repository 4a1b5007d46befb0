"""Which of two kin had it from the other.

Points for 'the first is the source': each speaks for itself, and the sum decides only if it is clear enough. What is
told by one alone counts little, since rewrites also add; dates and credits count most.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.lineage.kinship import Pair
from variorum.lineage.traits import Traits
from variorum.lineage.witness import Witness
from variorum.records import Account

EARLIER = 4.0
CREDITED = 4.0
# The fuller account is likelier the source: rewrites shorten, and drop numbers and quotations. Weights of a choice of
# the source among L2R's families (111).
COVERED = 0.8
LONGER = 0.7
MORE_NUMBERS = 1.3
MORE_QUOTED = 0.15  # counted in code points
FULLER_AT_MOST = 3.0
DAY_LENGTH = len("2014-05-21")


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Points that the first of two is the source (negative: the second), and what they rest on."""

    points: float
    earlier: float
    credited: float


def turned(direction: Direction) -> Direction:
    """The same seen from the other."""
    return Direction(points=-direction.points, earlier=-direction.earlier, credited=-direction.credited)


def find_directions(witnesses: Sequence[Witness], traits: Mapping[Pair, Traits]) -> dict[Pair, Direction]:
    """The direction of every compared pair, both ways round."""
    forth = {(i, j): direct(witnesses[i], witnesses[j], found) for (i, j), found in traits.items()}
    return forth | {(j, i): turned(direction) for (i, j), direction in forth.items()}


def direct(first: Witness, second: Witness, traits: Traits) -> Direction:
    """Points that `first` is the source of `second`."""
    a, b = first.account, second.account
    earlier = EARLIER * sign(is_earlier(a, b), is_earlier(b, a))
    credited = CREDITED * sign(has_credit(b, a), has_credit(a, b))
    fuller = max(-FULLER_AT_MOST, min(FULLER_AT_MOST, fullness(first, second, traits)))
    return Direction(points=round(earlier + credited + fuller, 4), earlier=earlier, credited=credited)


def fullness(a: Witness, b: Witness, traits: Traits) -> float:
    """How much fuller `a` tells what both tell."""
    return (
        COVERED * (traits.covered_b - traits.covered_a)
        + LONGER * more(a.words, b.words)
        + MORE_NUMBERS * more(a.numbers, b.numbers)
        + MORE_QUOTED * more(a.quoted, b.quoted)
    )


def more(a: int, b: int) -> float:
    """Logarithm of how many times more, damped for small counts."""
    return math.log((a + 1) / (b + 1))


def sign(forth: bool, back: bool) -> float:
    """1, -1, or 0 where both or neither hold."""
    return float(forth) - float(back)


def is_earlier(a: Account, b: Account) -> bool:
    """Whether `a` was surely published before `b`, at the precision both dates have."""
    first, second = a.article.publishing_date, b.article.publishing_date
    if not first or not second:
        return False
    if len(first) > DAY_LENGTH and len(second) > DAY_LENGTH:
        return first < second
    length = min(len(first), len(second), DAY_LENGTH)
    return first[:length] < second[:length]


def has_credit(a: Account, b: Account) -> bool:
    """Whether `a` credits the agency whose own account `b` is."""
    own = house(b)
    return own is not None and house(a) != own and any(plain(name) == own for name in agencies(a))


def agencies(account: Account) -> list[str]:
    """The agencies an account credits: in its credit line, or as that through which it has a statement."""
    named = [account.article.agency, *(statement.via for statement in account.statements)]
    return [name for name in dict.fromkeys(named) if name]


def is_agency(account: Account) -> bool:
    """Whether the account's outlet is the very agency it credits."""
    return house(account) is not None and house(account) == plain(account.article.agency or "")


def house(account: Account) -> str | None:
    """The outlet's plain name."""
    return plain(account.article.outlet) if account.article.outlet else None


def plain(name: str) -> str:
    """A name without article, case and punctuation."""
    return re.sub(r"\W+", " ", name.lower()).strip().removeprefix("the ")
