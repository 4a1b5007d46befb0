"""Find words, and the key by which two forms of one word meet."""

import re
from dataclasses import dataclass
from functools import lru_cache

from variorum.language.wordlists import word_set
from variorum.records import Span

# A number with its currency sign, sign of per cent and ending ('$1,500', '2.5%', '1990s', '19th'), an abbreviation
# with full stops ('U.S.'), or letters joined by apostrophes, hyphens and '&'.
WORD = re.compile(
    r"(?:[A-Z]{0,3}[$€£¥])?\d++(?:[.,:]\d++)*+(?:%|[^\W\d_]++)?+(?:[-’'][^\W_]++)*+"
    r"|(?:[A-Za-z]\.){2,6}(?!\w)(?:[’']s)?"
    r"|[^\W_]++(?:[-’'&][^\W_]++)*+"
)
SHORTEST = 4  # letters; shorter words are left alone ('gas', 'bus', 'red')
VOWEL = re.compile(r"[aeiouy]")
DOUBLED = re.compile(r"([bdgmnprt])\1$")
SIBILANT = re.compile(r"(?:ch|sh|ss|x|zz|[a-z]us)es$")
# Endings that are part of the word.
KEPT = re.compile(
    r"(?:ss|us|is|ous|news|series|species|always|perhaps|politics|people|economics|thing|king|during|spring|bring|string|evening"
    r"|morning|ceiling|sibling|beijing|need|speed|indeed|hundred|exceed|proceed|succeed|breed|feed|seed|sacred)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word as it stands, and its `key`: lower case, no possessive, no S, ED or ING of inflection."""

    span: Span
    text: str
    key: str


def find_words(text: str) -> tuple[Word, ...]:
    """All words and numbers in reading order; punctuation is none."""
    return tuple(
        Word(span=Span(*match.span()), text=match.group(), key=word_key(match.group())) for match in WORD.finditer(text)
    )


def is_stopword(key: str) -> bool:
    """Whether a word with this key carries no content of its own."""
    return key in word_set("stop-words.txt")


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """The key of a word. Numbers lose their commas and nothing else."""
    plain = word.lower().replace("’", "'")
    if word[-1].isdigit() or word[0].isdigit():
        return plain.replace(",", "")
    bare = plain.removesuffix("'s").removesuffix("'")
    if "." in bare:
        return bare.replace(".", "")
    if is_stopword(plain):
        return plain
    return bare if is_stopword(bare) else stem(bare)


def stem(word: str) -> str:
    """The word without an inflection of three kinds; words too short, or that only look inflected, stay.

    The final E goes from every word, so that 'trade', 'traded' and 'trading' meet without a dictionary.
    """
    if len(word) < SHORTEST or not word.isascii() or KEPT.search(word):
        return word
    if word.endswith(("ies", "ied")):
        return word[:-3] + "y"
    if word.endswith("s"):
        word = word[:-2] if SIBILANT.search(word) else word[:-1]
    if word.endswith("eed"):
        return word[:-1]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= SHORTEST - 1 and VOWEL.search(base):
            return without_e(DOUBLED.sub(r"\1", base))
    return without_e(word) if len(word) > SHORTEST else word


def without_e(word: str) -> str:
    """The word without a final E that inflection may take ('trade', 'trading'), but not of two ('refugee')."""
    return word if word.endswith("ee") else word.removesuffix("e")
