"""Words beside which a name stands as a signature or as that of a speaker: '“I was there.” — A Reader', 'SMITH: No.'"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.language.marks import MarkedStatement
from variorum.records import Article, Provenance, Reading, Span, Statement
from variorum.statements.making import statement_of
from variorum.statements.quotations import find_quotations, paragraphs_of

PROVENANCE = Provenance(stage="statements", model="signatures", version="1")
SIGNED = re.compile(
    r"[ \t]*\n?[ \t]*(?P<cue>[―—–]|--)[ \t]*"
    r"(?P<source>[A-Z][\w.’'-]*[ \t][A-Z][\w.’'-]*(?:[ \t][\w.,’'-]+){0,6})[ \t]*(?:\n|$)"
)
SPEAKER = re.compile(r"[\"“]?(?P<source>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){0,3})(?P<cue>:)\s+")
NO_SPEAKERS = frozenset("UPDATE UPDATED BREAKING NEW NEWS WATCH READ MORE PHOTO VIDEO NOTE CORRECTION EDITOR".split())
SPEAKERS = 2  # with two turns each that make a transcript: a lone 'LONDON:' is no speaker


def signed_statements(article: Article, reading: Reading) -> list[Statement]:
    """Quotations with a signature at the end of their line, and the turns of a transcript, in reading order."""
    paragraphs = [Span(sentences[0].start, sentences[-1].end) for sentences in paragraphs_of(reading.sentences)]
    quotations = find_quotations(article.text, reading.sentences)
    marked = [*signatures(article.text, quotations), *turns(article.text, paragraphs)]
    found = [statement_of(article, one, one.content[0], PROVENANCE) for one in marked]
    return sorted(found, key=lambda statement: statement.content)


def signatures(text: str, quotations: Sequence[Span]) -> Iterator[MarkedStatement]:
    """Quotations that a dash and a name follow to the end of the line."""
    for quotation in quotations:
        match = SIGNED.match(text, quotation.end)
        if match is not None:
            source = Span(*match.span("source"))
            yield MarkedStatement(source=(source,), cue=(Span(*match.span("cue")),), content=(quotation,))


def turns(text: str, paragraphs: Sequence[Span]) -> Iterator[MarkedStatement]:
    """Paragraphs that begin with a name in capitals and a colon, where two of the names come twice at least."""
    begun = [
        (match, p)
        for p in paragraphs
        if (match := SPEAKER.match(text, p.start, p.end)) and match.end() < p.end and match["source"] not in NO_SPEAKERS
    ]
    times = Counter(match["source"] for match, _ in begun)
    if sum(number > 1 for number in times.values()) < SPEAKERS:
        return
    for match, paragraph in begun:
        source, cue = Span(*match.span("source")), Span(*match.span("cue"))
        yield MarkedStatement(source=(source,), cue=(cue,), content=(Span(match.end(), paragraph.end),))
