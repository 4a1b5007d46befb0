"""Score names against labelled spans (docs/formats.md: `mentions`).

Names of persons, organizations and places count; descriptions, pronouns, peoples and names of no known kind do not. A
name is right if its span and its kind are those of the gold.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, get_args

import msgspec

from variorum.records import Article, Mention, Span
from variorum.scoring.articles import article_of_text
from variorum.scoring.figures import Counts, Figures, f1_of, rounded
from variorum.scoring.gold import check_spans

NameKind = Literal["person", "organization", "place"]
KINDS: tuple[NameKind, ...] = get_args(NameKind)


class Name(NamedTuple):
    """A labelled name, in code points of the text."""

    start: int
    end: int
    kind: NameKind


class MentionGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    text: str
    mentions: tuple[Name, ...]

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a span outside the text."""
        check_spans(self.text, *(Span(name.start, name.end) for name in self.mentions))


def count_mentions(rows: Sequence[MentionGold], find: Callable[[Article], Sequence[Mention]]) -> list[Counts]:
    """Counts text by text."""
    return [dict(count(row.mentions, names_of(find(article_of_text(row.id, row.text))))) for row in rows]


def names_of(mentions: Sequence[Mention]) -> list[Name]:
    """The mentions that count."""
    return [
        Name(mention.span.start, mention.span.end, mention.kind)
        for mention in mentions
        if mention.form == "name" and mention.kind is not None and mention.kind != "people"
    ]


def count(wanted: Sequence[Name], found: Sequence[Name]) -> Counter[str]:
    """Counts of one text, for each kind."""
    counts: Counter[str] = Counter()
    for part, names in (("wanted", wanted), ("found", found), ("right", set(wanted) & set(found))):
        counts.update(f"{name.kind}_{part}" for name in set(names))
    return counts


def figures_of(counts: Counter[str]) -> Figures:
    """F1 over all names and of each kind, with precision and recall."""
    right, found, wanted = (sum(counts[f"{kind}_{part}"] for kind in KINDS) for part in ("right", "found", "wanted"))
    return rounded(
        {
            "f1": f1_of(right, found, wanted),
            "precision": right / found if found else None,
            "recall": right / wanted if wanted else None,
            **{f"{k}_f1": f1_of(*(counts[f"{k}_{part}"] for part in ("right", "found", "wanted"))) for k in KINDS},
        }
    )
