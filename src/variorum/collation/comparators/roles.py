"""Who did it to whom: two names that have changed places among the same words."""

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.collation.closeness import CLOSE, closeness, words_in
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.records import Mention, Span

PASSIVE = re.compile(r"\bby\b|\bfrom\b", re.IGNORECASE)
ALIKE = 0.8  # share of the words between and around the names that must stand in the same order


def compare_roles(own: Side, other: Side) -> Iterator[Difference]:
    """Two names that stand the other way round, where all else is told in the same words and order.

    Abstains where either side may be in the passive.
    """
    close = closeness(own, other)
    if min(close.own, close.other) < CLOSE or bool(passive(own)) != bool(passive(other)):
        return
    mine, theirs = single_names(own, own.spans), single_names(other, other.group)
    shared = [key for key in mine if key in theirs]
    for one, two in pairwise(shared):
        if theirs[one].span.start > theirs[two].span.start and in_order(own, other, {one, two}):
            yield Difference(
                kind="role",
                own=(mine[one].span, mine[two].span),
                other=(theirs[two].span, theirs[one].span),
                certain=True,
                reason=f"“{mine[one].text}” and “{mine[two].text}” have changed places",
            )
            return


def passive(side: Side) -> list[str]:
    """Words that may turn a sentence round."""
    return PASSIVE.findall(side.group_text)


def single_names(side: Side, places: tuple[Span, ...]) -> dict[str, Mention]:
    """The names that stand once in these places, by key, in reading order."""
    names = [name for name in side.facts.names if any(p.start <= name.span.start < p.end for p in places)]
    keys = [name.key for name in names]
    return {name.key: name for name in names if keys.count(name.key) == 1}


def in_order(own: Side, other: Side, moved: set[str]) -> bool:
    """Whether the words that both have, the moved names aside, mostly stand in one order."""
    parts = {part for key in moved for part in key.split()}
    mine = [word.key for word in words_in(own, own.spans) if word.text.casefold() not in parts]
    place = {word.key: i for i, word in enumerate(words_in(other, other.group))}
    found = [place[key] for key in dict.fromkeys(mine) if key in place]
    steps = [first < second for first, second in pairwise(found)]
    return bool(steps) and sum(steps) / len(steps) >= ALIKE
