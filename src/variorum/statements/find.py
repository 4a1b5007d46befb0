"""Find who said what, by verbs and what they take, 'according to' and quotation marks.

The plain forerunner of a trained head, with the roles of PARC (Pareti 2016: source, cue, content).
A content whose source is not found keeps an empty source.
"""

from collections.abc import Iterator

import msgspec

from variorum.records import Article, Provenance, Reading, Span, Statement
from variorum.records.identity import identity
from variorum.statements.cues import cues_in
from variorum.statements.lexicon import Lexicon, lexicon
from variorum.statements.quotations import blot_out, find_quotations
from variorum.statements.shapes import SHAPES, Roles, according
from variorum.statements.units import QUOTES, Unit, units_of

PROVENANCE = Provenance(stage="statements", model="rules", version="2")


def find_statements(article: Article, reading: Reading) -> list[Statement]:
    """Find who said what, in reading order."""
    words = lexicon()
    quotations = find_quotations(article.text, reading.sentences)
    masked = blot_out(article.text, quotations)
    found: list[tuple[Roles, Unit]] = []
    speaking: int | None = None
    for unit in units_of(masked, reading.sentences, quotations, words.kinds):
        if speaking is not None and is_quotation(unit):
            roles, first = found[speaking]
            found[speaking] = (msgspec.structs.replace(roles, content=(*roles.content, unit.span)), first)
            continue
        here = list(roles_in(unit, words))
        quoting = [i for i, roles in enumerate(here) if is_direct(article.text, roles.content)]
        speaking = len(found) + quoting[-1] if quoting else None
        found.extend((roles, unit) for roles in here)
    return [statement_of(article, roles, unit.span, words) for roles, unit in found]


def roles_in(unit: Unit, words: Lexicon) -> Iterator[Roles]:
    """The attributions of one unit."""
    if roles := according(unit):
        yield roles
    earlier: Span | None = None
    for cue in cues_in(unit, words):
        roles = next(filter(None, (shape(unit, cue, words, earlier) for shape in SHAPES)), None)
        if roles:
            roles = parted(roles)
            earlier = roles.source or earlier
            yield roles


def parted(roles: Roles) -> Roles:
    """The roles without a source that runs into the cue or the content: then it was not found."""
    source = roles.source
    if source is None or not any(source.overlap(span) for span in (roles.cue, *roles.content)):
        return roles
    return msgspec.structs.replace(roles, source=None)


def is_quotation(unit: Unit) -> bool:
    """Whether a unit is nothing but quoted words."""
    return unit.kinds[0] in QUOTES and all(kind in {*QUOTES, "mark"} for kind in unit.kinds)


def is_direct(text: str, content: tuple[Span, ...]) -> bool:
    """Whether a content opens with a quotation mark."""
    return any(span.of(text).lstrip().startswith(("“", '"', "''", "„", "«", "``")) for span in content)


def statement_of(article: Article, roles: Roles, sentence: Span, words: Lexicon) -> Statement:
    """The record of one attribution."""
    via = agency_of(article.text, roles, sentence, words)
    source = (roles.source,) if roles.source else ()
    return Statement(
        id=identity("statement", article.id, repr((source, roles.cue, roles.content))),
        article_id=article.id,
        source=source,
        cue=(roles.cue,),
        content=roles.content,
        direct=is_direct(article.text, roles.content),
        provenance=PROVENANCE,
        via=words.agencies[via.of(article.text)] if via else None,
        via_span=via,
    )


def agency_of(text: str, roles: Roles, sentence: Span, words: Lexicon) -> Span | None:
    """The agency named in the sentence outside the content, if any."""
    for match in words.agency.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if not any(span.overlap(content) for content in roles.content):
            return span
    return None
