"""What the words beside a name say of it: 'the U.S. military attache, Brig. Gen. …', '…, the Chinese premier,'."""

import re
from dataclasses import dataclass

from variorum.actors.describing import Described, country_of, described, offices_of
from variorum.actors.naming import folded
from variorum.actors.scene import Scene
from variorum.records import Span

REACH = 90  # code points before or after a name
POSTED = re.compile(r"\s(?:to|in|at|for|of)\s.*")  # 'ambassador to China'
# 'the agent arrested last month,': only before a comma, for before a full stop it would be a verb of its own.
DONE_TO = re.compile(
    r"\s(?:who|under|now|on|from|arrested|accused|charged|convicted|suspected|jailed|detained|based|posted|captured|"
    r"expelled|appointed|elected|named|wanted|held|killed)\s.*"
)
BEFORE = re.compile(r"(?P<title>(?:[\w.’'\-]+,?\s+){1,9})$")
ENDED = re.compile(r"\s*(?:[,.;:)]|$)")  # behind a name in apposition
AFTER = re.compile(
    r"^,\s+(?P<phrase>[^,.;:()\"“”]{4,70})(?=[,.;]|$)|^\s+of\s+(?:the\s+)?(?P<whose>[A-Z][\w.]+(?:\s[A-Z]\w+)?)"
)
# ', Virginia,' and ' on the Japanese island'
IN = re.compile(
    r"^,\s(?P<state>[A-Z][\w.]*(?:\s[A-Z]\w+){0,2})(?=[,.;)]|$)|"
    r"^\s(?:in|on)\s(?:the\s)?(?P<words>[A-Z][\w.]*(?:\s[A-Z]\w+){0,2})"
)
# Words that stand in an office or title besides those of the lists.
PARTS = frozenset(
    "the a an and first second third deputy vice assistant under chief senior former then acting interim special "
    "permanent military foreign defence defense prime oil energy finance interior trade nuclear arms peace party "
    "opposition army navy air force naval national security state secret intelligence economic political cabinet space "
    "police press presidential parliamentary republican democratic conservative communist socialist labour labor "
    "veteran retired brig top border charge naval special fbi cia kgb".split()
)
COUPLED = re.compile(r"(?:and|or)\s")  # 'the Soviet minister, and Secretary …' are two
HONORIFICS = frozenset("Sir Dame Lord Lady Baroness Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Professor Sheikh".split())
OFFICE = 4  # words of an office or a title


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
    """The shortest run of words up to the name that says whose and which office; failing that an office alone. Across a
    comma only to a name that another mark follows: 'the premier, Li Qiang,'.
    """
    sentence = scene.sentence_at(span.start)
    start = max(sentence.start, span.start - REACH)
    match = BEFORE.search(scene.text[start : span.start])
    if match is None or (match["title"].rstrip().endswith(",") and not ENDED.match(scene.text, span.end)):
        return None
    first = start + match.start("title")
    words = [Span(first + m.start(), first + m.end()) for m in re.finditer(r"\S+", match["title"])]
    words = words[:-1] if len(words) > 1 and words[-1].of(scene.text) in HONORIFICS else words
    for word in reversed(words):
        behind = scene.text[word.end : words[-1].end].strip()
        if word.of(scene.text).endswith(",") and behind and (COUPLED.match(behind) or not is_office(behind, scene)):
            words = [one for one in words if one.start > word.end]
            break
        phrase = Span(word.start, words[-1].end)
        found = described(phrase.of(scene.text).strip(" ,"), scene.tables, scene.register)
        if found is not None and is_office(found.rest, scene):
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
    closed = tail[match.end() : match.end() + 1] == ","
    found = described(DONE_TO.sub("", match["phrase"]) if closed else match["phrase"], scene.tables, scene.register)
    place = Span(span.end + match.start("phrase"), span.end + match.end("phrase"))
    return beside_of(found, place) if found is not None and is_office(found.rest, scene) else None


def is_office(words: str, scene: Scene) -> bool:
    """Whether words are an office or another word for what a person is, and nothing else; a post may follow."""
    parts = folded(POSTED.sub("", f"{words} ").replace(",", " ")).split()
    ends = {" ".join(parts[-count:]) for count in range(1, OFFICE + 1) if count <= len(parts)}
    known = bool(offices_of(" ".join(parts))) or not ends.isdisjoint(scene.titles)
    return known and all(part in PARTS or part in scene.title_words for part in parts)


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
    group = "state" if match["state"] else "words"
    words = match[group].split()
    for count in range(len(words), 0, -1):
        country = country_of(" ".join(words[:count]), scene.tables, scene.register)
        if country:
            start = span.end + match.start(group)
            return country, Span(start, start + len(" ".join(words[:count])))
    return None
