"""Find who said what, sentence by sentence, by verbs of saying, 'according to' and quotation marks.

The plain forerunner of a trained head, with the roles of PARC (Pareti 2016: source, cue, content). It knows these
shapes:
'S said (that) C', 'C, S said' or 'C, said S', 'According to S, C' and 'C, according to S'; a sentence that is nothing
but quotation goes on with the statement before it. A content whose source is not found keeps an empty source.
"""

from collections.abc import Iterator

import msgspec

from variorum.records import Article, Provenance, Reading, Sentence, Span, Statement
from variorum.records.identity import identity
from variorum.statements.lexicon import Lexicon, lexicon
from variorum.statements.shapes import QUOTATION, Roles, according, around_cue, mask_quotations

PROVENANCE = Provenance(stage="statements", model="rules", version="1")


def find_statements(article: Article, reading: Reading) -> list[Statement]:
    """Find who said what, in reading order."""
    words, masked = lexicon(), mask_quotations(article.text, [s.span for s in reading.sentences])
    found: list[tuple[Roles, Sentence]] = []
    runs_on = False
    for sentence in reading.sentences:
        here = roles_in(masked, sentence.span, words)
        if not here and runs_on and is_quotation(sentence.span.of(article.text)):
            roles, first = found[-1]
            found[-1] = (msgspec.structs.replace(roles, content=(*roles.content, sentence.span)), first)
            continue
        found.extend((roles, sentence) for roles in here)
        runs_on = bool(here) and any(is_direct(article.text, roles.content) for roles in here)
    return [statement_of(article, roles, sentence.span, words) for roles, sentence in found]


def roles_in(masked: str, sentence: Span, words: Lexicon) -> list[Roles]:
    """The attributions of one sentence: 'according to' first, else the first verb of saying that fits."""
    return list(candidates(masked, sentence, words))[:1]


def candidates(masked: str, sentence: Span, words: Lexicon) -> Iterator[Roles]:
    """Every attribution that some shape sees in a sentence, the surest shape first."""
    if roles := according(masked, sentence):
        yield roles
    for match in words.cue.finditer(masked, sentence.start, sentence.end):
        if roles := around_cue(masked, sentence, match, words.takings[match["verb"]]):
            yield roles


def is_quotation(sentence: str) -> bool:
    """Whether a sentence is nothing but quoted words."""
    return sentence[:1] in {"“", '"'} and QUOTATION.fullmatch(sentence.rstrip(".")) is not None


def is_direct(text: str, content: tuple[Span, ...]) -> bool:
    """Whether a content opens with a quotation mark."""
    return any(span.of(text).lstrip()[:1] in {"“", '"'} for span in content)


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
