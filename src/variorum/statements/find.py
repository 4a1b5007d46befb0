"""Find who said what, as a model marked it, or by verbs and what they take, 'according to' and quotation marks.

The roles are those of PARC (Pareti 2016: source, cue, content). A content whose source is not found keeps an empty
source.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from variorum.language.marks import MarkedStatement, Marks
from variorum.records import Article, Provenance, Reading, Span, Statement
from variorum.records.identity import identity
from variorum.statements.cues import cues_in
from variorum.statements.lexicon import Lexicon, lexicon
from variorum.statements.quotations import blot_out, find_quotations
from variorum.statements.shapes import SHAPES, Roles, according
from variorum.statements.units import QUOTES, Unit, units_of

PROVENANCE = Provenance(stage="statements", model="rules", version="2")


def find_statements(article: Article, reading: Reading, marks: Marks | None = None) -> list[Statement]:
    """Find who said what, in reading order: by rules, or as a model marked it and the rules allow.

    What is quoted the rules know better, for they see over the ends of sentences; so where both have a cue with quoted
    words the content is theirs. A mark without a source counts only if the rules have its cue, and what they find where
    nothing is marked is kept. (Each raises F1 on PolNeAR's dev part and on the corpus's.)
    """
    by_rules = find_by_rules(article, reading)
    if marks is None:
        return by_rules
    ruled = {place: statement for statement in by_rules for span in statement.cue for place in range(*span)}
    sentences = [sentence.span for sentence in reading.sentences]
    starts = [span.start for span in sentences]
    quotations = find_quotations(article.text, reading.sentences)
    provenance = Provenance(stage="statements", model=marks.provenance.model, version=marks.provenance.version)
    found: list[Statement] = []
    taken = bytearray(len(article.text))
    for marked in marks.statements:
        same = next((ruled[place] for place in range(*marked.cue[0]) if place in ruled), None)
        if same is None and not marked.source:
            continue
        sentence = sentences[bisect_right(starts, marked.cue[0].start) - 1]
        content = same.content if same and same.direct else whole(marked.content, sentence, quotations)
        statement = statement_of(article, replace(marked, content=content), sentence, provenance)
        if found and tells_the_same(found[-1], statement):
            continue
        found.append(statement)
        for span in (*marked.cue, *content):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
    found += [s for s in by_rules if not any(1 in taken[start:end] for start, end in (*s.cue, *s.content))]
    return sorted(found, key=lambda statement: (statement.cue, statement.content))


def tells_the_same(first: Statement, second: Statement) -> bool:
    """Whether two cues mark one statement ('expressed his satisfaction'): they share more than half of their contents,
    and the second is not told by the first, as in 'Tass quoted him as saying'.
    """
    shared = sum(one.overlap(two) for one in first.content for two in second.content)
    size = sum(span.end - span.start for span in (*first.content, *second.content))
    cue = second.cue[0]
    nested = any(cue.overlap(span) for span in first.content) and not any(cue.overlap(span) for span in second.content)
    return 2 * shared > size - shared and not nested


def whole(content: tuple[Span, ...], sentence: Span, quotations: Sequence[Span]) -> tuple[Span, ...]:
    """A content that stands in a sentence, with all of the quotations it has a part in that leave the sentence."""
    leaving = [q for q in quotations if q.overlap(sentence) and (q.start < sentence.start or q.end > sentence.end)]
    parts: list[Span] = []
    for span in sorted([*content, *(q for q in leaving if any(q.overlap(part) for part in content))]):
        if parts and span.start <= parts[-1].end:
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, span.end))
        else:
            parts.append(span)
    return tuple(parts)


def find_by_rules(article: Article, reading: Reading) -> list[Statement]:
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


def is_direct(text: str, content: tuple[Span, ...]) -> bool:
    """Whether a content opens with a quotation mark."""
    return any(span.of(text).lstrip().startswith(("“", '"', "''", "„", "«", "``")) for span in content)


def statement_of(article: Article, marked: MarkedStatement, sentence: Span, provenance: Provenance) -> Statement:
    """The record of one attribution whose cue stands in a sentence."""
    words = lexicon()
    via = agency_of(article.text, marked.content, sentence, words)
    roles = (marked.source, marked.cue, marked.content)
    return Statement(
        id=identity("statement", article.id, repr(roles)),
        article_id=article.id,
        source=marked.source,
        cue=marked.cue,
        content=marked.content,
        direct=is_direct(article.text, marked.content),
        provenance=provenance,
        via=words.agencies[via.of(article.text)] if via else None,
        via_span=via,
    )


def agency_of(text: str, content: tuple[Span, ...], sentence: Span, words: Lexicon) -> Span | None:
    """The agency named in the sentence outside the content, if any."""
    for match in words.agency.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        if not any(span.overlap(part) for part in content):
            return span
    return None
