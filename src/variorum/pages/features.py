"""What can be counted about a block of a page, for the classifier that parts text from furniture.

Rows in, numbers out; every count is linear in the block's length, of which only the first part is looked at.
"""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log1p

import numpy as np
from numpy.typing import NDArray

from variorum.pages.tables import words_of

Floats = NDArray[np.float64]

# A paragraph shows what it is in its first 600 code points; a line of a megabyte must cost no more than that.
LOOK = 600
N_BUCKETS = 2_048
WORD = re.compile(r"[^\W\d_]+(?:['’][A-Za-z]+)?|\d+")
DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|"
    r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}:\d\d\b",
    re.I,
)
LINK = re.compile(r"https?:|www\.|\.com\b|@\w", re.I)
CAPTION = re.compile(
    r"\b(?:photo|image|picture|illustration|graphic|video)s?\b ?(?:by|:|credit|via|courtesy|/)|getty|shutterstock|"
    r"\((?:ap|image|photo|reuters|afp)\b|courtesy of|file photo|ap photo|pictured|\((?:left|right|center|l|r)\)|"
    r", (?:left|right|center),",
    re.I,
)
# What a teaser is cut off with.
CUT_OFF = ("...", "…", "[…]", "[...]", "(more…)", "more")
FURNITURE_START = re.compile(
    r"(?:by|photo|image|credit|source|read|related|share|follow|published|updated|posted|tags?|topics?|copyright|©|\(c\)|"
    r"advertisement|watch|more|sign up|click|filed|also|see|loading|skip|post)\b",
    re.I,
)
SENTENCE_END = (".", "!", "?", ".”", '."', "?”", "!”", ".’", ".'", '?"', '!"', ".)", "…")
N_DENSE = 35
# Columns of the dense rows that the look around (`context.py`) asks for by name.
LENGTH, CAPITALS, ENDED, LOWER, SHORT_WORDS, STOPS, FURNITURE_WORDS, DATED, REPEATED = 0, 3, 9, 12, 13, 15, 17, 26, 33


def dense_rows(texts: Sequence[str]) -> Floats:
    """Counts for every block: (blocks, N_DENSE)."""
    repeats = Counter(text.strip().lower()[:200] for text in texts)
    rows = [dense_row(text, repeats[text.strip().lower()[:200]]) for text in texts]
    return np.array(rows, dtype=np.float64).reshape(len(rows), N_DENSE)


def dense_row(text: str, n_same: int) -> list[float]:
    """Counts for one block that stands `n_same` times on the page."""
    look = text[:LOOK].strip()
    words = WORD.findall(look)
    return [*shape_of(text, look, words), *words_in(words), *marks_in(look), float(n_same > 1), min(n_same, 5.0)]


def shape_of(text: str, look: str, words: Sequence[str]) -> list[float]:
    """Length, case and how it ends."""
    n_words = max(len(words), 1)
    initials = "".join([word[0] for word in words])
    capitals = sum(map(str.isupper, initials))
    return [
        log1p(len(text)),
        log1p(len(words)),
        sum(map(len, words)) / n_words,
        capitals / n_words,
        len([word for word in words if word.isupper() and len(word) > 1]) / n_words,
        sum(map(str.isdigit, words)) / n_words,
        float(look.isupper()),
        float(look[:1].islower()),
        float(look[:1] in "“\"'‘"),
        float(look.endswith(SENTENCE_END) or len(text) > LOOK),
        float(look.endswith((":", "...", "»", ">", "›"))),
        float(look.endswith("?")),
        len([word for word in words if word[0].islower()]) / n_words,
        len([word for word in words if len(word) <= 3]) / n_words,
        float(text.rstrip().lower().endswith(CUT_OFF)),
    ]


def words_in(words: Sequence[str]) -> list[float]:
    """Shares of function words and of words of furniture."""
    lowered = [word.lower() for word in words]
    n_words = max(len(words), 1)
    stops = words_of("stop-words.txt")
    furniture = words_of("furniture-words.txt")
    n_stops = len([word for word in lowered if word in stops])
    n_furniture = len([word for word in lowered if word in furniture])
    return [
        n_stops / n_words,
        min(n_stops, 30.0),
        n_furniture / n_words,
        min(n_furniture, 10.0),
        float("you" in lowered or "your" in lowered),
        float("we" in lowered or "our" in lowered),
        float(bool({"said", "says", "told", "according", "added"} & set(lowered))),
        len(set(lowered)) / n_words,
    ]


def marks_in(look: str) -> list[float]:
    """Punctuation, dates, links, captions and bullets."""
    n = max(len(look), 1)
    return [
        min(look.count(","), 10.0),
        min(sum(look.count(mark) for mark in (". ", "? ", "! ", ".” ")), 10.0),
        sum(look.count(mark) for mark in "|/•·–»>_*#") / n,
        float(DATE.search(look) is not None),
        float(LINK.search(look) is not None),
        float("©" in look or "(c)" in look.lower()),
        float(FURNITURE_START.match(look) is not None),
        min(sum(look.count(mark) for mark in '“”"'), 6.0),
        float(CAPTION.search(look) is not None),
        float(look[:1] in "-–—•*+·▪►#" or look[:3].strip().rstrip(".)").isdigit()),
    ]


def buckets_of(text: str) -> list[int]:
    """The hashed words and word pairs of a block's first forty words, each once."""
    words = [word.lower() for word in WORD.findall(text[:LOOK])][:40]
    grams = {*words, *(f"{a} {b}" for a, b in pairwise(words)), f"^{words[0]}" if words else "^"}
    return sorted({zlib.crc32(gram.encode()) % N_BUCKETS for gram in grams})
