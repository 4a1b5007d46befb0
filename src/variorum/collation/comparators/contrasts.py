"""Words that cannot both be true of one thing: 'at least' for 'at most', 'before' for 'after', 'rose' for 'fell'."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import get_args

from variorum.collation.closeness import Closeness, closeness, neighbour_keys
from variorum.collation.difference import Difference
from variorum.collation.facts import Side, within
from variorum.collation.lexicon import found, phrase_pattern
from variorum.records import Span
from variorum.records.variant import AlterationKind


def compare_contrasts(own: Side, other: Side) -> Iterator[Difference]:
    """A word of a set where the counterpart has another of the same set, and neither has the other's.

    Certain in the same words, or where the words beside both are the same and much else is.
    """
    close = closeness(own, other)
    if not close.is_near:
        return
    for kind, members in contrasts():
        ours, theirs = places_of(members, own, own.spans), places_of(members, other, other.group)
        elsewhere = set(places_of(members, own, own.group)) - set(ours)
        if kind == "polarity" and negated(own, own.group) != negated(other, other.group):
            continue
        if not ours or not theirs or elsewhere or not set(ours).isdisjoint(theirs):
            continue
        (word, here), (rival, there) = first_of(ours), first_of(theirs)
        yield Difference(
            kind=kind,
            own=(here,),
            other=(there,),
            certain=is_certain(close, own, here, other, there),
            reason=f"“{word}” where the other has “{rival}”",
        )


def is_certain(close: Closeness, own: Side, here: Span, other: Side, there: Span) -> bool:
    """Whether both words stand beside the same word."""
    mine, theirs = neighbour_keys(own, own.spans, here), neighbour_keys(other, other.group, there)
    return not mine.isdisjoint(theirs) and (close.is_close or len(mine & theirs) > 1)


def negated(side: Side, places: tuple[Span, ...]) -> bool:
    """Whether a plain 'not' stands in these places."""
    return bool(found("negations", side.facts.text, places))


def first_of(members: dict[str, Span]) -> tuple[str, Span]:
    """The member that stands first."""
    return min(members.items(), key=lambda item: item[1])


def places_of(members: tuple[str, ...], side: Side, places: tuple[Span, ...]) -> dict[str, Span]:
    """The members of a set in these places, outside quotation marks, each with where it stands first."""
    seen: dict[str, Span] = {}
    for place in places:
        for match in phrase_pattern(members).finditer(side.facts.text, place.start, place.end):
            span = Span(*match.span())
            if not within(span, side.facts.quotations):
                seen.setdefault(match.group().casefold(), span)
    return seen


@cache
def contrasts() -> tuple[tuple[AlterationKind, tuple[str, ...]], ...]:
    """The sets, with the kind of alteration that a change within them is."""
    text = files("variorum.collation").joinpath("data", "contrasts.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    kinds = {kind: kind for kind in get_args(AlterationKind)}
    return tuple((kinds[kind], tuple(members.split("|"))) for kind, members in rows)
