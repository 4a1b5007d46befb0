"""Two accounts of a story side by side: which sentence of one makes the claim of which sentence of the other."""

from collections import defaultdict, deque
from dataclasses import dataclass

from variorum.edition.differences import differing
from variorum.edition.marks import KINDS, SIGNS
from variorum.edition.register import sentence_at
from variorum.edition.text import SEGMENT, one_line
from variorum.records import Account, Entry, Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class FacingRow:
    """A sentence of the one, of the other, or of both; what the one makes of it, where that is said."""

    own: tuple[SEGMENT, ...]
    other: tuple[SEGMENT, ...]
    label: str = ""
    sign: str = ""
    kind: str = ""
    reason: str = ""


def facing_rows(entry: Entry, own: Account, other: Account) -> tuple[FacingRow, ...]:
    """The rows in the order of the one account, what only the other has after the sentence it follows there."""
    partners = same_claims(entry, own, other)
    variants = variants_of(entry, own, other)
    taken = {number for numbers in partners.values() for number in numbers}
    waiting = deque(number for number in range(len(other.reading.sentences)) if number not in taken)
    rows: list[FacingRow] = []
    for number in range(len(own.reading.sentences)):
        theirs = partners.get(number, [])
        while theirs and waiting and waiting[0] < min(theirs):
            rows.append(only_there(other, waiting.popleft()))
        rows.append(row_of(own.sentence(number), [other.sentence(n) for n in theirs], variants.get(number)))
    return (*rows, *(only_there(other, n) for n in waiting))


def same_claims(entry: Entry, own: Account, other: Account) -> dict[int, list[int]]:
    """For each sentence of the one those of the other that make a claim it makes; each of these stands once."""
    found: dict[int, list[int]] = defaultdict(list)
    taken: set[int] = set()
    pairs = set()
    for claim in entry.apparatus.claims:
        here, there = (
            {n for p in claim.passages if p.article_id == one.id and (n := sentence_at(one, p.span)) is not None}
            for one in (own, other)
        )
        pairs |= {(a, b) for a in here for b in there}
    for a, b in sorted(pairs):
        if b not in taken:
            taken.add(b)
            found[a].append(b)
    return found


def variants_of(entry: Entry, own: Account, other: Account) -> dict[int, Variant]:
    """The gravest variant of each sentence of an account that was held against the other."""
    order = tuple(SIGNS)
    found: dict[int, Variant] = {}
    for variant in sorted(entry.apparatus.variants, key=lambda v: order.index(v.label)):
        held_against = any(passage.article_id == other.id for passage in variant.counterparts)
        if held_against and variant.passage is not None and variant.passage.article_id == own.id:
            number = sentence_at(own, variant.passage.span)
            if number is not None:
                found.setdefault(number, variant)
    return found


def row_of(own: str, others: list[str], variant: Variant | None) -> FacingRow:
    """A sentence of the one account beside what the other has of it."""
    left, right = differing(own, " ".join(others)) if others else (((one_line(own), False),), ())
    if variant is None or variant.label == "omitted":
        return FacingRow(own=left, other=right)
    return FacingRow(
        own=left,
        other=right,
        label=variant.label,
        sign=SIGNS[variant.label],
        kind=KINDS[variant.kind] if variant.kind else "",
        reason=one_line(variant.reason),
    )


def only_there(other: Account, number: int) -> FacingRow:
    """A sentence that only the other has."""
    return FacingRow(own=(), other=((one_line(other.sentence(number)), False),))
