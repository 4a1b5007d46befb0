"""Numbers, shares, magnitudes: 12 for 9, 40 percent for 14."""

from collections.abc import Iterator

from variorum.collation.closeness import closeness
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.language.quantities import Quantity, same_quantity


def compare_quantities(own: Side, other: Side) -> Iterator[Difference]:
    """A quantity that the counterpart gives otherwise.

    Certain if the number stands nowhere in the whole other account and the counterpart has a number of its own, of
    the same unit, that is told nowhere on this side; else the pair is only doubtful.
    """
    ours, theirs = unmatched(own, other), lacking(own, other)
    for quantity in ours:
        rival = next((q for q in theirs if comparable(quantity, q)), None)
        if rival is None:
            continue
        known = any(same_quantity(quantity, q) is not False for q in other.facts.quantities if comparable(quantity, q))
        yield Difference(
            kind="quantity",
            own=(quantity.span,),
            other=(rival.span,),
            certain=not known
            and same_quantity(quantity, rival) is False
            and (same_unit(quantity, rival) or closeness(own, other).is_near),
            reason=f"“{quantity.span.of(own.facts.text)}” where the other has “{rival.span.of(other.facts.text)}”",
        )


def unmatched(own: Side, other: Side) -> list[Quantity]:
    """Quantities of the own sentence that the counterpart does not have."""
    theirs = other.inside_group(other.facts.quantities)
    return [
        q for q in own.inside(own.facts.quantities) if counts(q) and all(same_quantity(q, t) is False for t in theirs)
    ]


def lacking(own: Side, other: Side) -> list[Quantity]:
    """Quantities of the counterpart that the own group does not have."""
    ours = own.inside_group(own.facts.quantities)
    return [
        q
        for q in other.inside_group(other.facts.quantities)
        if counts(q) and all(same_quantity(q, t) is False for t in ours)
    ]


def counts(quantity: Quantity) -> bool:
    """Whether a quantity is a number one can hold against another."""
    return quantity.kind not in {"label", "vague"} and quantity.bound != "vague"


def comparable(one: Quantity, two: Quantity) -> bool:
    """Whether two quantities count the same thing, as far as their units tell."""
    return one.kind == two.kind and (one.unit is None or two.unit is None or one.unit == two.unit)


def same_unit(one: Quantity, two: Quantity) -> bool:
    """Whether both are known to count the same thing."""
    return one.unit is not None and one.unit == two.unit
