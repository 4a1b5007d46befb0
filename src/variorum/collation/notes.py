"""Notes on passages that accuse nobody: a tail that stands apart."""

from collections.abc import Iterator, Mapping

import numpy as np

from variorum.collation.comparators.names import alike
from variorum.collation.facts import Facts, Side
from variorum.language.vectors import matrix
from variorum.records import Note, Passage, Provenance, Span

FAR = 0.62  # cosine below which a sentence has no counterpart in another account (seeds and the corpus's dev split)
MIN_SENTENCES = 2


def notes_on(facts: Mapping[str, Facts], provenance: Provenance) -> Iterator[Note]:
    """For each account the paragraphs at its end that align with nothing and name an actor nobody else names."""
    if len(facts) < 2:
        return
    for article_id, own in facts.items():
        others = [other for other_id, other in facts.items() if other_id != article_id]
        tail = standing_apart(own, others)
        if tail is not None:
            span, names = tail
            yield Note(
                kind="stands apart",
                passage=Passage(article_id=article_id, span=span),
                text=f"No other account has this passage at the end, nor names {' or '.join(names)}.",
                provenance=provenance,
            )


def standing_apart(own: Facts, others: list[Facts]) -> tuple[Span, list[str]] | None:
    """The longest run of whole paragraphs at the end, each of which names an actor that no other account names."""
    sentences = own.account.reading.sentences
    start = len(sentences)
    names: list[str] = []
    for paragraph in sorted({s.paragraph for s in sentences}, reverse=True):
        members = [i for i, s in enumerate(sentences) if s.paragraph == paragraph]
        strangers = strange_names([sentences[i].span for i in members], own, others)
        if not strangers or any(has_counterpart(i, own, others) for i in members) or paragraph == 0:
            break
        start, names = members[0], strangers + [n for n in names if n not in strangers]
    if len(sentences) - start < MIN_SENTENCES:
        return None
    return Span(sentences[start].span.start, sentences[-1].span.end), names[:3]


def strange_names(spans: list[Span], own: Facts, others: list[Facts]) -> list[str]:
    """Names in these sentences that no other account has, in reading order, each once."""
    here = Side(facts=own, spans=tuple(spans), group=tuple(spans)).inside(own.names)
    strange = [
        name.text
        for name in here
        if name.country is None and not any(alike(name, known) for other in others for known in other.names)
    ]
    return list(dict.fromkeys(strange))


def has_counterpart(number: int, own: Facts, others: list[Facts]) -> bool:
    """Whether a sentence has a near one in any other account."""
    vector = matrix(own.account.reading)[number]
    return any(float(np.max(matrix(other.account.reading) @ vector)) >= FAR for other in others)
