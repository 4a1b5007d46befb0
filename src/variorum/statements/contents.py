"""What is said: where the content of a cue begins. What a cue takes is its `frames` (`data/cues.tsv`)."""

from collections.abc import Callable
from typing import NamedTuple

from variorum.statements.asides import after_asides
from variorum.statements.cues import Cue
from variorum.statements.extents import clause_end, phrase_end, quote_end
from variorum.statements.lexicon import Lexicon
from variorum.statements.sources import fronted_end
from variorum.statements.units import QUOTES, Unit, is_past

LOOK_AHEAD = 9  # words between a cue and the 'that' of its content: 'told reporters at the airport that'
FAR_VERB, SURE_VERB = 30, 10  # words within which a clause without 'that' shows its verb
QUESTIONS = frozenset("whether if how why what who when where which".split())
PREPOSITIONS = frozenset("for on about of with against at in as to from over by into".split())
AMOUNTS = frozenset("little nothing much more less something anything".split())  # 'said little about it' tells nothing
STARTS = frozenset({"", "determiner", "object", "pronoun", "noun", "contraction", "time", "occasion", *QUOTES})
ASIDE_WORDS = frozenset({"", "determiner", "preposition", "object", "occasion", "time", "noun"})

Extent = Callable[[Unit, int, Lexicon], int]


class Found(NamedTuple):
    """Where a cue ends, where its content begins and ends (places of words, exclusive), and what it is to the verb."""

    after: int
    start: int
    end: int
    frame: str


def content_after(unit: Unit, cue: Cue, words: Lexicon) -> Found | None:
    """The content that follows a cue, if what follows is something that the verb takes."""
    place = first_place(unit, cue)
    if place >= len(unit.words):
        return None
    limit = fronted_end(unit, cue) or len(unit.words)
    for frame, begin, extent in FRAMES:
        start = begin(unit, cue, place)
        if start is not None and start < limit:
            is_preposition = frame == "preposition"
            after, name = (start, unit.words[start - 1]) if is_preposition else (cue.after, frame)
            return Found(after, start, min(limit, extent(unit, start, words)), name)
    return None


def first_place(unit: Unit, cue: Cue) -> int:
    """Where content may begin: after asides, and after 'of Chen' or 'at the forum' if 'that' or a quotation follows."""
    place = after_asides(unit, cue.after)
    if "that" not in cue.frames or not (unit.kind(place) == "preposition" or unit.word(place) in {"before", "after"}):
        return place
    for here in range(place + 1, min(place + LOOK_AHEAD, len(unit.words) - 1)):
        if unit.words[here] == "that" and ("speech" in cue.frames or opens_subject(unit, here + 1)):
            return here
        if unit.kinds[here] in {"comma", "colon"} and unit.kinds[here + 1] in QUOTES:
            return here
        if unit.kinds[here] not in ASIDE_WORDS:
            break
    return place


def opens_subject(unit: Unit, place: int) -> bool:
    """Whether a word can open the subject of a clause, so that the 'that' before it stands for nothing else."""
    return unit.kinds[place] in {"determiner", "pronoun", "contraction"} or unit.capital(place)


def that_clause(unit: Unit, cue: Cue, place: int) -> int | None:
    """'said that C'."""
    fits = "that" in cue.frames and unit.words[place] == "that"
    fits = fits and place + 2 < len(unit.words) and unit.kinds[place + 1] != "mark"
    return place if fits and (cue.mood != "noun" or opens_subject(unit, place + 1)) else None


def quotation(unit: Unit, cue: Cue, place: int) -> int | None:
    """'said, “C”' and 'said: C'."""
    return quote_at(unit, place) if "speech" in cue.frames else None


def quote_at(unit: Unit, place: int) -> int | None:
    """The place of a quotation that follows, with or without a comma or colon; or of what follows a colon."""
    if unit.kinds[place] in QUOTES:
        return place
    after = place + 1
    follows = unit.words[place] == ":" or (unit.kinds[place] == "comma" and unit.kind(after) in QUOTES)
    return after if follows and after < len(unit.words) else None


def question(unit: Unit, cue: Cue, place: int) -> int | None:
    """'asked whether C'."""
    return place if "whether" in cue.frames and unit.words[place] in QUESTIONS else None


def infinitive(unit: Unit, cue: Cue, place: int) -> int | None:
    """'promised to C'."""
    return place if "to" in cue.frames and unit.words[place] == "to" and place == cue.after else None


def told(unit: Unit, cue: Cue, place: int) -> int | None:
    """'told H that C': at 'that', a question word, a quotation or a new subject."""
    if "hearer" not in cue.frames or unit.kinds[place] not in STARTS - QUOTES:
        return None
    for here in range(place + 1, min(place + LOOK_AHEAD, len(unit.words))):
        word, kind = unit.words[here], unit.kinds[here]
        if word == "that" or word in QUESTIONS or kind in QUOTES or kind in {"pronoun", "contraction"}:
            return here
        if kind in {"comma", "colon"}:
            return quote_at(unit, here)
        if kind in {"stop", "relative", "auxiliary"} or word == "to":
            return None
    return None


def prepositional(unit: Unit, cue: Cue, place: int) -> int | None:
    """'called for C': the preposition goes with the cue."""
    word = unit.words[place]
    return place + 1 if word in PREPOSITIONS and word in cue.frames and place == cue.after else None


def bare_clause(unit: Unit, cue: Cue, place: int) -> int | None:
    """'said C'. Of a verb that takes a noun as well more is asked: 'announced the plans of last year' is no clause."""
    opens = unit.kinds[place] in STARTS or unit.kinds[place] == "semi" or unit.words[place] in {"if", "when"}
    if "clause" not in cue.frames or not opens or len(unit.words) - place < 3:
        return None
    if unit.words[place] in AMOUNTS and unit.kinds[place + 1] == "preposition":
        return None
    if unit.kinds[place] == "contraction":
        return place
    or_noun = "noun" in cue.frames
    for here in range(place + 1, min(place + (SURE_VERB if or_noun else FAR_VERB), len(unit.words))):
        if unit.kinds[here] == "auxiliary" or is_past(unit, here) or (not or_noun and unit.words[here].endswith("s")):
            return place
        if or_noun and unit.kinds[here] in {"comma", "relative", "subordinator"}:
            return None
    return None


def noun_phrase(unit: Unit, cue: Cue, place: int) -> int | None:
    """'denied C'."""
    return place if "noun" in cue.frames and place == cue.after and unit.kinds[place] in STARTS else None


FRAMES: tuple[tuple[str, Callable[[Unit, Cue, int], int | None], Extent], ...] = (
    ("that", that_clause, clause_end),
    ("speech", quotation, quote_end),
    ("whether", question, clause_end),
    ("to", infinitive, phrase_end),
    ("hearer", told, clause_end),
    ("preposition", prepositional, phrase_end),
    ("clause", bare_clause, clause_end),
    ("noun", noun_phrase, phrase_end),
)
