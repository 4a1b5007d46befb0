"""Find quantities: counts, money, shares, measures, ordinals, and numbers that only name something.

Dates and years are left to `dates`. A number whose meaning the rules do not see keeps `unit=None`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from variorum.language.counted import counted_noun
from variorum.language.dates import find_dates
from variorum.language.measures import SIGNS, bound_before, measure_after
from variorum.language.numbers import DIGITS, IN_DIGITS, IN_WORDS, NUMBER, read_number
from variorum.language.quantity import Quantity, same_quantity
from variorum.language.wordlists import word_set, word_table
from variorum.records import Span

__all__ = ["Quantity", "find_quantities", "same_quantity"]

FRACTIONS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5)}
ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)"
)
SHAPES = {
    # Names: the number of a line in a list, 'Il-76', 'G-7', 'S-300', '9/11', '3.5.1', '10-9', 'World War II'
    "label": r"(?-i:[A-Z][A-Za-z]{0,11}-\d++(?:\.\d++)*+[A-Za-z]?(?!\w)"
    r"|[A-Z]{1,4}\d++(?:\.\d++)*+[A-Z]?(?!\w)|(?<=[A-Z]{3}\s)I(?!\w)"
    r"|(?<=[A-Za-z]\s)(?:II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XVI)(?!\w))"
    r"|(?m:^)\d{1,2}[.)](?=\s)|\d+(?:[./:]\d+){2,}|\d+/\d+|\d+(?:-\d+){2,}",
    "share": r"(?<!\band\s)(?<!\band\sa\s)(?<!\bfirst\s)(?<!\bsecond\s)"
    r"(?:(?P<parts>one|two|three|four|a)[\s-])?(?P<part>half|third|quarter|fifth)s?"
    r"(?=\s(?:of|the|its|their|his|her|our)\b)",
    "vague": r"(?:tens\sof\sthousands|hundreds\sof\sthousands|tens\sof\smillions|hundreds|thousands|millions|billions"
    r"|dozens|scores|several|a\sscore|a\shandful|a\scouple)\b",
    "half_unit": r"(?P<half_unit>half\s(?:an?\s)(?=hour|day|year|century|mile|dozen\b))",
    "ordinal": rf"(?P<ordinal>{ORDINAL})\b(?![-\s](?:half|hand|lady|name))|(?P<nth>\d+)(?:st|nd|rd|th)\b",
    "between": rf"between\s(?P<sign_a>{SIGNS})?(?P<low_a>{NUMBER})(?:%|\spercent)?(?P<to_a>\sand\s(?:{SIGNS})?)"
    rf"(?P<high_a>{NUMBER})",
    "range": rf"(?P<sign_b>{SIGNS})?(?P<low_b>{IN_DIGITS})(?:%|\spercent)?(?P<to_b>(?:\s?[–-]\s?|\sto\s)(?:{SIGNS})?)"
    rf"(?P<high_b>{IN_DIGITS})",
    "worded": rf"(?P<low_c>{IN_WORDS})(?P<to_c>\sto\s)(?P<high_c>{IN_WORDS})",
    "number": rf"(?P<money>{SIGNS})?(?P<amount>{NUMBER})",
    "both": r"both(?=\s(?:[a-z]+\s)?[a-z]+s\b)(?!\sof\b)",
}
QUANTITY = re.compile(
    r"(?<![\w$€£¥.,/:])(?<![A-Za-z]-)(?:"
    + "|".join(f"(?P<as_{name}>{shape})" for name, shape in SHAPES.items())
    + ")(?!\\d)",
    re.IGNORECASE,
)
RANGES = {"as_between": "a", "as_range": "b", "as_worded": "c"}
SMALL_LOW = 1000  # a lower end below takes the magnitude of the upper one
LOOK_BACK = 40
# '500m' may be metres or millions where no currency says which.
SHORT_MAGNITUDE = re.compile(r"[\d.,]+[mk]$", re.IGNORECASE)
NAME_BEFORE = re.compile(r"(?P<word>[\w’'.-]+)\s$")
PRONOUN_ONE = re.compile(
    r"one(?=\s(?:of|another|day|that|who|is|was|in|on|to|and|or|by|for|with)\b|['’]|[^\s-]|$)", re.I
)
BEFORE_PRONOUN = re.compile(r"\b(?:no|any|every|some|this|that|the|each|not|which|only|another)[\s-]$", re.I)
FROM_BEFORE = re.compile(r"\bfrom\s$", re.I)
NOT_A_NAME = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)$")


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities in reading order; none overlaps a date or another."""
    taken = [date.span for date in find_dates(text)]
    starts = [span.start for span in taken]
    return tuple(found for found in scan(text) if not overlaps(found.span, taken, starts))


def overlaps(span: Span, taken: list[Span], starts: list[int]) -> bool:
    """Whether a span meets one of the spans, which are in order and apart."""
    place = bisect_right(starts, span.end - 1)
    return place > 0 and taken[place - 1].end > span.start


def scan(text: str) -> Iterator[Quantity]:
    """Quantities from left to right."""
    place = 0
    while match := QUANTITY.search(text, place):
        found = list(read(text, match))
        yield from found
        place = max([match.end(), *(quantity.span.end for quantity in found)])


def read(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """What a match is; nothing where its words mean something else."""
    shape = next(name for name, value in match.groupdict().items() if name.startswith("as_") and value is not None)
    bare = Quantity(span=Span(*match.span()), kind="count", low=None, high=None)
    if shape in RANGES:
        yield from read_range(text, match, RANGES[shape])
    elif shape == "as_number":
        yield from read_amount(text, match.start(), match["money"], Span(*match.span("amount")))
    elif shape == "as_label":
        if "A" <= match.group()[0] <= "Z" or match.group()[0].isdigit():
            yield replace(bare, kind="label")
    elif shape == "as_vague":
        yield replace(bare, kind="vague", bound="vague", unit=counted_noun(text, match.end()))
    else:
        yield from read_special(text, match, bare)


def read_special(text: str, match: re.Match[str], bare: Quantity) -> Iterator[Quantity]:
    """Shares, ordinals, 'half an hour', 'both'."""
    if match["part"]:
        value = FRACTIONS[match["part"].lower()] * number_of_parts(match["parts"]) * 100
        bound = bound_before(text, match.start())
        yield replace(bare, kind="measure", low=value, high=value, unit="percent", bound=bound)
    elif match["half_unit"]:
        yield measured(text, match.start(), match.end(), Fraction(1, 2), Fraction(1, 2))
    elif match["ordinal"] or match["nth"]:
        place = Fraction(match["nth"] or word_table("ordinals.tsv")[match["ordinal"].lower()])
        yield replace(bare, kind="ordinal", low=place, high=place)
    else:
        yield replace(bare, low=Fraction(2), high=Fraction(2), unit=counted_noun(text, match.end()))


def number_of_parts(word: str | None) -> int:
    """'two' of 'two thirds'."""
    return int(word_table("number-words.tsv").get((word or "one").lower(), "1"))


def read_range(text: str, match: re.Match[str], form: str) -> Iterator[Quantity]:
    """'10 to 12', 'between ten and twelve', '3-5 percent'; 'from 3 to 5' and '5-3' are two numbers."""
    low_words, high_words = match[f"low_{form}"], match[f"high_{form}"]
    low, high = read_number(low_words), read_number(high_words)
    tail = read_number_tail(high_words)
    if tail and not read_number_tail(low_words) and low < SMALL_LOW:
        low *= tail  # '10 to 12 million'
    sign = (match["sign_a"] or match["sign_b"]) or sign_in(match[f"to_{form}"])
    start = match.start(f"low_{form}") - len(match["sign_a"] or match["sign_b"] or "")
    if low < high and not FROM_BEFORE.search(text[max(0, start - LOOK_BACK) : start]):
        yield measured(text, start, match.end(), low, high, sign)
        return
    second = measured(text, match.start(f"high_{form}"), match.end(), high, high, sign)
    first = measured(text, start, match.end(), low, low, sign)
    yield replace(first, span=Span(start, match.end(f"low_{form}")))
    yield second


def sign_in(words: str) -> str | None:
    """The currency sign of the second number of a range."""
    found = re.search(SIGNS, words)
    return found.group() if found else None


def read_number_tail(number: str) -> Fraction | None:
    """The magnitude a number written in digits ends in."""
    found = re.fullmatch(rf"(?:{DIGITS})(?P<tail>.+)", number, re.I)
    return read_number("1" + found["tail"]) if found else None


def read_amount(text: str, start: int, sign: str | None, number: Span) -> Iterator[Quantity]:
    """One number: the label of something, a pronoun ('one'), or an amount."""
    words = number.of(text)
    if words.lower() == "one" and is_pronoun(text, number):
        return
    value = read_number(words)
    found = measured(text, start, number.end, value, value, sign)
    if words.lower() == "one" and found.unit is None:
        return
    glued = text[number.end : number.end + 1].isalpha() and found.kind != "measure"  # '1990s', '3D'
    unclear = SHORT_MAGNITUDE.fullmatch(words) and found.kind != "measure"
    if glued or unclear:
        return
    if is_label(text, number, found):
        yield replace(found, kind="label", unit=None, bound="exact")
    else:
        yield found


def is_pronoun(text: str, number: Span) -> bool:
    """Whether 'one' counts nothing: 'no one', 'one of them', 'the one who'."""
    before = text[max(0, number.start - LOOK_BACK) : number.start]
    return bool(PRONOUN_ONE.match(text, number.start) or BEFORE_PRONOUN.search(before))


def is_label(text: str, number: Span, found: Quantity) -> bool:
    """Whether a number names: 'Resolution 678', 'Flight 007', 'Boeing 737'; not 'Moscow 12 people'."""
    before = NAME_BEFORE.search(text[max(0, number.start - LOOK_BACK) : number.start])
    if not before or found.kind == "measure" or found.span.start != number.start:
        return False
    word = before["word"].rstrip(".")
    if word.lower() in word_set("label-words.txt") and number.of(text)[0].isdigit():
        return True
    capital = word[:1].isupper() and word.lower() not in word_set("starters.txt") and not NOT_A_NAME.match(word)
    return capital and number.of(text)[0].isdigit() and found.unit is None and found.bound == "exact"


def measured(text: str, start: int, end: int, low: Fraction, high: Fraction, sign: str | None = None) -> Quantity:
    """An amount with its currency, its measure, or the noun counted, and how exact it is said to be."""
    unit, factor, unit_end = measure_after(text, end, sign)
    kind, span = ("measure" if unit else "count"), Span(start, unit_end)
    noun = None if unit else counted_noun(text, end)
    return Quantity(
        span=span,
        kind="measure" if kind == "measure" else "count",
        low=low * factor,
        high=high * factor,
        unit=unit or noun,
        bound=bound_before(text, start, unit_end),
    )
