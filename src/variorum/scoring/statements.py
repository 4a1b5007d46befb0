"""Score attributions against PARC-like gold (docs/formats.md: `statements`).

Attributions are paired one to one by greatest overlap of content. Exact: the same spans after stripping spaces,
quotation marks and end punctuation. Overlap: intersection over union above 0.5 for content, any overlap for source and
cue. A role empty on both sides does not count; empty on one side is an error.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import msgspec

from variorum.records import Article, Span, Statement
from variorum.scoring.articles import article_of_text
from variorum.scoring.figures import Counts, Figures, f1_of, rounded
from variorum.scoring.gold import check_spans

STRIPPED = " \t\n\r\"'“”‘’`.,;:!?…"
ROLES = ("source", "cue", "content")

Spans = tuple[Span, ...]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution of the gold, or of ours put beside it."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()

    def role(self, name: str) -> Spans:
        """The spans of a role by its name."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


class StatementGold(msgspec.Struct, frozen=True, kw_only=True):
    """One line of gold."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]

    def __post_init__(self) -> None:
        """Raises ValueError, which decoding reports with its place, for a span outside the text."""
        for attribution in self.attributions:
            check_spans(self.text, *attribution.source, *attribution.cue, *attribution.content)


def count_statements(rows: Sequence[StatementGold], find: Callable[[Article], Sequence[Statement]]) -> list[Counts]:
    """Counts article by article."""
    return [dict(count(row, find(article_of_text(row.id, row.text)))) for row in rows]


def count(row: StatementGold, statements: Sequence[Statement]) -> Counter[str]:
    """Counts of one article."""
    counts: Counter[str] = Counter()
    found = [Attribution(source=s.source, cue=s.cue, content=s.content) for s in statements]
    for gold, ours in paired(row.attributions, found):
        counts.update(counted(row.text, gold, ours))
    return counts


def paired(
    gold: Sequence[Attribution], ours: Sequence[Attribution]
) -> Iterable[tuple[Attribution | None, Attribution | None]]:
    """One-to-one pairs by greatest overlap of content, greedily; what is left over stands alone."""
    overlaps = sorted(
        ((overlap(g.content, o.content), -i, -j) for i, g in enumerate(gold) for j, o in enumerate(ours)), reverse=True
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for shared, minus_i, minus_j in overlaps:
        if shared and -minus_i not in partner and -minus_j not in taken:
            partner[-minus_i] = -minus_j
            taken.add(-minus_j)
    pairs: list[tuple[Attribution | None, Attribution | None]] = [
        (g, ours[partner[i]] if i in partner else None) for i, g in enumerate(gold)
    ]
    return pairs + [(None, o) for j, o in enumerate(ours) if j not in taken]


def counted(text: str, gold: Attribution | None, ours: Attribution | None) -> Counter[str]:
    """What one pair adds to the counts."""
    counts: Counter[str] = Counter()
    for role in ROLES:
        wanted = gold.role(role) if gold else ()
        given = ours.role(role) if ours else ()
        counts[f"{role}_wanted"] += bool(wanted)
        counts[f"{role}_found"] += bool(given)
        if wanted and given:
            counts[f"{role}_exact"] += stripped(text, wanted) == stripped(text, given)
            counts[f"{role}_overlap"] += overlaps(role, wanted, given)
    counts["char_wanted"] += sum(map(length, gold.content)) if gold else 0
    counts["char_found"] += sum(map(length, ours.content)) if ours else 0
    counts["char_right"] += overlap(gold.content, ours.content) if gold and ours else 0
    return counts


def stripped(text: str, spans: Spans) -> Spans:
    """Spans without spaces, quotation marks and end punctuation at their borders; empty ones left out."""
    cut = []
    for start, end in spans:
        while start < end and text[start] in STRIPPED:
            start += 1
        while end > start and text[end - 1] in STRIPPED:
            end -= 1
        if start < end:
            cut.append(Span(start, end))
    return tuple(sorted(cut))


def overlaps(role: str, wanted: Spans, given: Spans) -> bool:
    """Whether a role overlaps well enough."""
    shared = overlap(wanted, given)
    if role != "content":
        return shared > 0
    union = sum(map(length, wanted)) + sum(map(length, given)) - shared
    return bool(union) and shared / union > 0.5


def overlap(some: Spans, others: Spans) -> int:
    """Code points covered by both."""
    return sum(a.overlap(b) for a in some for b in others)


def length(span: Span) -> int:
    """Code points of a span."""
    return span.end - span.start


def figures_of(counts: Counter[str]) -> Figures:
    """All figures of the task, micro-averaged."""
    result: Figures = {}
    for way in ("exact", "overlap"):
        summed = [sum(counts[f"{role}_{part}"] for role in ROLES) for part in (way, "found", "wanted")]
        result[f"{way}_f1"] = f1_of(*summed)
        for role in ROLES:
            result[f"{role}_{way}_f1"] = f1_of(*(counts[f"{role}_{part}"] for part in (way, "found", "wanted")))
    result["content_char_f1"] = f1_of(counts["char_right"], counts["char_found"], counts["char_wanted"])
    return rounded(result)
