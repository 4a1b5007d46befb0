"""Which blocks of a plain text are kept, and what kind of furniture the others are."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.pages.classifier import LineModel, score_blocks
from variorum.pages.features import SENTENCE_END, WORD
from variorum.pages.lines import Block
from variorum.pages.tables import rows_of, words_of
from variorum.records.article import FurnitureKind

KINDS: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    ("notice", re.compile(
        r"\A\[.*\]\Z|cookie|copyright|©|all rights reserved|privacy|terms of|disclaimer",
        re.I | re.S)),
    ("promotion", re.compile(
        r"subscri|newsletter|sign up|donat|advert|sponsor|\bread (?:also|more|next)|also read|see also|related|"
        r"recommend|trending|most (?:read|popular)|download|follow us|more (?:from|on)|offer", re.I)),
    ("caption", re.compile(r"\b(?:photo|image|picture|video|getty|illustration|caption|file pic)", re.I)),
    ("credit", re.compile(r"\A(?:by|source|via|published|updated|posted|written|edited|reporting)\b", re.I)),
    ("navigation", re.compile(
        r"skip to|menu|\bhome\b|search|share|comment|loading|log ?in|sign in|previous|next|back to|"
        r"print|tags?\b|topics", re.I)),
)  # fmt: skip
# A short line that opens like this is a pointer or a copyright notice, wherever it stands.
OPENING = re.compile(
    r"(?:read|see) also:|also read:|related:|read more:|(?:copyright|©)\W.{0,100}\brights reserved|©\s?\d{4}\b"
)
SHORT = 160
LOOK = 400
# In a text of so few blocks a lone sentence is the account, whatever it looks like.
FEW_BLOCKS = 10


def keep_blocks(blocks: Sequence[Block], model: LineModel, keep_score: float) -> tuple[bool, ...]:
    """Whether each block is text (body or title)."""
    texts = [block.text for block in blocks]
    scores = score_blocks(texts, model)
    kept = [bool(score >= keep_score) and not surely_furniture(text) for text, score in zip(texts, scores, strict=True)]
    if not any(kept) and len(blocks) <= FEW_BLOCKS:
        return tuple(is_sentence(text) for text in texts)
    return tuple(kept)


def surely_furniture(text: str) -> bool:
    """Whether the whole block is a known line of furniture, or a notice in square brackets."""
    if len(text) > LOOK:
        return False
    bare = text.strip().rstrip(".:…»>› ").lower()
    if len(bare) <= SHORT and OPENING.match(bare):
        return True
    return bare in known_lines() or (bare.startswith("[variorum corpus") and text.rstrip().endswith("]"))


@cache
def known_lines() -> frozenset[str]:
    """Lines that are never news."""
    return frozenset(row[0] for row in rows_of("furniture-lines.txt"))


def is_sentence(text: str) -> bool:
    """Whether a short text reads like a sentence and not like a button."""
    words = [word.lower() for word in WORD.findall(text[:LOOK])]
    if len(words) < 3 or not text.rstrip().endswith(SENTENCE_END) or surely_furniture(text):
        return False
    return sum(word in words_of("furniture-words.txt") for word in words) * 4 <= len(words)


def kind_of(text: str) -> FurnitureKind:
    """What a dropped block seems to be."""
    look = text[:LOOK].strip()
    return next((kind for kind, pattern in KINDS if pattern.search(look)), "other")
