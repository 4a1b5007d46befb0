"""Word lists of the comparators, one file each beside this one."""

import re
from functools import cache
from importlib.resources import files

from variorum.records import Span


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of a list."""
    text = files("variorum.collation").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines()]
    return phrase_pattern(tuple(line for line in lines if line and not line.startswith("#")))


@cache
def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of these phrases on word borders, in any case, the longest first."""
    ordered = sorted((re.escape(phrase).replace("'", "['’]") for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(ordered)})(?![\w-])", re.IGNORECASE)


def found(name: str, text: str, places: tuple[Span, ...]) -> list[Span]:
    """Where phrases of a list stand in these places of a text."""
    pattern = phrases(name)
    return [Span(*match.span()) for place in places for match in pattern.finditer(text, place.start, place.end)]
