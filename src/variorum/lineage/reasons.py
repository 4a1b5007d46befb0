"""Reasons as sentences a person can check."""

from datetime import UTC, datetime
from itertools import pairwise

from variorum.lineage.direction import Direction, agencies
from variorum.lineage.witness import Witness
from variorum.records import Account, Aligned

MINUTES = (("day", 1440), ("hour", 60), ("minute", 1))


def name_of(account: Account) -> str:
    """What a reader would call the account."""
    return account.article.outlet or account.article.name


def derivation_reasons(
    derived: Witness, source: Witness, aligned: tuple[Aligned, ...], direction: Direction
) -> tuple[str, ...]:
    """Why one has it from the other."""
    found = [
        following(derived, source, aligned),
        verbatim(derived, source),
        *direction_reasons(derived, source, direction),
    ]
    return tuple(reason for reason in found if reason)


def following(derived: Witness, source: Witness, aligned: tuple[Aligned, ...]) -> str:
    """How many sentences follow the source's, and whether in its order."""
    places = [pair.other[0].start for pair in aligned]
    ordered = all(first <= second for first, second in pairwise(places))
    total = len(derived.account.reading.sentences)
    tail = " in the same order" if ordered and len(aligned) > 1 else ""
    return f"{len(aligned)} of {total} sentences follow the account of {name_of(source.account)}{tail}."


def verbatim(derived: Witness, source: Witness) -> str | None:
    """How many runs of five words, outside quotations, both have."""
    shared = len(derived.shingles & source.shingles)
    if not shared:
        return None
    return f"{shared} of {len(derived.shingles)} runs of five words outside quotations stand there word for word."


def direction_reasons(derived: Witness, source: Witness, direction: Direction) -> list[str]:
    """What speaks for the direction."""
    found = []
    if direction.earlier > 0:
        found.append(later(derived.account, source.account))
    if direction.credited > 0:
        found.append(f"It credits {' and '.join(agencies(derived.account))}.")
    return found


def later(derived: Account, source: Account) -> str:
    """How much later it was published."""
    second, first = derived.article.publishing_date or "", source.article.publishing_date or ""
    if min(len(first), len(second)) <= len("2014-05-21"):
        return f"It was published later ({second[:10]}) than the other ({first[:10]})."
    minutes = int((moment(second) - moment(first)).total_seconds()) // 60
    unit, length = next(((unit, length) for unit, length in MINUTES if minutes >= length), MINUTES[-1])
    count = minutes // length
    return f"It was published {count} {unit}{'s' if count != 1 else ''} later."


def moment(publishing_date: str) -> datetime:
    """A point in time, UTC where no zone is given."""
    parsed = datetime.fromisoformat(publishing_date)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
