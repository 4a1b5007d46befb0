"""Score the grouping of articles into stories (FORMATS: `stories`): pair F1 and BCubed F1 (Bagga and Baldwin 1998)."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from variorum.language.rarity import find_terms
from variorum.pipeline import Models, read_accounts
from variorum.scoring.articles import ArticleGold, article_of
from variorum.scoring.figures import Figures, f1_of, rounded
from variorum.stories import group_stories

Weights = dict[str, float]
BASELINE_THRESHOLD = 0.2  # of TF-IDF cosine; the best of .1, .15 … .4 on the BASIL development events


class StoryGold(ArticleGold, frozen=True, kw_only=True):
    """One line of gold: an article and the name of its story."""

    story: str


def score_stories(rows: Sequence[StoryGold], models: Models) -> Figures:
    """Figures of the shipped grouping."""
    accounts = read_accounts([article_of(row) for row in rows], models)
    stories = group_stories(accounts)
    story_of = {article: story.id for story in stories for article in story.article_ids}
    return figures_of([row.story for row in rows], [story_of[account.id] for account in accounts])


def baseline_stories(rows: Sequence[StoryGold]) -> Figures:
    """Figures of TF-IDF with single link."""
    weights = tf_idf([f"{row.title or ''}\n{row.text}" for row in rows])
    names = list(range(len(rows)))
    for i, j in combinations(range(len(rows)), 2):
        if names[i] != names[j] and cosine(weights[i], weights[j]) >= BASELINE_THRESHOLD:
            names = [names[i] if name == names[j] else name for name in names]
    return figures_of([row.story for row in rows], [str(name) for name in names])


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


def figures_of(gold: Sequence[str], found: Sequence[str]) -> Figures:
    """Pair F1 and BCubed F1 of one labelling against another."""
    return rounded({"pair_f1": pair_f1(gold, found), "bcubed_f1": bcubed_f1(gold, found)})


def pair_f1(gold: Sequence[str], found: Sequence[str]) -> float | None:
    """F1 over the pairs put together; None where nobody puts any together."""
    right = pairs_within(Counter(zip(gold, found, strict=True)))
    return f1_of(right, pairs_within(Counter(found)), pairs_within(Counter(gold)))


def pairs_within(sizes: Counter[str] | Counter[tuple[str, str]]) -> int:
    """How many pairs groups of these sizes hold."""
    return sum(size * (size - 1) // 2 for size in sizes.values())


def bcubed_f1(gold: Sequence[str], found: Sequence[str]) -> float | None:
    """Harmonic mean of the members' mean precision and recall."""
    if not gold:
        return None
    both, in_gold, in_found = Counter(zip(gold, found, strict=True)), Counter(gold), Counter(found)
    precision = sum(count * count / in_found[name] for (_, name), count in both.items()) / len(gold)
    recall = sum(count * count / in_gold[name] for (name, _), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)
