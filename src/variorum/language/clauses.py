"""Part a sentence into clauses by its commas and connectives, roughly, and rather too often than too seldom."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from variorum.language.date_patterns import COUNT, UNIT
from variorum.language.verbs import has_verb, is_regular_past, is_verb, tense_of
from variorum.language.wordlists import word_set
from variorum.records import Span

# 'content' is what is said, 'joined' a verb that goes on with the same subject, 'asked' and 'meant' what may be done.
Kind = Literal["main", "content", "joined", "relative", "adverbial", "participle", "asked", "meant", "aside"]
PASSING: frozenset[Kind] = frozenset({"relative", "adverbial", "participle", "asked", "meant"})  # a comma ends them
SEGMENT = 240  # code points after a comma within which a verb is looked for

BOUND = re.compile(
    r"(?P<stop>[;\n]|:(?!\d)|\s[-–—]{1,3}\s|—|[.!?,][\"”»])"
    r"|(?P<open>[(\[])|(?P<close>[)\]])|(?P<comma>,(?!\d))"
    r"|\b(?P<content>that(?!['’\s]s?\s?(?:day|week|month|year|time|evening|night|morning|afternoon)\b)|whether)\b"
    r"|\b(?P<relative>which|who|whom|whose|where)\b"
    rf"|\b(?P<adverbial>(?:{COUNT}\s{UNIT}s?\s)?(?:after|before)|[Ww]hen|[Ww]hile|[Aa]fter|[Bb]efore|[Ss]ince|[Bb]ecause"
    r"|[Aa]lthough|[Tt]hough|[Ii]f|[Uu]nless|[Uu]ntil|till|whereas|as(?=\s(?:the|an?|its|his|her|their|[A-Z])))\b"
    r"|\b(?P<pronoun>he|she|they|we|I|(?:it|there)(?=\s(?:will|would|had|has|was|were|is|are|did|does|could|may|might"
    r"|should|must|[a-z]+ed)\b))\b"
    r"|\b(?P<infinitive>to)(?=\s[a-z]{2})(?!\s(?:the|an?|its|his|her|their|this|that|it|them|him|us|all|both)\b)"
    r"|\b(?P<but>but)\b|\b(?P<join>and|then|or)(?=\s)"
    r"|\b(?P<reduced>scheduled|planned|slated|due)(?=\s(?:for|to|on|in|later|this|next)\b)"
    r"|\b(?P<word>[a-z]{3,14})\b"
)
WORD_BEFORE = re.compile(r"([A-Za-z'’]+)\s+$")
FORM_OF_BE = frozenset("is are was were be been being it's".split())
MEANT = frozenset(
    "agreed agrees agree plan plans planned planning vowed vows promised threatened decided pledged offered hope hopes"
    " hoped intend intends intended want wants wanted ready preparing prepares prepared aims proposed".split()
)
ASKED = frozenset("expected due scheduled set slated going invited asked urged ordered called wanting free".split())
ONE_BLOW = frozenset("wounded injured hurt damaged destroyed displaced".split())  # 'killed 12 and wounded 30 on Monday'
SUBJECT_AND_VERB = re.compile(r"\s((?:[A-Z]|the\s|an?\s|its\s|his\s|their\s|he\s|she\s|it\s|they\s)[^,;:()]{0,60})")
# Words that are bounds themselves: a comma before them is none.
OPENERS = frozenset("and or but which who whom whose where after before when while since because although if".split())
NEXT_WORD = re.compile(r"\s?([\w-]{1,30})")
TO_A_DAY = re.compile(r"\s(?:(?:late|early|earlier|on|in)\s){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause: its kind, the clause it hangs on by its number, and where it stands (code points, maybe in pieces)."""

    kind: Kind
    parent: int | None
    pieces: tuple[Span, ...]

    def of(self, sentence: str) -> str:
        """The words of the clause."""
        return " ".join(piece.of(sentence) for piece in self.pieces)

    def before(self, sentence: str, place: int) -> str:
        """The words of the clause that stand before a place."""
        return " ".join(sentence[start : min(end, place)] for start, end in self.pieces if start < place)


@dataclass(slots=True)
class Division:
    """The state of dividing: clauses so far, and which of them the next words belong to."""

    kinds: list[Kind] = field(default_factory=lambda: ["main"])
    parents: list[int | None] = field(default_factory=lambda: [None])
    verbs: list[bool] = field(default_factory=lambda: [False])
    pieces: list[list[Span]] = field(default_factory=lambda: [[]])
    top: int = 0

    def enter(self, kind: Kind, parent: int | None) -> None:
        """Begin a new clause."""
        self.kinds.append(kind)
        self.parents.append(parent)
        self.verbs.append(False)
        self.pieces.append([])
        self.top = len(self.kinds) - 1

    def beside(self, kind: Kind | None = None) -> None:
        """Begin a clause that hangs where this one hangs; what is joined hangs on this one."""
        if kind == "joined":
            self.enter("joined", self.top)
        else:
            self.enter(self.kinds[self.top], self.parents[self.top])

    def leave(self, kinds: frozenset[Kind]) -> None:
        """Go up to the first clause that is none of these kinds."""
        while self.kinds[self.top] in kinds and (parent := self.parents[self.top]) is not None:
            self.top = parent

    def close(self, sentence: str, start: int, end: int, near: int) -> None:
        """Give the words up to here to the clause they belong to."""
        if start < end:
            self.pieces[self.top].append(Span(start, end))
            self.verbs[self.top] |= start <= near < end or has_verb(sentence[start:end])


def divide(sentence: str, near: int, dates: Sequence[Span]) -> tuple[Clause, ...]:
    """The clauses, in the order they begin; the word at `near` counts as a verb, and no bound parts a date."""
    division, start = Division(), 0  # where the words begin that belong to no clause yet
    starts = [date.start for date in dates]
    for match in BOUND.finditer(sentence):
        date = bisect_right(starts, match.start()) - 1
        if date >= 0 and starts[date] < match.start() < dates[date].end:
            continue
        place = bound_at(sentence, match, dates, date, start)
        if place is None or place < start:
            continue
        division.close(sentence, start, place, near)
        start = place
        pass_bound(division, sentence, match, near)
    division.close(sentence, start, len(sentence), near)
    parts = zip(division.kinds, division.parents, division.pieces, strict=True)
    return tuple(Clause(kind=kind, parent=parent, pieces=tuple(pieces)) for kind, parent, pieces in parts)


def bound_at(sentence: str, match: re.Match[str], dates: Sequence[Span], date: int, start: int) -> int | None:
    """Where the bound stands, if the words are one at all: after a verb of saying behind the day of saying it."""
    word = WORD_BEFORE.search(sentence[max(0, match.start() - 24) : match.start()])
    before = word[1].lower() if word else ""
    if match["word"] in word_set("reporting-verbs.txt"):
        return after_saying(sentence, match, dates, date)
    if match["word"]:
        day_next = day_after(sentence, match.end(), dates, date) is not None
        return match.start() if day_next and is_reduced(sentence[start : match.start()], match[0], before) else None
    if match["infinitive"]:
        after_date = date >= 0 and dates[date].end == match.start() - 1
        passive = sentence.startswith(" be ", match.end()) and before not in FORM_OF_BE
        return match.start() if after_date or passive or before in MEANT or before in ASKED else None
    if match["reduced"] and before in FORM_OF_BE:
        return None
    return match.start()


def is_reduced(begun: str, word: str, before: str) -> bool:
    """Whether a past participle tells of the noun before it, its clause having a verb: 'figures released Thursday'."""
    if not (is_regular_past(word) or word in word_set("past-forms.txt")):
        return False
    goes_on = before in {"", "and", "or", "not", "been", "be", "being"} or before.endswith("ly") or is_verb(before)
    return not goes_on and has_verb(begun)


def day_after(sentence: str, place: int, dates: Sequence[Span], date: int) -> int | None:
    """Where the next time ends, if it follows upon a place."""
    gap = TO_A_DAY.match(sentence, place)
    follows = gap is not None and date + 1 < len(dates) and dates[date + 1].start == gap.end()
    return dates[date + 1].end if follows else None


def after_saying(sentence: str, match: re.Match[str], dates: Sequence[Span], date: int) -> int | None:
    """Where what is said begins without 'that'; None where a phrase comes first ('said in Geneva')."""
    place = match.end()
    if (end := day_after(sentence, place, dates, date)) is not None:
        return end
    following = NEXT_WORD.match(sentence, place)
    phrase = following is None or following[1] in {"in", "at", "on", "during", "to", "through", "via", "by", "from"}
    return None if phrase else place


def pass_bound(division: Division, sentence: str, match: re.Match[str], near: int) -> None:
    """Go into, out of, or on to another clause, as the bound asks."""
    top = division.top
    if match["stop"]:
        division.enter("main", None)
    elif match["open"]:
        division.enter("aside", top)
    elif match["close"]:
        division.leave(PASSING | {"content", "joined", "main"})
        division.leave(frozenset({"aside"}))
    elif match["comma"]:
        pass_comma(division, sentence, match.end(), near)
    elif match["but"]:
        division.beside()
    elif match["join"]:
        pass_join(division, sentence, match.end())
    elif match["pronoun"]:
        if division.verbs[top]:
            division.enter("content", top)
    elif match["infinitive"]:
        governing = division.pieces[top][-1].of(sentence) if division.pieces[top] else ""
        division.enter("meant" if sentence.startswith(" be ", match.end()) else intention(governing), top)
    else:
        division.enter(kind_of(match), top)


def intention(governing: str) -> Kind:
    """Whether an infinitive tells what will be done by him who speaks, or what another may do."""
    meant = MEANT.intersection(governing.lower().split()) or tense_of(governing) == "future"
    return "meant" if meant else "asked"


def kind_of(match: re.Match[str]) -> Kind:
    """The kind of clause that a word opens."""
    if match["relative"] or match["reduced"] or (match["word"] and match[0] not in word_set("reporting-verbs.txt")):
        return "relative"
    return "adverbial" if match["adverbial"] else "content"


def pass_comma(division: Division, sentence: str, end: int, near: int) -> None:
    """Words with a verb, after a clause that has one, are another clause; words without go on with what they follow."""
    segment = re.split(r"[,;:()]", sentence[end : end + SEGMENT], maxsplit=1)[0]
    following = NEXT_WORD.match(segment)
    word = following[1] if following else ""
    if word in OPENERS:
        return None
    if word.endswith("ing") and word.islower() and len(word) > 4:
        return division.enter("participle", division.top)
    verb = has_verb(segment) or end <= near < end + len(segment)
    if verb:
        division.leave(PASSING)
    if verb and division.verbs[division.top]:
        division.beside("joined" if is_verb(word) and word not in word_set("reporting-verbs.txt") else None)
    return None


def pass_join(division: Division, sentence: str, end: int) -> None:
    """'And' with a verb begins another clause if this one has a verb; between nouns it begins none."""
    following = NEXT_WORD.match(sentence, end)
    if not division.verbs[division.top] or following is None or following[1] in ONE_BLOW:
        return
    subject = SUBJECT_AND_VERB.match(sentence, end)
    if is_verb(following[1]) or following[1] == "to":
        division.beside("joined")
    elif subject and any(is_verb(word) for word in subject[1].split()[1:6]):
        division.leave(PASSING)
        division.beside()
