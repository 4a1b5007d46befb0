"""Word lists of the comparators, one file each beside this one."""

import re
from functools import cache
from importlib.resources import files

from variorum.records import Span


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds any phrase of a list on word borders, in any case, longest first."""
    text = files("variorum.collation").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    ordered = sorted(map(re.escape, lines), key=len, reverse=True)
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(ordered)})(?![\w])".replace("'", "['’]"), re.IGNORECASE)


def found(name: str, text: str, places: tuple[Span, ...]) -> list[Span]:
    """Where phrases of a list stand in these places of a text."""
    pattern = phrases(name)
    return [Span(*match.span()) for place in places for match in pattern.finditer(text, place.start, place.end)]
