"""Find names and descriptions by capitals, titles and a gazetteer.

The plain forerunner of a trained tagger: a run of capitalised words is a name; a gazetteer of countries, a title
before it or a word in it tells its kind; what the rules cannot tell stays `kind=None`. Descriptions are 'the Soviet
leader', 'the Chinese premier': a people's name with an office.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from variorum.actors.gazetteer import Gazetteer, gazetteer
from variorum.language.marks import MarkedName, Marks, NameKind
from variorum.records import Article, Mention, Provenance, Reading, Span
from variorum.records.mention import MentionKind

PROVENANCE = Provenance(stage="actors", model="rules", version="2")

WORD = r"(?:[A-Z]\.(?:[A-Z]\.)+|(?:(?:al|an|ar|as|ash|el)-)?[A-ZÀ-Þ][\w’'\-]*\w|[A-Z](?=\.?\s[A-Z])\.?)"
LINK = r"(?:\s(?:of(?:\sthe)?|(?:de|van|von)(?:\s(?:la|den|der))?|da|del|der|bin|ibn|al|el)(?=\s[A-Z]))"
NAME = re.compile(rf"{WORD}(?:{LINK}?\s{WORD})*")
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


def find_mentions(article: Article, reading: Reading, marks: Marks | None = None) -> list[Mention]:
    """Names and descriptions in reading order; a description may hold a name ('Soviet' in 'the Soviet leader').

    Names are those that a model marked; but an organization is as long as the rules see it ('State Department'). Of the
    other names that the rules see, those that touch none are kept: peoples with their kind, others without one.
    """
    tables = gazetteer()
    names = names_by_rules(article, reading, tables)
    if marks is not None:
        marked = [
            marked_mention(article.text, name, marks.provenance, tables) for name in agreed(article.text, marks.names)
        ]
        ends = {mention.span.end for mention in marked if mention.kind == "organization"}
        bodies = [name for name in names if name.kind == "organization" and name.span.end in ends]
        others = [n if n.kind == "people" else msgspec.structs.replace(n, kind=None) for n in names]
        names = together(bodies, together(marked, others))
    found = [*names, *descriptions(article.text, tables)]
    return sorted(found, key=lambda mention: (mention.span, mention.form))


def names_by_rules(article: Article, reading: Reading, tables: Gazetteer) -> list[Mention]:
    """Names by capitals, titles and the gazetteer."""
    return [
        mention
        for sentence in reading.sentences
        for span in name_spans(article.text, sentence.span)
        if (mention := name_at(article.text, span, sentence.span, tables)) is not None
    ]


def agreed(text: str, names: Sequence[MarkedName]) -> Iterator[MarkedName]:
    """The names of a text, each with the kind that most of its mentions have; a family name that alone stands for a
    person named in full counts with it.
    """
    kinds: dict[str, Counter[NameKind]] = defaultdict(Counter)
    for name in names:
        words = name.span.of(text)
        kinds[key_of(words)][name.kind] += 1
        if name.kind == "person" and " " in words:
            kinds[key_of(words.rsplit(" ", 1)[1])]["person"] += 1
    for name in names:
        (kind, most), *others = kinds[key_of(name.span.of(text))].most_common()
        yield MarkedName(span=name.span, kind=name.kind if others and others[0][1] == most else kind)


def marked_mention(text: str, name: MarkedName, model: Provenance, tables: Gazetteer) -> Mention:
    """The mention of a name that a model marked, a person's title taken off, with the country that the gazetteer knows
    for it; a people's name and the seat of a government are what the gazetteer says.
    """
    title = title_length(name.span.of(text), tables) if name.kind == "person" else 0
    span = Span(name.span.start + title, name.span.end)
    words = span.of(text)
    country, known = tables.countries.get(words, (None, None))
    kind: MentionKind = "people" if known == "people" else "organization" if known == "metonym" else name.kind
    return Mention(
        span=span,
        text=words,
        key=key_of(words),
        form="name",
        provenance=Provenance(stage="actors", model=model.model, version=model.version),
        kind=kind,
        country=None if kind == "person" else country,
    )


def together(first: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Both in reading order, without those of the others that touch one of the first."""
    starts = [mention.span.start for mention in first]
    kept = []
    for mention in others:
        near = bisect_left(starts, mention.span.end)
        if near == 0 or first[near - 1].span.end <= mention.span.start:
            kept.append(mention)
    return sorted([*first, *kept], key=lambda mention: mention.span)


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


def name_at(text: str, span: Span, sentence: Span, tables: Gazetteer) -> Mention | None:
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
    opens = not text[sentence.start : span.start].strip("\"'“‘(")
    if opens and kind is None and " " not in words and not appears_inside(text, words, span):
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


def appears_inside(text: str, word: str, span: Span) -> bool:
    """Whether a word stands elsewhere with its capital in the middle of a sentence."""
    return any(match.start() != span.start for match in re.finditer(rf"(?<=[a-z,;] ){re.escape(word)}\b", text))


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
    before = text[sentence.start : span.start].rstrip(" ,").split(" ")
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
    """'the Soviet leader' and its like, with the country its people belong to."""
    for match in DESCRIPTION.finditer(text):
        country = tables.countries.get(match["people"])
        if country is None:
            continue
        body = match["office"].lower() in {"government", "forces", "troops", "parliament", "delegation", "embassy"}
        key = f"{match['people']} {match['office']}".casefold()
        kind: MentionKind = "organization" if body else "person"
        yield described(text, Span(*match.span()), key, country[0], kind=kind)


def described(text: str, span: Span, key: str, country: str, *, kind: MentionKind) -> Mention:
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
