"""Whether a time, by the words around it, can date what stands at a place of its clause."""

import re

from variorum.language.clauses import Clause
from variorum.language.occasions import Occasion
from variorum.language.verbs import LOWER_WORD, is_verb
from variorum.language.wordlists import word_set

BEHIND = 72  # code points before a time that are read for what governs it
LOOSE = r"(?:(?:early|late|around|about|at\sleast|the|this|last|next|mid|first|then)[\s-])*$"
BARRING = re.compile(
    r"\b(?:since|by|until|till|before|after|from|through|to|than|of|for|between|past|beyond|towards?|following|pending"
    rf"|starting|beginning|effective|dated|every|each|any|some|most|all)\s{LOOSE}",
    re.IGNORECASE,
)
# 'The end of May', 'the night of 3 May' are times; 'talks scheduled for Wednesday' will be on it.
PART_OF = re.compile(
    r"\b(?:end|start|beginning|middle|course|half|morning|afternoon|evening|night|hours|weekend|week|month|eve)\sof\s"
    rf"{LOOSE}"
)
PLANNED_FOR = re.compile(rf"\b(?:scheduled|planned|slated|set|due|fixed|called|convened|expected)\sfor\s{LOOSE}")
MOVED = re.compile(
    r"\b(?:postponed|moved|delayed|rescheduled|brought\sforward|put\soff|deferred)\b(?:\s[\w’']+){0,4}\s$"
)
COMPARED = re.compile(
    r"\b(?:compared\s(?:to|with)|(?:up|down|increase|decrease|rise|fall|drop)\sfrom|than)\b[^,;]{0,40}$"
)
NAMED = re.compile(r"\b(?:Black|Good|Bloody|Easter|Palm|Super|Ash|Cyber|Holy|Shrove|Fat|Maundy|Whit|Orange)\s$")
NAMED_AFTER = re.compile(
    r"\s(?:Times|Mail|Express|Telegraph|Mirror|Post|World|Prayers?|Movement|Agreement|Night\sLive)\b"
)
DETERMINER = re.compile(r"\b(?:the|an?|that|his|her|its|their|our|these|those)\s$|['’]s?\s$", re.IGNORECASE)
IN = re.compile(r"\b(?:in|during|throughout|over)\s(?:the\s)?(?:(?:early|late|mid)[\s-])*$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?$", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]")
HEAD = re.compile(
    r"(?:['’]s?)?(?:[\s-](?!(?:of|in|on|at|to|by|for|with|from|and|or|but|that|is|was|were|are)\b)[\w’'-]+){0,3}\s"
)
REASON = re.compile(r"\b(?:for|over)\s(?:the|an?|its|his|her|their|[a-z]+ing)\b")
ADJACENT = re.compile(r"\w*(?:\s(?:up|down|off|out))?,?\s(?:(?:on|in|early|late|the)\s){0,2}")
OF_TRIGGER = re.compile(r"\w*\sof\s(?:the\s)?")
FRONT = re.compile(
    r"\W*(?:(?:on|in|late|early|earlier|at|during|over|by|also|but|and|meanwhile|then|separately|and,|later)\b[\w’'.-]*"
    r"(?:\s[\w’'.-]+){0,4}\s|,?\s?)?",
    re.IGNORECASE,
)


def can_date(sentence: str, occasion: Occasion, clause: Clause | None, near: int) -> bool:
    """Whether a time can be that of the word at `near`; in doubt it cannot. `clause` is that of both, if it is one."""
    start, end = occasion.span
    if start <= near < end:
        return False
    before = sentence[max(0, start - BEHIND) : start]
    after = sentence[end : end + BEHIND]
    if NAMED.search(before) or NAMED_AFTER.match(after):
        return False
    if COMPARED.search(before) or MOVED.search(before.removesuffix("from ")):
        return False
    if is_attribute(occasion, before, after):
        return HEAD.fullmatch(sentence[end:near]) is not None if 0 < near - end < BEHIND else False
    if is_barred(sentence, occasion, before, near):
        return False
    if start > near:
        return not looks_back(sentence, occasion, near)
    return clause is None or is_free(sentence, occasion, clause)


def is_attribute(occasion: Occasion, before: str, after: str) -> bool:
    """Whether a time is part of a name for something: 'Wednesday's talks', 'the 2014 coup', 'an overnight curfew'."""
    if POSSESSIVE.match(after):
        return True
    ordinal = occasion.since is not None or " of " in occasion.date.text
    return DETERMINER.search(before) is not None and not ordinal and not PART_OF.search(before)


def is_barred(sentence: str, occasion: Occasion, before: str, near: int) -> bool:
    """Whether the words before a time make it a bound, a duration, or part of a noun; a bare year needs an 'in'."""
    if occasion.date.kind == "date" and occasion.date.granularity == "year" and not IN.search(before):
        return occasion.since is None and occasion.date.year is not None
    if PART_OF.search(before):
        return BARRING.search(PART_OF.sub("", before)) is not None
    if PLANNED_FOR.search(before):
        return False
    if not BARRING.search(before):
        return False
    if OF_TRIGGER.fullmatch(sentence[near : occasion.span.start] if near < occasion.span.start else ""):
        return False
    is_range = occasion.since is not None or (occasion.date.year is None and occasion.date.granularity == "year")
    return not (is_range and FROM.search(before))


def looks_back(sentence: str, occasion: Occasion, near: int) -> bool:
    """Whether a date, month or year behind 'condemned the coup' or 'sued him for spying' is rather that of these."""
    date = occasion.date
    coarse = date.kind == "date" or date.granularity in {"month", "year"}
    between = sentence[near : occasion.span.start]
    if not coarse or ADJACENT.fullmatch(between):
        return False
    word = sentence[near : near + 16].lower()
    return word.startswith(tuple(word_set("looking-back.txt"))) or REASON.search(between) is not None


def is_free(sentence: str, occasion: Occasion, clause: Clause) -> bool:
    """Whether a time that stands before the word has no verb before it to belong to."""
    before = clause.before(sentence, occasion.span.start)
    if clause.kind in {"adverbial", "relative", "asked", "meant"}:
        return False
    return not any(is_verb(match.group()) for match in LOWER_WORD.finditer(before))


def is_in_front(sentence: str, occasion: Occasion, clause: Clause) -> bool:
    """Whether a time opens its clause, so that it holds for all verbs of its subject."""
    return FRONT.fullmatch(clause.before(sentence, occasion.span.start)) is not None
