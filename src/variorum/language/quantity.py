"""What a quantity is, and whether two of them say the same."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from variorum.language.wordlists import word_set
from variorum.records import Span

QuantityKind = Literal["count", "measure", "ordinal", "label", "vague"]
Bound = Literal["exact", "about", "nearly", "at least", "at most", "more than", "less than", "vague"]

# How far an inexact number may be from another that means the same, as a share of the larger. Wide on purpose: within
# it nothing is said.
LOOSE = Fraction(1, 5)
# From here on a number that ends in zeros may be the rounded form of another no further off than the share.
ROUND_FROM = 100
ROUNDING = Fraction(1, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in the text: `low` and `high` (the same unless it is a range; None where no number is given).

    `span` covers number, magnitude, currency and measure, not the noun counted. `unit` is a unit of `units.tsv`, an
    ISO 4217 code, or for a count the key of the noun; None if unknown. `low` and `high` count in that unit.
    """

    span: Span
    kind: QuantityKind
    low: Fraction | None
    high: Fraction | None
    unit: str | None = None
    bound: Bound = "exact"

    @property
    def value(self) -> Fraction | None:
        """The number, if it is one and no range."""
        return self.low if self.low == self.high else None


def same_quantity(one: Quantity, two: Quantity) -> bool | None:
    """Whether two quantities say the same; None where it cannot be told.

    True needs the same number, unit and bound; False needs numbers or units that cannot go together.
    """
    if "vague" in (one.kind, two.kind) or one.low is None or two.low is None:
        return None
    if sort_of(one) != sort_of(two):
        return False
    units = same_unit(one, two)
    if units is False:
        return False
    if (one.low, one.high) == (two.low, two.high):
        return True if units and one.bound == two.bound else None
    if one.kind == "measure" and units is None:
        return None
    return None if may_meet(one, two) else False


def sort_of(quantity: Quantity) -> str:
    """Counts and measures can be held against each other; ordinals and labels only against their like."""
    return quantity.kind if quantity.kind in {"ordinal", "label"} else "amount"


def same_unit(one: Quantity, two: Quantity) -> bool | None:
    """Whether both count in one unit. Two nouns may name the same things, and two measures may convert: None."""
    if one.unit == two.unit:
        return True
    if one.unit is None or two.unit is None:
        return None
    if one.kind != two.kind:
        return False
    if one.kind == "count":
        return None
    return None if any({one.unit, two.unit} <= set(row.split(", ")) for row in word_set("unit-kin.txt")) else False


def may_meet(one: Quantity, two: Quantity) -> bool:
    """Whether there is a number that both can mean."""
    (low, high), (other_low, other_high) = reach(one), reach(two)
    return (low <= other_high and other_low <= high) or rounded_form(one, two) or rounded_form(two, one)


def reach(quantity: Quantity) -> tuple[Fraction, Fraction]:
    """The lowest and highest number a quantity can mean."""
    low, high = quantity.low or Fraction(0), quantity.high or Fraction(0)
    loose_low, loose_high = low * (1 - LOOSE), high * (1 + LOOSE)
    # 'More than 100' does not mean 500: what is far beyond a bound is another number.
    return {
        "about": (loose_low, loose_high),
        "nearly": (loose_low, high),
        "at least": (low, high * 2),
        "more than": (low, high * 2),
        "at most": (low / 2, high),
        "less than": (low / 2, high),
    }.get(quantity.bound, (low, high))


def rounded_form(rough: Quantity, fine: Quantity) -> bool:
    """Whether one number can be the other, rounded."""
    value, exact = rough.value, fine.value
    if value is None or exact is None:
        return False
    if value == round(exact) and exact.denominator != 1:
        return True
    ends_in_zeros = value >= ROUND_FROM and value.denominator == 1 and value.numerator % 10 == 0
    return ends_in_zeros and abs(value - exact) <= ROUNDING * max(value, exact)
