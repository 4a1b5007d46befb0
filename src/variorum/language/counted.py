"""The noun that a number counts."""

import re

from variorum.language.words import is_stopword, word_key

# 'of the', 'more', 'other' between a number and its noun
LINK = re.compile(r"(?:\s|-)(?:of\s(?:(?:the|its|their|his|our|these|those)\s)?|other\s|more\s|new\s|additional\s)?")
WORD = re.compile(r"[A-Za-z][\w’'-]*")
REACH = 4  # words after the number: 'twelve senior Russian army officers'
PEOPLE = frozenset(
    "people men women children troops police personnel staff dead wounded missing aircraft clergy".split()
)
NEVER = frozenset("years days months was is has percent times held made left went came took".split())


def counted_noun(text: str, end: int) -> str | None:
    """The key of the first plural among the next words of the phrase, or of the only word; None if there is neither."""
    link = LINK.match(text, end)
    words = phrase(text, link.end()) if link else []
    noun = next((word for word in words if is_plural(word)), words[0] if len(words) == 1 else None)
    return word_key(noun) if noun and noun not in NEVER and not noun.endswith("ed") else None


def phrase(text: str, start: int) -> list[str]:
    """Words up to a function word or a punctuation mark."""
    words: list[str] = []
    while len(words) < REACH and (match := WORD.match(text, start)) and not is_stopword(match.group().lower()):
        words.append(match.group())
        start = match.end() + 1
        if text[match.end() : start] != " ":
            break
    return words


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    return word in PEOPLE or (
        word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))
    )
