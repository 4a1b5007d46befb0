"""What to show first: claims by how much stands behind them, flagged passages by gravity."""

from variorum.edition.marks import FLAGGED, weight
from variorum.edition.register import Register
from variorum.records import Claim, Variant

ORIGIN = 2  # copies
CENTRAL = 2  # accounts that must tell a claim, or dispute it, for it to be worth a row before all others


def ranked_claims(register: Register) -> list[Claim]:
    """Claims that most accounts and origins tell first; of equal ones those told near an account's beginning."""
    claims = register.entry.apparatus.claims
    return sorted(claims, key=lambda claim: (-prominence(claim, register), first_place(claim)))


def prominence(claim: Claim, register: Register) -> int:
    """How much a claim is told, an origin more counting as much as two copies. It orders, and judges nothing."""
    return len(makers(claim)) + ORIGIN * max(0, behind(claim, register) - 1)


def first_place(claim: Claim) -> int:
    """How far from the beginning of its first account a claim stands, in code points."""
    return claim.passages[0].span.start if claim.passages else 0


def behind(claim: Claim, register: Register) -> int:
    """How many origins make or contest a claim."""
    verdict = register.verdicts.get(claim.id)
    return len({*verdict.origin_ids, *verdict.contesting_origin_ids}) if verdict else 0


def makers(claim: Claim) -> set[str]:
    """The accounts that tell a claim."""
    return {passage.article_id for passage in claim.passages}


def shared_claims(register: Register) -> list[Claim]:
    """Ranked claims that more than one account tells; all of them if none is shared."""
    ranked = ranked_claims(register)
    return [claim for claim in ranked if len(makers(claim)) >= CENTRAL] or ranked


def told(register: Register, number: int) -> tuple[list[Claim], list[Claim]]:
    """The first `number` of the ranked claims and the rest, each in the order in which the news tells them."""
    claims = shared_claims(register)
    return sorted(claims[:number], key=first_place), sorted(claims[number:], key=first_place)


def any_shared(register: Register) -> bool:
    """Whether any claim is told by more than one account."""
    return any(len(makers(claim)) >= CENTRAL for claim in register.claims.values())


def table_claims(register: Register) -> list[Claim]:
    """Claims for the table: those that are shared, flagged or left out by somebody.

    In the order of the accounts that tell them first, so that the families' claims stand together.
    """
    order = {article_id: number for number, article_id in enumerate(register.accounts)}

    def place(claim: Claim) -> tuple[int, int]:
        return min(((order.get(p.article_id, 0), p.span.start) for p in claim.passages), default=(0, 0))

    return sorted((c for c in register.entry.apparatus.claims if is_of_interest(c, register)), key=place)


def is_of_interest(claim: Claim, register: Register) -> bool:
    """Whether accounts can be compared by this claim."""
    variants = register.variants.get(claim.id, ())
    return len(makers(claim)) >= CENTRAL or any(v.label != "kept" for v in variants)


def flagged(register: Register) -> list[Variant]:
    """Contradicted, altered and added passages, gravest and surest first, then in the story's order."""
    order = {article_id: number for number, article_id in enumerate(register.accounts)}
    found = [v for v in register.entry.apparatus.variants if v.label in FLAGGED and v.passage is not None]
    return sorted(found, key=lambda v: (weight(v.label), -v.score, order.get(v.article_id, 0), v.passage.span))  # type: ignore[union-attr]


def chosen(register: Register, number: int) -> tuple[list[Claim], list[Claim]]:
    """Rows of the table that are shown at once, and the others: flagged ones and those that most accounts tell."""
    rows = table_claims(register)
    ranks = {claim.id: rank for rank, claim in enumerate(ranked_claims(register))}
    first = sorted(rows, key=lambda claim: (not is_flagged(claim, register), ranks[claim.id]))[:number]
    kept = {claim.id for claim in first}
    return [claim for claim in rows if claim.id in kept], [claim for claim in rows if claim.id not in kept]


def is_flagged(claim: Claim, register: Register) -> bool:
    """Whether any account is said to alter, contradict or add it."""
    return any(variant.label in FLAGGED for variant in register.variants.get(claim.id, ()))


def cell(claim: Claim, article_id: str, register: Register) -> list[Variant]:
    """How one account tells one claim: its variants, the gravest first; nothing if it is silent."""
    own = [v for v in register.variants.get(claim.id, ()) if v.article_id == article_id]
    return sorted(own, key=lambda v: weight(v.label))
