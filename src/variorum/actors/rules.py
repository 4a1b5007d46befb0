"""Find names and descriptions by capitals, titles and a gazetteer.

A run of capitalised words is a name; a gazetteer of countries, a title
before it or a word in it tells its kind; what the rules cannot tell stays `kind=None`. Descriptions are 'the Soviet
leader', 'the Chinese premier': a people's name with an office.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from variorum.actors.gazetteer import Gazetteer
from variorum.records import Article, Mention, Provenance, Reading, Span
from variorum.records.mention import MentionKind

PROVENANCE = Provenance(stage="actors", model="rules", version="2")

WORD = r"(?:[A-Z]\.(?:[A-Z]\.)+|(?:(?:al|an|ar|as|ash|el)-)?[A-ZÀ-Þ][\w’'\-]*\w|[A-Z](?=\.?\s[A-Z])\.?)"
LINK = r"(?:\s(?:of(?:\sthe)?|(?:de|van|von)(?:\s(?:la|den|der))?|da|del|der|bin|ibn|al|el)(?=\s[A-Z]))"
NAME = re.compile(rf"{WORD}(?:{LINK}?\s{WORD})*")
INSIDE = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][\w’'.\-]*")
WORD_END = re.compile(r"\w(?!\w)")
NEAR = 40  # code points before a name in which a title, or the head of its sentence, is looked for
POSSESSIVE = re.compile(r"[’']s?$")
# Words that open a sentence with a capital and are no names; a name that begins with one loses it.
OPENERS = frozenset(
    "the a an this that these those in on at by for from with as to of after before during since until while when "
    "where why how what which who whose if but and or nor so yet both all some many most several each every no not "
    "it its he she they we i you his her their our my your there here now then also however moreover meanwhile "
    "according despite although though because under over between among through against about more than last next "
    "such other another one two three four five six seven eight nine ten first second third earlier later still even "
    "only just once asked speaking officials sources analysts experts diplomats witnesses reports talks overall "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt bst "
    "cet cest est edt utc".split()
)
OFFICE = (
    r"(?:president|premier|prime\sminister|leader|chancellor|king|queen|ruler|ambassador|envoy|delegation|side|"
    r"(?:foreign|defen[cs]e|oil|energy|interior|finance)\sminister|foreign\ssecretary|government|officials?|"
    r"spokes(?:man|woman|person)|negotiators?|delegates?|forces|troops|embassy|parliament)"
)
DESCRIPTION = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\s(?P<people>{WORD}(?:\s{WORD})?)\s(?P<office>(?i:{OFFICE}))\b"
)

# Offices that an account goes on to call by the office alone, if no more follows that says whose.
PLAIN = re.compile(
    r"\b[Tt]he\s(?P<office>president|premier|prime\sminister|chancellor|king|queen|emir|sultan|"
    r"(?:foreign|defen[cs]e)\sminister|secretary\sof\sstate|foreign\ssecretary|general\ssecretary|secretary[-\s]general)"
    r"(?![\w’'-]|\s(?:of|for|[A-Z]))"
)
PAIR = re.compile(
    r"\b(?:[Tt]he\stwo|[Bb]oth|[Tt]hese\stwo)\s(?:leaders|presidents|premiers|statesmen|men|women|governments|"
    r"countries|nations|sides|parties|powers|superpowers|states|capitals|delegations|armies|neighbou?rs|"
    r"(?:foreign\s|defen[cs]e\s|prime\s)?ministers)\b|\b[Tt]he\s(?:superpowers|belligerents|warring\sparties)\b"
)


def names_by_rules(article: Article, reading: Reading, tables: Gazetteer) -> list[Mention]:
    """Names by capitals, titles and the gazetteer, and what turns out to be a description among them."""
    backed = capitals_inside(article.text)
    return [
        mention
        for sentence in reading.sentences
        for span in name_spans(article.text, sentence.span)
        if (mention := name_at(article.text, span, sentence.span, backed, tables)) is not None
    ]


def capitals_inside(text: str) -> dict[str, set[int]]:
    """Where each word stands with its capital in the middle of a sentence; of one with marks in it the parts too."""
    found: dict[str, set[int]] = defaultdict(set)
    for match in INSIDE.finditer(text):
        for part in WORD_END.finditer(match.group()):
            found[match.group()[: part.end()]].add(match.start())
    return found


def name_spans(text: str, sentence: Span) -> Iterator[Span]:
    """Runs of capitalised words, without the words that only open a sentence and without possessives.

    In a sentence all in capitals they tell nothing, and none is found.
    """
    if is_shouted(sentence.of(text)):
        return
    for match in NAME.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        while (first := re.match(r"[\w’'\-.]+", text[start:end])) and first.group().lower().strip(".") in OPENERS:
            start += first.end()
            start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(found.group()) if (found := POSSESSIVE.search(text[start:end])) else 0
        if start < end:
            yield Span(start, end)


def is_shouted(sentence: str) -> bool:
    """Whether a sentence of several words is written in capitals alone."""
    return sentence.isupper() and len(sentence.split()) > 2


def name_at(text: str, span: Span, sentence: Span, backed: dict[str, set[int]], tables: Gazetteer) -> Mention | None:
    """The mention of a name, its title taken off; None for a lone capital at a sentence's head that nothing backs."""
    if (office := office_at(text, span, tables)) is not None:
        return office
    title_end = title_length(span.of(text), tables)
    titled = title_end > 0 or has_title_before(text, span, sentence, tables)
    span = Span(span.start + title_end, span.end)
    words = span.of(text)
    if not words or words.lower() in tables.titles:
        return None
    kind, country = kind_of(words, titled=titled, tables=tables)
    before = text[sentence.start : span.start] if span.start - sentence.start < NEAR else "far"
    opens = not before.strip("\"'“‘(")
    if opens and kind is None and " " not in words and not backed.get(words, set()) - {span.start}:
        return None
    return Mention(
        span=span,
        text=words,
        key=key_of(words),
        form="name",
        provenance=PROVENANCE,
        kind=kind,
        country=country,
    )


def office_at(text: str, span: Span, tables: Gazetteer) -> Mention | None:
    """The description that a name turns out to be ('Chinese Leader'), if it is a people and an office and no more."""
    people, _, office = span.of(text).partition(" ")
    if people not in tables.countries or office.lower() not in tables.titles:
        return None
    country, _ = tables.countries[people]
    return described(text, span, key_of(span.of(text)), country, kind="person")


def title_length(name: str, tables: Gazetteer) -> int:
    """How many code points of a name are a title ('President of the '), 0 if nothing would be left."""
    words = name.split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        if is_title(words[:count], tables):
            rest = re.match(r"(?:of (?:the )?)?", " ".join(words[count:]))
            return len(" ".join(words[:count])) + 1 + (rest.end() if rest else 0)
    return 0


def is_title(words: list[str], tables: Gazetteer) -> bool:
    """Whether words are a title, with or without the people before it."""
    whole = " ".join(words).lower()
    return whole in tables.titles or (words[0] in tables.countries and " ".join(words[1:]).lower() in tables.titles)


def has_title_before(text: str, span: Span, sentence: Span, tables: Gazetteer) -> bool:
    """Whether the word before a name is a title ('its foreign minister, Abba Eban' counts)."""
    before = text[max(sentence.start, span.start - NEAR) : span.start].rstrip(" ,").split(" ")
    return before[-1].lower() in tables.titles


def kind_of(words: str, *, titled: bool, tables: Gazetteer) -> tuple[MentionKind | None, str | None]:
    """Kind and country of a name, as far as the name itself and its title tell."""
    if words in tables.countries:
        country, kind = tables.countries[words]
        return ("people" if kind == "people" else "organization" if kind == "metonym" else "place"), country
    parts = words.lower().split(" ")
    if not tables.organization_words.isdisjoint(parts) or (words.isupper() and len(words) > 1):
        return "organization", None
    if titled:
        return "person", None
    return None, None


def key_of(words: str) -> str:
    """Lower case, dots and apostrophes taken out, so that 'U.N.' and 'UN' are one."""
    return re.sub(r"[.’']", "", words).casefold()


def descriptions(text: str, tables: Gazetteer) -> Iterator[Mention]:
    """'the Soviet leader' and its like, with the country its people belong to; 'the premier' and 'the two governments',
    which say nothing of whom they mean.
    """
    for match in DESCRIPTION.finditer(text):
        country = tables.countries.get(match["people"])
        if country is None:
            continue
        body = match["office"].lower() in {"government", "forces", "troops", "parliament", "delegation", "embassy"}
        key = f"{match['people']} {match['office']}".casefold()
        kind: MentionKind = "organization" if body else "person"
        yield described(text, Span(*match.span()), key, country[0], kind=kind)
    for match in PLAIN.finditer(text):
        yield described(text, Span(*match.span()), match["office"].casefold(), None, kind="person")
    for match in PAIR.finditer(text):
        yield described(text, Span(*match.span()), match.group().casefold(), None, kind=None)


def described(text: str, span: Span, key: str, country: str | None, *, kind: MentionKind | None) -> Mention:
    """A description's mention."""
    return Mention(
        span=span,
        text=span.of(text),
        key=key,
        form="description",
        provenance=PROVENANCE,
        kind=kind,
        country=country,
    )
