"""Who says it: the noun phrase before or after a cue."""

from variorum.records import Span
from variorum.statements.asides import aside_end
from variorum.statements.cues import BE, POSSESSIVES, QUOTED_AS, Cue
from variorum.statements.units import QUOTES, Unit, is_past

MAX_WORDS = 24  # a longer stretch before a verb is a clause and no source (PolNeAR train)
MAX_SUBJECT_WORDS = 12  # for a subject that stands far from its verb
BREAKS = frozenset({"comma", "stop", "colon", "dash", "bracket", "mark", *QUOTES})
LINKS = frozenset({"preposition", "coordinator"})
CLAUSE_BOUNDS = frozenset({"relative", "subordinator", "auxiliary", "pronoun", "contraction", "object"})
LEADS = frozenset({"coordinator", "adverb", "preposition", "time", "comma", "subordinator", "relative"})
PHRASE_ENDS = frozenset({"relative", "subordinator", "auxiliary", "time"})
PREDICATE = frozenset({"auxiliary", "comma", "dash", "stop", "relative", "adverb", "semi"})
OWNERS = frozenset("his her its their my our your whose".split())
CONTRACTED = frozenset({"it's", "that's", "he's", "she's", "it’s", "that’s", "he’s", "she’s"})
TITLES = frozenset("a an the president director head chairman leader minister".split())


def subject_of(unit: Unit, cue: Cue, earlier: Span | None) -> Span | None:
    """The source of an active verb: what stands before it, or the subject of the clause that it goes on."""
    before = cue.first - 1
    if cue.mood == "noun":
        return owner(unit, cue.first)
    if cue.mood == "participle" and before > 0 and unit.words[before] == "as":
        return quoted_as(unit, before)
    if cue.mood == "participle" and (comma := fronted_end(unit, cue)):
        return subject_from(unit, comma + 1, len(unit.words))
    if before < 0:
        return None
    if cue.mood in {"participle", "infinitive"} or unit.kinds[before] == "coordinator":
        return earlier or first_subject(unit, before)
    if unit.kinds[before] in {"comma", "dash", "bracket"}:
        return apposed(unit, cue.first)
    return phrase_before(unit, cue.first)


def owner(unit: Unit, noun: int) -> Span | None:
    """Whose claim it is: 'Chen's claim', 'their claim'."""
    word = unit.word(noun - 1) if noun else ""
    if word in OWNERS:
        return unit.between(noun - 1, noun)
    return phrase_before(unit, noun) if word.endswith(POSSESSIVES) and word not in CONTRACTED else None


def quoted_as(unit: Unit, as_place: int) -> Span | None:
    """Who was 'quoted as saying', or whom another 'quoted as saying'."""
    near = range(as_place - 1, max(-1, as_place - QUOTED_AS), -1)
    verb = next((i for i in near if unit.words[i].startswith(("quot", "cit"))), None)
    if verb is None:
        return None
    start = verb
    while start > 0 and unit.kinds[start - 1] in {"auxiliary", "adverb"}:
        start -= 1
    is_passive = any(word in BE for word in unit.words[start:verb])
    return phrase_before(unit, start) if is_passive else unit.between(verb + 1, as_place)


def fronted_end(unit: Unit, cue: Cue) -> int | None:
    """The comma that ends an opening phrase with the cue in it: 'Citing the deal, …', 'While he said so, …'."""
    if cue.first > 0 and unit.kinds[0] not in {"subordinator", "preposition"}:
        return None
    if "comma" in unit.kinds[: cue.first]:
        return None
    return next((i for i in range(cue.after, len(unit.words) - 2) if is_front_comma(unit, i)), None)


def is_front_comma(unit: Unit, place: int) -> bool:
    """Whether a comma is followed by what can be the subject of the main clause."""
    return unit.kinds[place] == "comma" and (
        unit.kinds[place + 1] in {"pronoun", "determiner", "contraction"} or unit.capital(place + 1)
    )


def phrase_before(unit: Unit, after: int) -> Span | None:
    """The noun phrase that ends before word `after`."""
    start = after
    linked = True
    seen_and = None
    while start > 0 and after - start < MAX_WORDS:
        word, kind = unit.words[start - 1], unit.kinds[start - 1]
        if start == after and kind in {"pronoun", "relative"}:
            return unit.between(start - 1, after)
        if kind in BREAKS and not is_list_comma(unit, start - 1, seen_and):
            break
        if kind in CLAUSE_BOUNDS:
            start = seen_and + 1 if seen_and is not None and kind != "relative" else start
            break
        if not linked and kind not in LINKS and not word.endswith(POSSESSIVES):
            break
        linked = kind != "determiner"
        seen_and = start - 1 if word in {"and", "but"} else seen_and
        start -= 1
    while start < after and unit.kinds[start] in LEADS:
        start += 1
    return unit.between(start, after)


def is_list_comma(unit: Unit, place: int, seen_and: int | None) -> bool:
    """Whether a comma stands between names: 'Brown, Chen and Diaz'."""
    return (
        seen_and is not None
        and unit.kinds[place] == "comma"
        and place > 0
        and unit.capital(place - 1)
        and unit.capital(place + 1)
    )


def apposed(unit: Unit, after: int) -> Span | None:
    """A subject with what is set between it and the verb by commas or dashes: 'Chen, who chairs it, said'."""
    close = after - 1
    start = after_opening(unit, clause_start(unit, close), close)
    comma = next((i for i in range(start, close) if unit.kinds[i] in {"comma", "dash"}), None)
    if comma is None:
        return None
    aside = unit.words[comma + 1].endswith("ing") or close - start > MAX_WORDS
    return unit.between(start, comma if aside else close)


def after_opening(unit: Unit, start: int, end: int) -> int:
    """The place after 'But', 'In Geneva on Monday,', 'Asked about it,' at the start of a clause."""
    while start < end:
        if unit.kinds[start] in {"preposition", "subordinator"} or unit.words[start].endswith(("ing", "asked")):
            comma = next((i for i in range(start, end) if unit.kinds[i] == "comma"), None)
            if comma is None:
                return start
            start = comma
        elif unit.kinds[start] not in LEADS:
            return start
        start += 1
    return end


def clause_start(unit: Unit, before: int) -> int:
    """Where the clause around a word begins: after the last stop, colon, or quotation."""
    return next((i + 1 for i in range(before - 1, -1, -1) if unit.kinds[i] in {"stop", "colon", *QUOTES}), 0)


def first_subject(unit: Unit, before: int) -> Span | None:
    """The subject of the clause that runs up to a word."""
    return subject_from(unit, clause_start(unit, before), before)


def subject_from(unit: Unit, start: int, end: int) -> Span | None:
    """The subject of a clause: from its opening to the first verb that can be told."""
    start = after_opening(unit, start, end)
    if start >= end:
        return None
    if unit.kinds[start] == "pronoun":
        return unit.between(start, start + 1)
    stop = next((i for i in range(start, end) if ends_subject(unit, i)), end)
    return unit.between(start, stop) if 0 < stop - start <= MAX_SUBJECT_WORDS and stop < end else None


def ends_subject(unit: Unit, place: int) -> bool:
    """Whether a word cannot belong to a subject any more."""
    return unit.kinds[place] in PREDICATE or is_past(unit, place)


def phrase_after(unit: Unit, first: int) -> tuple[Span | None, int]:
    """The noun phrase that begins at word `first`, and the place after it."""
    place = first
    while place < len(unit.words) and place - first < MAX_WORDS:
        kind = unit.kinds[place]
        if kind in BREAKS and kind != "mark" and not is_apposition(unit, place):
            break
        if kind in PHRASE_ENDS or is_past(unit, place):
            break
        if place > first and (
            kind in {"pronoun", "adverb"} or unit.words[place] in {"in", "on", "during", "at", "after", "as"}
        ):
            break
        place += 1
    return unit.between(first, place), place


def speaker_after(unit: Unit, first: int) -> tuple[Span | None, int]:
    """The speaker after '“…,” said', with all that describes her, and the place after it."""
    place = first
    while place < len(unit.words):
        kind = unit.kinds[place]
        if kind in {"stop", "colon", "dash", "subordinator", "time", *QUOTES}:
            break
        if kind == "preposition" and (unit.words[place] == "as" or aside_end(unit, place)):
            break
        if kind == "comma" and place + 1 < len(unit.words) and unit.words[place + 1].endswith("ing"):
            break
        place += 1
    return unit.between(first, place), place


def is_apposition(unit: Unit, place: int) -> bool:
    """Whether a comma opens 'the minister' after 'Chen'."""
    return unit.kinds[place] == "comma" and place + 1 < len(unit.words) and unit.words[place + 1] in TITLES
