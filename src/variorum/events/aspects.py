"""How and in what matter something is done: modes and contexts of PLOVER, by the words of the sentence.

A mode is looked for in the trigger, then close around it; contexts in the whole sentence. The tables in `data/` follow
the PLOVER manual (Open Event Data Alliance), whose 'what, how and why' are type, mode and context.
"""

import re
from functools import cache
from importlib.resources import files

from variorum.records import Span
from variorum.records.event import Aspect, EventType

AROUND = 60  # code points on both sides of a trigger in which the words of a mode are looked for
Pattern = re.Pattern[str]


def mode_of(kind: EventType, text: str, trigger: Span | None) -> Aspect | None:
    """The first mode of a type whose words stand in the trigger, failing that around it; None where none does."""
    if trigger is None:
        return None
    around = Span(max(0, trigger.start - AROUND), min(len(text), trigger.end + AROUND))
    for part in (trigger, around):
        for name, words in modes().get(kind, ()):
            inside = (m for m in words.finditer(text, part.start) if m.end() <= part.end)
            match = next(inside, None)
            if match is not None:
                return Aspect(name=name, span=Span(*match.span()))
    return None


def contexts_of(text: str) -> tuple[Aspect, ...]:
    """All contexts whose words stand in a sentence, each by the first of them, in the order of the table."""
    found = ((name, words.search(text)) for name, words in contexts())
    return tuple(Aspect(name=name, span=Span(*match.span())) for name, match in found if match is not None)


@cache
def modes() -> dict[str, tuple[tuple[str, Pattern], ...]]:
    """The modes of each type with their words."""
    found: dict[str, tuple[tuple[str, Pattern], ...]] = {}
    for kind, name, words in rows("modes"):
        found[kind] = (*found.get(kind, ()), (name, beginning(words)))
    return found


@cache
def contexts() -> tuple[tuple[str, Pattern], ...]:
    """The contexts with their words."""
    return tuple((name, beginning(words)) for name, words in rows("contexts"))


def beginning(words: str) -> Pattern:
    """A pattern of words that begin so, with the rest of the word; of those with '$' of the words themselves."""
    parts = (
        re.escape(word.rstrip("$")).replace("_", r"\s+") + ("" if word[-1] == "$" else r"\w*")
        for word in words.split("|")
    )
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)


def rows(name: str) -> list[list[str]]:
    """The rows of a table of ours, without its head."""
    text = files("variorum.events").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
