"""How names are compared: without case, accents and marks."""

import re
import unicodedata
from functools import lru_cache

MARKS = str.maketrans({".": None, "’": None, "'": None, "-": " "})
POSSESSIVE = re.compile(r"[’']s?$")


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Lower case without accents, dots and apostrophes; hyphens are spaces, spaces single."""
    plain = (
        name
        if name.isascii()
        else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    )
    return " ".join(plain.translate(MARKS).casefold().split())


def bare(name: str) -> str:
    """A name without its possessive."""
    return POSSESSIVE.sub("", name)
