"""How far content goes: to the end of its clause, of its phrase, or of its quotation."""

from variorum.statements.cues import is_verb
from variorum.statements.lexicon import Lexicon
from variorum.statements.units import QUOTES, UTTERANCE, Unit, is_past

MAX_TAG = 8  # words of ', the report of the committee said'
SAYS_ON = ("ed", "ing", "said", "told")  # endings of a cue that goes on with the same source
# Words after a comma that begin what the source does not say, more often than not (PolNeAR train).
TURNS = frozenset({"but", "yet", "while", "which"})
# Words that end a phrase, and mostly no clause.
PHRASE_TURNS = frozenset({"when", "but", "while", "after", "during"})


def quote_end(unit: Unit, quote: int, words: Lexicon) -> int:
    """How far content goes that begins with a quotation: the quotation alone if nothing of its clause is left."""
    after = quote + 1
    alone = after >= len(unit.words) or unit.kinds[after] in {"comma", "mark", "stop", "dash", "coordinator"}
    return after if unit.kinds[quote] in QUOTES and alone else clause_end(unit, quote, words)


def clause_end(unit: Unit, start: int, words: Lexicon) -> int:
    """Where a clause ends that is content: before another cue that goes on with the same source, or at the end."""
    for place in range(start + 1, len(unit.words) - 1):
        kind = unit.kinds[place]
        if kind == "stop" or (kind in {"comma", "coordinator", "dash"} and says_on(unit, place + 1, words)):
            return place
        if kind == "comma" and (unit.words[place + 1] in TURNS or is_tag(unit, place, words)):
            return place
    return len(unit.words)


def says_on(unit: Unit, place: int, words: Lexicon) -> bool:
    """Whether a cue comes without a subject of its own: ', adding', 'and said', 'and he said', ', according'."""
    while unit.kind(place) in {"coordinator", "adverb", "pronoun"}:
        place += 1
    word = unit.word(place)
    return word == "according" or (words.takes(word, "that") and word.endswith(SAYS_ON))


def is_tag(unit: Unit, comma: int, words: Lexicon) -> bool:
    """Whether nothing but ', S said' is left."""
    last = len(unit.words) - (2 if unit.kinds[-1] == "mark" else 1)
    short = 1 < last - comma <= MAX_TAG
    return short and words.takes(unit.words[last], "speech") and is_verb(unit, last, words)


def phrase_end(unit: Unit, start: int, words: Lexicon) -> int:
    """Where a phrase ends that is content: at the first comma, or where another clause begins."""
    for place in range(start + 1, len(unit.words)):
        kind, word = unit.kinds[place], unit.words[place]
        if unit.kinds[place - 1] == UTTERANCE or word in PHRASE_TURNS or kind in {"stop", "colon"}:
            return place
        if kind in {"comma", "dash"} and not is_between_names(unit, place):
            return place
        if word == "and" and begins_predicate(unit, place + 1, words):
            return place
    return len(unit.words)


def is_between_names(unit: Unit, place: int) -> bool:
    """Whether a comma stands within a list of names."""
    return unit.capital(place - 1) and unit.capital(place + 1)


def begins_predicate(unit: Unit, place: int, words: Lexicon) -> bool:
    """Whether another verb of the same subject, or another clause, begins: 'and even questioned', 'and he'."""
    while unit.kind(place) == "adverb":
        place += 1
    if unit.kind(place) in {"auxiliary", "semi", "pronoun"} or is_past(unit, place):
        return True
    return unit.word(place) in words.frames and unit.word(place).endswith(SAYS_ON)
