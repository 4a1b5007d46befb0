"""Read numbers: '1,500', '1.5 million', 'one hundred and five', 'two dozen', 'two and a half'."""

import re
from fractions import Fraction

from variorum.language.wordlists import word_table

SMALL = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
LARGE = "hundred|thousand|million|billion|trillion|dozen"
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,6}+|\d{1,18}+)(?!\d)(?:\.\d{1,18}+)?"
# 'm' and 'k' are magnitudes only right after the digits.
MAGNITUDE = (
    r"(?:(?:\s|-)(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|tn)"
    r"|(?:bn|mn|tn|m|k))(?!\w)"
)
IN_DIGITS = rf"(?:{DIGITS})(?:{MAGNITUDE}){{0,2}}"
IN_WORDS = (
    rf"(?:(?:a|an|half\s+a)\s+(?:{LARGE})|(?:{SMALL}))\b"
    rf"(?:(?:\s|-|\s+and\s+)(?:{SMALL}|{LARGE})\b){{0,12}}"
    rf"(?:\s+and\s+a\s+half\b(?:\s(?:{LARGE})\b)?)?"
)
NUMBER = rf"(?:{IN_DIGITS}|{IN_WORDS})"


def read_number(text: str) -> Fraction:
    """What a number that NUMBER matches is worth."""
    total, group = Fraction(0), Fraction(0)
    for token in re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", text.lower()):
        if token == "half":
            group += Fraction(1, 2)
        elif token[0].isdigit():
            group += Fraction(token.replace(",", ""))
        elif token not in ("and", "a", "an"):
            total, group = take_word(token, total, group)
    return total + group


def take_word(token: str, total: Fraction, group: Fraction) -> tuple[Fraction, Fraction]:
    """Finished thousands and the group being read, after one more number word."""
    worth = Fraction(word_table("number-words.tsv")[token])
    if token in ("hundred", "dozen"):
        return total, (group or 1) * worth
    if worth >= 1000:
        return total + (group or 1) * worth, Fraction(0)
    return total, group + worth
