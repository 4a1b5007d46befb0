"""What stands between the parts of an attribution and belongs to none: 'on Monday', 'in a statement', 'last week'."""

from variorum.statements.units import Unit

MAX_ASIDE = 5  # words of 'in an interview on Sunday'
MAX_HEARER = 9  # words of 'told a parliamentary committee in the capital on Monday' and the stop
HEARER = frozenset({"", "determiner", "object", "occasion", "preposition", "noun", "time"})
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


def after_hearer(unit: Unit, place: int) -> int:
    """The place after the one who is told at the end of a clause: 'told reporters in Geneva'."""
    for end in range(place, min(place + MAX_HEARER, len(unit.words))):
        if unit.kinds[end] not in HEARER:
            return end if unit.kinds[end] in {"mark", "comma"} else place
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
