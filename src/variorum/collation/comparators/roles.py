"""Who did it to whom: two names that have changed places around the same verb."""

from collections.abc import Iterator
from itertools import pairwise

from variorum.collation.closeness import closeness, words_in
from variorum.collation.comparators.tense import is_past
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.records import Mention, Span

PASSIVE = frozenset({"by", "from", "with"})
REACH = 6  # words that may stand between two names


def compare_roles(own: Side, other: Side) -> Iterator[Difference]:
    """Two names around a verb in the past that the counterpart has between the same two names the other way round.

    Abstains where one of the two says it in the passive, and where too little else is the same.
    """
    if not closeness(own, other).is_near:
        return
    theirs = dict(between(other, other.group))
    for (one, two), (first, second, words) in between(own, own.spans):
        there = theirs.get((two, one))
        if there is not None and any(map(is_past, words & there[2])) and (words ^ there[2]).isdisjoint(PASSIVE):
            yield Difference(
                kind="role",
                own=(first.span, second.span),
                other=(there[0].span, there[1].span),
                certain=True,
                reason=f"“{first.text}” and “{second.text}” have changed places",
            )
            return


def between(
    side: Side, places: tuple[Span, ...]
) -> Iterator[tuple[tuple[str, str], tuple[Mention, Mention, frozenset[str]]]]:
    """Neighbouring names with words between them: their keys, then both names and those words in lower case."""
    for place in places:
        names = [name for name in side.facts.names if place.start <= name.span.start < place.end]
        for one, two in pairwise(names):
            words = words_in(side, (Span(one.span.end, max(one.span.end, two.span.start)),))
            if one.key != two.key and 0 < len(words) <= REACH:
                yield (one.key, two.key), (one, two, frozenset(word.text.casefold() for word in words))
