"""How rare a word is in English news, from a table of document frequencies that ships with the package.

A fixed table and not counts of the articles at hand: what is decided of two accounts must not depend on what else was
read with them. `train/stories/build_rarity.py` makes the table.
"""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from variorum.records import Span

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'.\-&][^\W\d_]+)*", re.UNICODE)
POSSESSIVE = re.compile(r"[’']s?$")
# Endings that inflection adds, longest first, with what stands for them: enough for 'talks' to meet 'talk' and
# 'agreed' to meet 'agree', and so plain that both sides always fall together.
ENDINGS = (("ies", "y"), ("ing", ""), ("ied", "y"), ("es", "e"), ("ed", ""), ("s", ""))
STEM_LENGTH = 4  # an ending is taken off only if so many letters stay


def find_terms(text: str, span: Span | None = None) -> Iterator[tuple[Span, str]]:
    """Words and numbers with the form by which they are compared (see `term`), in reading order."""
    start, end = span or (0, len(text))
    for match in WORD.finditer(text, start, end):
        yield Span(*match.span()), term(match.group())


@lru_cache(maxsize=1 << 16)
def term(word: str) -> str:
    """The form by which a word is compared: lower case, no possessive, no inflection; a number without commas."""
    if word[0].isdigit():
        return word.replace(",", "")
    plain = POSSESSIVE.sub("", word.lower()).replace("’", "'")
    for ending, stand_in in ENDINGS:
        if plain.endswith(ending) and not plain.endswith("ss") and len(plain) - len(ending) >= STEM_LENGTH:
            plain = plain[: -len(ending)] + stand_in
            break
    return plain.removesuffix("e") if len(plain) > STEM_LENGTH else plain


def rarity(form: str) -> float:
    """Between 0 (in every article) and 1 (in none of those counted): the word's idf over the largest idf."""
    articles, frequencies = table()
    return math.log(articles / max(frequencies.get(form, 1), 1)) / math.log(articles)


@cache
def table() -> tuple[int, dict[str, int]]:
    """Number of articles counted, and in how many of them each term stands (terms of one article are left out)."""
    lines = (resources.files(__package__) / "data" / "rarity.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    frequencies = {form: int(count) for form, count in rows}
    return frequencies.pop("ARTICLES"), frequencies
