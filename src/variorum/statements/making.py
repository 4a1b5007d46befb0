"""Make the record of an attribution."""

from variorum.language.marks import MarkedStatement
from variorum.records import Article, Provenance, Span, Statement
from variorum.records.identity import identity
from variorum.statements.lexicon import Lexicon, lexicon


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
