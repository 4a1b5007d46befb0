"""Notes on passages that accuse nobody: a tail that stands apart.

Invented tails name somebody nobody else names and follow a story that others tell too; so does an honest report that
goes on longer. The note says what is seen and no more.
"""

from collections.abc import Iterator, Mapping, Sequence

from variorum.collation.comparators.names import alike
from variorum.collation.facts import Facts, Side
from variorum.language.alignment import compare_sentences
from variorum.records import Mention, Note, Passage, Provenance, Span, Stemma

# Likeness below which a sentence has no counterpart in another account, and from which the story before a tail is
# told by another too (seeds of the project and the corpus's dev split).
FAR = 0.52
TOLD = 0.45
MIN_SENTENCES = 2
MOST_NAMES = 3


def notes_on(facts: Mapping[str, Facts], stemma: Stemma, provenance: Provenance) -> Iterator[Note]:
    """For each account the passage at its end that aligns with nothing and names an actor nobody else names.

    Not for those that others follow: what an original tells beyond its copies was left out by them.
    """
    followed = {origin.article_id for origin in stemma.origins if len(origin.article_ids) > 1}
    for article_id, own in facts.items():
        others = [other for other_id, other in facts.items() if other_id != article_id]
        tail = standing_apart(own, others) if others and article_id not in followed else None
        if tail is not None:
            span, names = tail
            yield Note(
                kind="stands apart",
                passage=Passage(article_id=article_id, span=span),
                text=f"No other account has this passage at the end, nor names {' or '.join(names)}.",
                provenance=provenance,
            )


def standing_apart(own: Facts, others: Sequence[Facts]) -> tuple[Span, list[str]] | None:
    """The longest such run of sentences, with the names: whole paragraphs that each name a stranger, then a part."""
    sentences = own.account.reading.sentences
    told = paragraphs(own)
    if not told or not strange_names([sentences[i].span for i in told[-1]], own, others):
        return None
    near = nearest(own, others)
    start, names = len(sentences), list[str]()
    for members in reversed(told):
        apart = trailing(members, near)
        strangers = strange_names([sentences[i].span for i in apart], own, others)
        if not strangers:
            break
        start, names = apart[0], strangers + [name for name in names if name not in strangers]
        if len(apart) < len(members):
            break
    if len(sentences) - start < MIN_SENTENCES or not any(near[i] >= TOLD for i in range(start)):
        return None
    return Span(sentences[start].span.start, sentences[-1].span.end), names[:MOST_NAMES]


def paragraphs(own: Facts) -> list[list[int]]:
    """The numbers of the sentences of each paragraph."""
    found: dict[int, list[int]] = {}
    for number, sentence in enumerate(own.account.reading.sentences):
        found.setdefault(sentence.paragraph, []).append(number)
    return list(found.values())


def trailing(members: Sequence[int], near: Sequence[float]) -> list[int]:
    """The sentences at the end of a paragraph that have no counterpart in any other account."""
    apart: list[int] = []
    for i in reversed(members):
        if near[i] >= FAR:
            break
        apart.insert(0, i)
    return apart


def strange_names(spans: Sequence[Span], own: Facts, others: Sequence[Facts]) -> list[str]:
    """Actors in these sentences that no other account names, in reading order, each once."""
    here = Side(facts=own, spans=tuple(spans), group=tuple(spans)).inside(own.names)
    strange = [
        name.text
        for name in here
        if may_act(name) and not any(alike(name, known) for other in others for known in other.names)
    ]
    return list(dict.fromkeys(strange))


def may_act(name: Mention) -> bool:
    """Whether a name is a country's, an organization's or a person's; if its kind is unknown, whether it has two
    words.
    """
    return bool(name.country) or name.kind in {"person", "organization"} or (name.kind is None and " " in name.key)


def nearest(own: Facts, others: Sequence[Facts]) -> list[float]:
    """Likeness of each sentence to the most alike of any other account."""
    tables = [compare_sentences(own.account, other.account).plain for other in others]
    filled = [table.max(axis=1) for table in tables if table.size]
    count = len(own.account.reading.sentences)
    return [max((float(column[i]) for column in filled), default=0.0) for i in range(count)]
