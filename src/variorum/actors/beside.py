"""What the words beside a name say of it: 'the U.S. military attache, Brig. Gen. …', '…, the Chinese premier,'."""

import re
from dataclasses import dataclass

from variorum.actors.describing import Described, country_of, described, offices_of
from variorum.actors.naming import folded
from variorum.actors.scene import Scene
from variorum.records import Span

REACH = 90  # code points before or after a name
POSTED = re.compile(r"\s(?:to|in|at|for)\s.*")  # 'ambassador to China'
OFFICE = 4  # words of an office or a title
BEFORE = re.compile(r"(?P<title>(?:[\w.’'\-]+,?\s+){1,9})$")
AFTER = re.compile(
    r"^,\s+(?P<phrase>[^,.;:()\"“”]{4,70})(?=[,.;]|$)|^\s+of\s+(?:the\s+)?(?P<whose>[A-Z][\w.]+(?:\s[A-Z]\w+)?)"
)
IN = re.compile(r"^\s?,?\s*(?:(?:in|on|near|of|off)\s+)?(?:the\s+)?(?P<words>[A-Z][\w.]*(?:\s[A-Z]\w+){0,2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What the words beside a name say, and where they stand; the words for the office as they are."""

    country: str | None
    offices: tuple[str, ...]
    words: str
    span: Span
    past: bool = False


def beside(scene: Scene, span: Span) -> Beside | None:
    """What stands before a name, else what stands behind it."""
    return title_before(scene, span) or phrase_after(scene, span)


def title_before(scene: Scene, span: Span) -> Beside | None:
    """The longest run of words up to the name that says whose and which office; failing that an office alone."""
    sentence = scene.sentence_at(span.start)
    start = max(sentence.start, span.start - REACH)
    match = BEFORE.search(scene.text[start : span.start])
    if match is None:
        return None
    first = start + match.start("title")
    words = [Span(first + m.start(), first + m.end()) for m in re.finditer(r"\S+", match["title"])]
    for word in words:
        phrase = Span(word.start, words[-1].end)
        found = described(phrase.of(scene.text).strip(" ,"), scene.tables, scene.register)
        if found is not None and ends_in_office(found.rest, scene):
            return beside_of(found, phrase)
    for word in words:
        phrase = Span(word.start, words[-1].end)
        title = folded(phrase.of(scene.text).strip(" ,"))
        if offices := offices_of(title):
            return Beside(country=None, offices=offices, words=title, span=phrase)
    return None


def phrase_after(scene: Scene, span: Span) -> Beside | None:
    """', the Chinese premier,' or ' of France' after a name."""
    sentence = scene.sentence_at(span.start)
    tail = scene.text[span.end : min(sentence.end, span.end + REACH)]
    match = AFTER.match(tail)
    if match is None:
        return None
    if match["whose"] is not None:
        country = country_of(match["whose"], scene.tables, scene.register)
        place = Span(span.end + match.start("whose"), span.end + match.end("whose"))
        return Beside(country=country, offices=(), words="", span=place) if country else None
    found = described(match["phrase"], scene.tables, scene.register)
    place = Span(span.end + match.start("phrase"), span.end + match.end("phrase"))
    if found is None:
        return None
    words = found.rest.split()
    holds = any(ends_in_office(" ".join(words[: count + 1]), scene) for count in range(len(words[:OFFICE])))
    return beside_of(found, place) if holds else None


def ends_in_office(words: str, scene: Scene) -> bool:
    """Whether words end in an office or another word for what a person is."""
    words = POSTED.sub("", words)
    parts = folded(words.replace(",", " ")).split()
    ends = {" ".join(parts[-count:]) for count in range(1, OFFICE + 1) if count <= len(parts)}
    return bool(offices_of(words)) or not ends.isdisjoint(scene.titles)


def beside_of(found: Described, span: Span) -> Beside:
    """The same as words beside a name."""
    return Beside(
        country=found.country, offices=found.offices, words=folded(found.rest.strip(" ,")), span=span, past=found.past
    )


def country_near(scene: Scene, span: Span) -> tuple[str, Span] | None:
    """The country that the words after a place say it lies in: 'Vienna, Virginia', 'Kadena on the Japanese island'."""
    sentence = scene.sentence_at(span.start)
    tail = scene.text[span.end : min(sentence.end, span.end + REACH)]
    match = IN.match(tail)
    if match is None:
        return None
    words = match["words"].split()
    for count in range(len(words), 0, -1):
        country = country_of(" ".join(words[:count]), scene.tables, scene.register)
        if country:
            start = span.end + match.start("words")
            return country, Span(start, start + len(" ".join(words[:count])))
    return None
