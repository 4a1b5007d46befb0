"""What stands around a number: the measure or currency, and the words that say how exact it is."""

import re
from fractions import Fraction
from functools import cache

from variorum.language.quantity import Bound
from variorum.language.wordlists import word_table

SIGNS = r"(?:US|A|C|HK|NT|NZ|R|S)?[$€£¥]"
CURRENCIES = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NT$": "TWD",
    "NZ$": "NZD",
    "R$": "BRL",
    "S$": "SGD",
    "€": "EUR",
    "£": "GBP",
}
BOUNDS: tuple[Bound, ...] = ("about", "nearly", "at least", "at most", "more than", "less than")
LOOK_BACK = 32  # code points; longer than any entry of bounds.tsv
OR_AFTER = re.compile(r"\+|(?:\s[a-z]+)?\sor\s(?P<word>more|less|fewer|so)\b")


def measure_after(text: str, end: int, sign: str | None) -> tuple[str | None, Fraction, int]:
    """The unit of a number that ends here, how many of it one is, and where the words for it end."""
    if sign:
        return CURRENCIES.get(sign.upper(), sign), Fraction(1), end
    found = unit_pattern().match(text, end)
    if not found:
        return None, Fraction(1), end
    unit, _, factor = unit_table()[found["unit"].lower()].rpartition(" ")
    return unit, Fraction(factor), found.end()


@cache
def unit_table() -> dict[str, str]:
    """Unit and factor by the words for it, in lower case."""
    return {words.lower(): meaning for words, meaning in word_table("units.tsv").items()}


@cache
def unit_pattern() -> re.Pattern[str]:
    """The words for any measure, the longest first, after a space or hyphen or none ('5%', '3-year', '10km')."""
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(unit_table(), key=lambda n: (-len(n), n)))
    return re.compile(rf"[\s-]?(?:full\s|more\s|long\s)?(?P<unit>{names})(?!\w)", re.IGNORECASE)


@cache
def bound_pattern() -> re.Pattern[str]:
    """The words of a bound right before a number, the longest first."""
    names = "|".join(re.escape(name) for name in sorted(word_table("bounds.tsv"), key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<!\w)(?P<bound>{names})\s(?:the\s|a\stotal\sof\s)?$", re.IGNORECASE)


def bound_before(text: str, start: int, end: int | None = None) -> Bound:
    """How exact a number is said to be, by the words before it, or after it ('or more')."""
    before = bound_pattern().search(text[max(0, start - LOOK_BACK) : start])
    if before:
        name = word_table("bounds.tsv")[before["bound"].lower()]
        return next(bound for bound in BOUNDS if bound == name)
    after = OR_AFTER.match(text, end) if end is not None else None
    if not after:
        return "exact"
    return {"so": "about", "less": "at most", "fewer": "at most"}.get(after["word"] or "", "at least")  # type: ignore[return-value]
