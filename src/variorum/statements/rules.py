"""Find who said what by verbs and what they take, 'according to' and quotation marks.

The roles are those of PARC (Pareti 2016: source, cue, content). A content whose source is not found keeps an empty
source.
"""

from collections.abc import Iterator

import msgspec

from variorum.language.marks import MarkedStatement
from variorum.records import Article, Provenance, Reading, Span, Statement
from variorum.statements.cues import cues_in
from variorum.statements.lexicon import Lexicon, lexicon
from variorum.statements.making import is_direct, statement_of
from variorum.statements.quotations import blot_out, find_quotations
from variorum.statements.shapes import SHAPES, Roles, according
from variorum.statements.units import QUOTES, Unit, units_of

PROVENANCE = Provenance(stage="statements", model="rules", version="2")


def statements_by_rules(article: Article, reading: Reading) -> list[Statement]:
    """Find who said what, in reading order, by rules."""
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
    return [statement_of(article, marked_by(roles), unit.span, PROVENANCE) for roles, unit in found]


def marked_by(roles: Roles) -> MarkedStatement:
    """The roles as a model would have marked them."""
    return MarkedStatement(source=(roles.source,) if roles.source else (), cue=(roles.cue,), content=roles.content)


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
