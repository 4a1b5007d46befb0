"""The shapes of an attribution in one unit, the surest first. Each is tried on a cue until one fits."""

from collections.abc import Callable

import msgspec

from variorum.records import Span
from variorum.statements.asides import after_asides, after_hearer
from variorum.statements.contents import content_after
from variorum.statements.cues import Cue
from variorum.statements.lexicon import Lexicon
from variorum.statements.sources import phrase_after, phrase_before, speaker_after, subject_of
from variorum.statements.units import QUOTES, UTTERANCE, Unit, is_past


class Roles(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution being put together; spans of the article's text. `shape` says which shape saw it."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    shape: str


MAX_DATELINE = 12  # words: 'GENEVA, Switzerland, Sept. 17 (Reuters) -'

Shape = Callable[[Unit, Cue, Lexicon, Span | None], Roles | None]


def inverted(unit: Unit, cue: Cue, _words: Lexicon, _earlier: Span | None) -> Roles | None:
    """'“C,” said S' and 'C, said S'."""
    before = cue.first - 1
    if cue.mood != "finite" or cue.first != cue.verb or before < 0 or "speech" not in cue.frames:
        return None
    if cue.after >= len(unit.words) or unit.kinds[cue.after] not in {"", "determiner", "pronoun", "noun"}:
        return None
    quoted = quoted_before(unit, before)
    source, after = (speaker_after if quoted else phrase_after)(unit, cue.after)
    if source is None or not (quoted or (unit.kinds[before] == "comma" and ends(unit, after))):
        return None
    if not quoted and not ends_clause(unit, before):
        return None
    content = around(unit, before + 1, after)
    return Roles(source=source, cue=unit_span(unit, cue), content=content, shape="inverted")


def parenthetical(unit: Unit, cue: Cue, _words: Lexicon, _earlier: Span | None) -> Roles | None:
    """'C, S said', '“C,” S said, “C”' and 'C, S said, C'."""
    if cue.mood != "finite" or "speech" not in cue.frames:
        return None
    source = phrase_before(unit, cue.first)
    if source is None or source.start == unit.starts[0]:
        return None
    before = unit.starts.index(source.start) - 1
    after = (after_hearer if "hearer" in cue.frames else after_asides)(unit, cue.after)
    quoted = quoted_before(unit, before) and (unit.kinds[0] in QUOTES or says_something(unit, 0, before))
    plain = (
        unit.kinds[before] == "comma"
        and ends(unit, after)
        and not quote_follows(unit, after)
        and (is_clause(unit, before) or resumes(unit, after))
    )
    if not (quoted or plain):
        return None
    content = around(unit, before + 1, after)
    return Roles(source=source, cue=unit_span(unit, cue), content=content, shape="par-q" if quoted else "par-c")


def ends_clause(unit: Unit, comma: int) -> bool:
    """Whether what stands before a comma is a clause by itself, and no aside after a name: 'It was over, said Chen'."""
    start = next((i + 1 for i in range(comma - 1, -1, -1) if unit.kinds[i] == "comma"), 0)
    return unit.kinds[start] not in {"relative", "preposition", "adverb"} and says_something(unit, start, comma)


def is_clause(unit: Unit, end: int) -> bool:
    """Whether the unit up to a word can be a clause, and no opening phrase or name."""
    return says_something(unit, 0, end) or (
        end >= 5 and unit.kinds[0] not in {"preposition", "subordinator", "adverb", "coordinator"}
    )


def resumes(unit: Unit, after: int) -> bool:
    """Whether a clause goes on after a parenthesis."""
    return (
        after + 1 < len(unit.words)
        and unit.kinds[after] == "comma"
        and (unit.kinds[after + 1] in {"auxiliary", "", "noun"} and not unit.words[after + 1].endswith("ing"))
    )


def quote_follows(unit: Unit, after: int) -> bool:
    """Whether a quotation comes next."""
    return any(kind in QUOTES for kind in unit.kinds[after : after + 2])


def quoted_before(unit: Unit, before: int) -> bool:
    """Whether an utterance in quotation marks ends with a word, or with the one before if that is a comma."""
    if unit.kinds[before] == "comma" and before:
        return unit.kinds[before - 1] in QUOTES
    return unit.kinds[before] == UTTERANCE


def says_something(unit: Unit, start: int, end: int) -> bool:
    """Whether a stretch has a verb that can be told."""
    return any(unit.kinds[i] in {"auxiliary", "contraction", *QUOTES} or is_past(unit, i) for i in range(start, end))


def ends(unit: Unit, place: int) -> bool:
    """Whether nothing or something set off follows."""
    return place >= len(unit.words) or unit.kinds[place] in {
        "mark",
        "comma",
        "colon",
        "dash",
        "stop",
        "bracket",
        *QUOTES,
    }


def around(unit: Unit, before: int, after: int) -> tuple[Span, ...]:
    """What stands before a parenthesis, and after it if it goes on: with a quotation, or the rest of the clause."""
    spans = [unit.between(after_dateline(unit, before), before)]
    if before > 1 and unit.kinds[before - 2] in {"relative", "subordinator"} and unit.kinds[before - 1] == "comma":
        spans = []  # 'a search in which, officials said, …'
    place = after + (after < len(unit.words) and unit.kinds[after] in {"comma", "colon", "mark"})
    if place < len(unit.words):
        if unit.kinds[place] in QUOTES:
            spans.append(unit.between(place, place + 1))
        elif unit.kinds[after] == "comma" and (
            not spans or not says_something(unit, 0, before) or unit.kinds[place] == "auxiliary" or is_past(unit, place)
        ):
            spans.append(unit.between(place, len(unit.words)))
    return tuple(span for span in spans if span)


def after_dateline(unit: Unit, before: int) -> int:
    """The place after 'GENEVA (AP) --' at the start of a story, or 0."""
    for place in range(2, min(MAX_DATELINE, before)):
        if unit.kinds[place] == "dash":
            return place + 1 if unit.words[place - 1] == ")" or unit.masked[slice(*unit.at(0))].isupper() else 0
    return 0


def raised(unit: Unit, cue: Cue, words: Lexicon, _earlier: Span | None) -> Roles | None:
    """'C is said to C', 'H was told that C': the source is not given."""
    found = content_after(unit, cue, words) if cue.mood == "passive" else None
    content = unit.between(found.start, found.end) if found else None
    if found is None or content is None or found.frame not in {"to", "that", "whether", "hearer", "about"}:
        return None
    subject = phrase_before(unit, cue.first)
    contents = (subject, content) if found.frame == "to" and subject else (content,)
    return Roles(source=None, cue=unit_span(unit, cue, found.after), content=contents, shape="raised-" + found.frame)


def opened(unit: Unit, cue: Cue, words: Lexicon, earlier: Span | None) -> Roles | None:
    """'S said (that) C', 'S told H that C', 'S denied C', 'S called for C'."""
    found = content_after(unit, cue, words) if cue.mood != "passive" else None
    content = unit.between(found.start, found.end) if found else None
    if found is None or content is None:
        return None
    source = subject_of(unit, cue, earlier)
    return Roles(source=source, cue=unit_span(unit, cue, found.after), content=(content,), shape=found.frame)


SHAPES: tuple[Shape, ...] = (inverted, parenthetical, raised, opened)


def unit_span(unit: Unit, cue: Cue, after: int | None = None) -> Span:
    """The span of a cue's group."""
    return Span(unit.starts[cue.first], unit.ends[(after or cue.after) - 1])


def according(unit: Unit) -> Roles | None:
    """'According to S, C' and 'C, according to S'."""
    place = next((i for i in range(len(unit.words) - 2) if unit.words[i] == "according"), None)
    if place is None or unit.words[place + 1] != "to":
        return None
    source, after = phrase_after(unit, place + 2)
    if source is None:
        return None
    content = around(unit, place, after)
    if not content:
        return None
    cue = Span(unit.starts[place], unit.ends[place + 1])
    return Roles(source=source, cue=cue, content=content, shape="according")
