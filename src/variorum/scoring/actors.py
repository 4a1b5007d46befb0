"""Score whom mentions denote against labelled spans (docs/formats.md: `actors`).

The spans of the gold are the question: each is resolved in its text, beside whatever else is found there. A country is
right if its code is; a person if the name is, without case and accents. An answer withheld is wrong.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from variorum.actors import folded
from variorum.records import Actor, Article, Mention, Provenance, Span
from variorum.scoring.articles import article_of_text
from variorum.scoring.figures import Counts, Figures, rounded
from variorum.scoring.gold import check_spans

PROVENANCE = Provenance(stage="scoring", model="gold", version="1")

FindActors = Callable[[Article, Sequence[Span]], Sequence[Actor]]


class ActorLabel(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a span denotes; `person` where it denotes one."""

    span: Span
    country: str
    person: str | None = None


class ActorGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    text: str
    mentions: tuple[ActorLabel, ...]
    date: str | None = None

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a span outside the text."""
        check_spans(self.text, *(label.span for label in self.mentions))


def count_actors(rows: Sequence[ActorGold], find: FindActors) -> list[Counts]:
    """Counts text by text."""
    return [dict(count(row, find(article_of(row), [label.span for label in row.mentions]))) for row in rows]


def article_of(row: ActorGold) -> Article:
    """The row as an article of its date."""
    return msgspec.structs.replace(article_of_text(row.id, row.text), publishing_date=row.date)


def asked(text: str, spans: Sequence[Span], found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a text, with one for each span that is asked for and none that touches one of these."""
    known = {(mention.span, mention.form): mention for mention in found}
    wanted = [known.get((span, "name")) or known.get((span, "description")) or plain(text, span) for span in spans]
    others = [mention for mention in found if not any(mention.span.overlap(span) for span in spans)]
    return sorted([*others, *wanted], key=lambda mention: mention.span)


def plain(text: str, span: Span) -> Mention:
    """A span as a mention of no known kind: a name if every longer word has its capital, else a description."""
    words = span.of(text)
    named = all(word[0].isupper() or not word[0].isalpha() for word in words.split() if len(word) > 3)
    return Mention(
        span=span,
        text=words,
        key=folded(words),
        form="name" if named and words[:1].isupper() else "description",
        provenance=PROVENANCE,
    )


def count(row: ActorGold, found: Sequence[Actor]) -> Counter[str]:
    """Counts of one text."""
    actors = {actor.span: actor for actor in found}
    counts: Counter[str] = Counter()
    for label in row.mentions:
        one = actors.get(label.span)
        counts["country_wanted"] += 1
        counts["country_found"] += one is not None and one.country is not None
        counts["country_right"] += one is not None and one.country == label.country
        if label.person is not None:
            counts["person_wanted"] += 1
            counts["person_found"] += one is not None and one.person is not None
            counts["person_right"] += one is not None and folded(one.person or "") == folded(label.person)
    return counts


def figures_of(counts: Counter[str]) -> Figures:
    """Share of countries and of persons that are right, and of those answered at all."""
    figures: dict[str, float | None] = {}
    for part in ("country", "person"):
        wanted, found, right = (counts[f"{part}_{name}"] for name in ("wanted", "found", "right"))
        figures[f"{part}_accuracy"] = right / wanted if wanted else None
        figures[f"{part}_precision"] = right / found if found else None
    return rounded(figures)
