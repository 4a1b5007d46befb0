"""Text and entities → the mentions in it, the longest surfaces first."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from corpus.building.records import Entity, Happening, Span

_CAPITALIZED = re.compile(r"(?<!^)(?<![.!?:]\s)(?<![\w\"“'‘(-])[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
_NO_NAMES = frozenset(
    """January February March April May June July August September October November December
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    President Prime Minister Foreign Secretary General Mr Mrs""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A surface of an entity, where it stands in a text."""

    span: Span
    entity: Entity


def find_mentions(text: str, happening: Happening) -> list[Found]:
    """The mentions in reading order; none overlaps another."""
    found: list[Found] = []
    taken = [False] * len(text)
    for surface, entity in _surfaces(happening.entities):
        for match in _pattern(surface, entity.kind == "description").finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append(Found(span=(start, end), entity=entity))
    return sorted(found, key=lambda mention: mention.span)


@lru_cache(maxsize=64)
def _surfaces(entities: tuple[Entity, ...]) -> tuple[tuple[str, Entity], ...]:
    pairs = [(surface, entity) for entity in entities for surface in entity.surfaces]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


@lru_cache(maxsize=4096)
def _pattern(surface: str, either_case: bool) -> re.Pattern[str]:
    first, rest = re.escape(surface[0]), re.escape(surface[1:])
    if either_case and surface[0].islower():
        first = f"[{surface[0]}{surface[0].upper()}]"
    return re.compile(rf"(?<!\w){first}{rest}(?!\w)")


def unmatched_names(happening: Happening) -> Counter[str]:
    """Words with capitals that no entity covers, with their counts: a hint at entities forgotten."""
    counts: Counter[str] = Counter()
    for account in happening.accounts:
        for sentence in account.sentences:
            counts.update(_unmatched(sentence.text, happening))
    return counts


def _unmatched(text: str, happening: Happening) -> Iterator[str]:
    covered = [mention.span for mention in find_mentions(text, happening)]
    for match in _CAPITALIZED.finditer(text):
        start, end = match.span()
        known = any(start < last and first < end for first, last in covered)
        if not known and not set(match[0].split()) <= _NO_NAMES:
            yield match[0]
