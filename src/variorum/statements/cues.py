"""Verbs of saying and thinking as they stand in a sentence, with their auxiliaries, and nouns before 'that'."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from variorum.statements.lexicon import Lexicon
from variorum.statements.units import Unit

BE = frozenset("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split())
PLURALS = frozenset("people men women police children media many some others most voters half percent majority".split())
STRONG = frozenset("said told wrote thought knew saw found felt held swore put read spoke withdrew foresaw".split())
SAY = frozenset({"say", "says", "said"})
POSSESSIVES = ("'s", "’s", "s'", "s’")
QUOTED_AS = 12  # words between 'quoted' and 'as saying'

Mood = Literal["finite", "participle", "infinitive", "passive", "noun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue at `verb` whose group reaches from word `first` up to word `after`; `frames`: what it takes."""

    first: int
    verb: int
    after: int
    mood: Mood
    frames: frozenset[str]


def cues_in(unit: Unit, words: Lexicon) -> Iterator[Cue]:
    """The words of a unit that may be cues, in reading order."""
    for place, word in enumerate(unit.words):
        if word in words.nouns and unit.word(place + 1) == "that":
            yield Cue(first=place, verb=place, after=place + 1, mood="noun", frames=frozenset({"that"}))
        elif word in words.frames and is_verb(unit, place, words) and not opens_another(unit, place, words):
            first = group_start(unit, place)
            mood = mood_of(unit, first, place)
            yield Cue(first=first, verb=place, after=place + 1, mood=mood, frames=words.frames[word])


def is_verb(unit: Unit, place: int, words: Lexicon) -> bool:
    """Whether what stands before lets the word be a verb: not 'the claim', 'its said aim', 'of plans', '14 votes'."""
    if place == 0:
        return True
    word, before, kind = unit.words[place], unit.words[place - 1], unit.kinds[place - 1]
    if kind == "preposition":
        return before == "to" or word.endswith("ing")
    if kind == "determiner" or before.isdigit() or before in SAY:
        return False
    if kind:
        return True
    follows_verb = before.endswith("ed") and before in words.frames
    return not (
        before.endswith(POSSESSIVES)
        or (is_base(word) and not may_be_plural(unit, place - 1))
        or (follows_verb and word.endswith("s") and word not in SAY)
    )


def is_base(verb: str) -> bool:
    """Whether a form is one that nouns have too, without an ending."""
    return not verb.endswith(("s", "ed", "ing")) and verb not in STRONG


def may_be_plural(unit: Unit, place: int) -> bool:
    """Whether a word can be the subject of a plural verb, or a name."""
    word = unit.words[place]
    return word.endswith("s") or word in PLURALS or unit.capital(place)


def opens_another(unit: Unit, place: int, words: Lexicon) -> bool:
    """Whether the verb only helps the next: 'declined to say', 'quoted him as saying'."""
    if unit.kinds[place] == "semi":
        return unit.word(place + 1) == "to" and words.takes(unit.word(place + 2), "speech")
    if unit.words[place].startswith(("quot", "cit")):
        return any(unit.words[i] == "saying" for i in range(place + 2, min(place + QUOTED_AS, len(unit.words))))
    return False


def group_start(unit: Unit, place: int) -> int:
    """The first word of the verb's group."""
    while place > 0:
        kind = unit.kinds[place - 1]
        if kind in {"auxiliary", "adverb"}:
            place -= 1
        elif unit.words[place - 1] == "to" and place > 1 and unit.kinds[place - 2] == "semi":
            place -= 2
        else:
            break
    return place


def mood_of(unit: Unit, first: int, verb: int) -> Mood:
    """How the verb stands."""
    is_ing = unit.words[verb].endswith("ing")
    if any(helper in BE for helper in unit.words[first:verb]):
        return "finite" if is_ing else "passive"
    if is_ing:
        return "participle"
    if unit.words[verb].endswith("ed") and (first == 0 or unit.kinds[first - 1] == "subordinator"):
        return "passive"
    return "infinitive" if first > 0 and unit.words[first - 1] == "to" else "finite"
