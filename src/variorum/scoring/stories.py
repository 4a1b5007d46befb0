"""Score the grouping of articles into stories (docs/formats.md: `stories`).

Pair F1 and BCubed F1 (Bagga and Baldwin 1998).
"""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from variorum.language.rarity import find_terms
from variorum.pipeline import Models, read_accounts
from variorum.scoring.articles import ArticleGold, article_of
from variorum.scoring.figures import Counts, Figures, f1_of, ratio, rounded
from variorum.stories import group_stories

Weights = dict[str, float]
BASELINE_THRESHOLD = 0.2  # of TF-IDF cosine; the best of .1, .15 … .4 on the BASIL development events


class StoryGold(ArticleGold, frozen=True, kw_only=True):
    """One line of gold: an article and the name of its story."""

    story: str


def count_stories(rows: Sequence[StoryGold], models: Models) -> list[Counts]:
    """Counts of the shipped grouping, by story of the gold."""
    accounts = read_accounts([article_of(row) for row in rows], models)
    stories = group_stories(accounts)
    story_of = {article: story.id for story in stories for article in story.article_ids}
    return count([row.story for row in rows], [story_of[account.id] for account in accounts])


def count_by_tf_idf(rows: Sequence[StoryGold]) -> list[Counts]:
    """Counts of TF-IDF with single link."""
    weights = tf_idf([f"{row.title or ''}\n{row.text}" for row in rows])
    names = list(range(len(rows)))
    for i, j in combinations(range(len(rows)), 2):
        if names[i] != names[j] and cosine(weights[i], weights[j]) >= BASELINE_THRESHOLD:
            names = [names[i] if name == names[j] else name for name in names]
    return count([row.story for row in rows], [str(name) for name in names])


def tf_idf(texts: Sequence[str]) -> list[Weights]:
    """Vectors of length 1, document frequencies counted over these texts."""
    counted = [Counter(form for _, form in find_terms(text)) for text in texts]
    articles = Counter(form for counts in counted for form in counts)
    raw = [{f: (1 + math.log(n)) * math.log(len(texts) / articles[f]) for f, n in c.items()} for c in counted]
    lengths = [math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0 for weights in raw]
    return [{f: w / length for f, w in weights.items()} for weights, length in zip(raw, lengths, strict=True)]


def cosine(a: Weights, b: Weights) -> float:
    """Cosine of two vectors of length 1."""
    return math.fsum(weight * b[form] for form, weight in a.items() if form in b)


def count(gold: Sequence[str], found: Sequence[str]) -> list[Counts]:
    """Counts by group of the gold; a pair that was put together counts half for each side."""
    in_gold, in_found, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    units: dict[str, Counter[str]] = {name: Counter() for name in dict.fromkeys(gold)}
    for (name, ours), shared in both.items():
        unit = units[name]
        unit["pairs_right"] += shared * (shared - 1) // 2
        unit["pairs_found"] += shared * (in_found[ours] - 1) / 2  # type: ignore[assignment]  # halves
        unit["precision"] += shared * shared / in_found[ours]  # type: ignore[assignment]
        unit["recall"] += shared * shared / in_gold[name]  # type: ignore[assignment]
    for name, unit in units.items():
        unit["pairs_wanted"] = in_gold[name] * (in_gold[name] - 1) // 2
        unit["articles"] = in_gold[name]
    return [dict(unit) for unit in units.values()]


def figures_of(counts: Counter[str]) -> Figures:
    """F1 over pairs put together, and BCubed F1 over articles."""
    precision, recall = (ratio(counts[name], counts["articles"]) for name in ("precision", "recall"))
    return rounded(
        {
            "pair_f1": f1_of(counts["pairs_right"], counts["pairs_found"], counts["pairs_wanted"]),
            "bcubed_f1": ratio(2 * (precision or 0) * (recall or 0), (precision or 0) + (recall or 0)),
        }
    )
