"""What stands between the parts of an attribution and belongs to none: 'on Monday', 'in a statement', 'last week'."""

from variorum.statements.units import Unit

MAX_ASIDE = 5  # words of 'in an interview on Sunday'
SPANS_OF_TIME = frozenset(
    "week weeks month months year years morning evening night day days summer spring fall winter".split()
)
LAST = frozenset({"this", "last", "earlier", "each"})


def after_asides(unit: Unit, place: int) -> int:
    """The place after phrases of time and occasion."""
    while place < len(unit.words):
        kind = unit.kinds[place]
        if kind in {"time", "adverb"}:
            place += 1
        elif unit.words[place] in LAST and unit.word(place + 1) in SPANS_OF_TIME:
            place += 2
        elif kind == "preposition" and (end := aside_end(unit, place)):
            place = end
        else:
            break
    return place


def aside_end(unit: Unit, place: int) -> int | None:
    """Where a phrase of time or occasion ends that begins with a preposition, if it is one."""
    for end in range(place + 1, min(place + MAX_ASIDE, len(unit.words))):
        kind = unit.kinds[end]
        if kind in {"time", "occasion"}:
            return end + 1
        if kind not in {"", "determiner", "preposition"}:
            return None
    return None
