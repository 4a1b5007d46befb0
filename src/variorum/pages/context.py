"""What the rest of the page says about a block: its neighbours' first scores and its place in the page.

The first scores judge each block by its own words; this is the second look (as in two-pass boilerplate detection,
Kohlschütter et al. 2010, with the first pass's scores in place of densities).
"""

from collections import Counter
from collections.abc import Sequence
from math import log

import numpy as np

from variorum.pages.cues import FAR, cues, since
from variorum.pages.features import (
    CAPITALS,
    DATED,
    ENDED,
    FURNITURE_WORDS,
    LENGTH,
    LOOK,
    LOWER,
    REPEATED,
    SHORT_WORDS,
    STOPS,
    WORD,
    Floats,
)
from variorum.pages.tables import words_of

NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (4, 10, 25)
# Columns of the dense rows that are also looked at in the next neighbours, and averaged over the blocks around.
NEIGHBOUR_COLUMNS = (LENGTH, CAPITALS, ENDED, STOPS, FURNITURE_WORDS)
CROWD_COLUMNS = (LENGTH, CAPITALS, ENDED, STOPS, LOWER, SHORT_WORDS, DATED, REPEATED)
CROWD_WIDTHS = (3, 8)
# Runs of prose, from lenient to strict: the score above which a block speaks for the run, and the toll of each block.
RUNS = ((0.4, 0.2), (0.25, 0.05), (0.6, 0.3), (0.4, 0.8))
FEW_WORDS = 4
# The headline stands among so many blocks before the densest run.
OPENING = 4


def context_rows(texts: Sequence[str], dense: Floats, scores: Floats) -> Floats:
    """One row for each block, its own counts first: (blocks, N_CONTEXT)."""
    mass = scores * np.array([min(len(text), LOOK) for text in texts], dtype=np.float64)
    parts = [
        dense,
        scores[:, None],
        near(scores, dense),
        windows(scores, mass),
        places(scores, mass, texts),
        *(segment(scores, mass, floor, toll) for floor, toll in RUNS),
        vocabulary(texts, scores, best_run(gains_of(scores, mass, *RUNS[0]))),
        repetition(texts),
        cues(texts),
        crowd(texts, dense),
    ]
    return np.concatenate(parts, axis=1)


def shifted(column: Floats, by: int, fill: float) -> Floats:
    """The value `by` blocks on, `fill` beyond the ends."""
    out = np.full_like(column, fill)
    if abs(by) < len(column):
        if by > 0:
            out[:-by] = column[by:]
        else:
            out[-by:] = column[:by]
    return out


def near(scores: Floats, dense: Floats) -> Floats:
    """First scores and a few counts of the blocks around."""
    columns = [shifted(scores, by, -1.0) for by in NEIGHBOURS]
    columns += [shifted(dense[:, column], by, -1.0) for column in NEIGHBOUR_COLUMNS for by in (-1, 1)]
    return np.stack(columns, axis=1)


def windows(scores: Floats, mass: Floats) -> Floats:
    """Mean first score and text before, after, around, in windows of several widths."""
    total = np.concatenate([[0.0], np.cumsum(scores)])
    weight = np.concatenate([[0.0], np.cumsum(mass)])
    here = np.arange(len(scores))
    columns = []
    for width in WINDOWS:
        low, high = np.maximum(here - width, 0), np.minimum(here + width + 1, len(scores))
        columns += [
            (total[here] - total[low]) / width,
            (total[high] - total[here + 1]) / width,
            np.log1p(weight[here] - weight[low]),
            np.log1p(weight[high] - weight[here + 1]),
        ]
    return np.stack(columns, axis=1)


def places(scores: Floats, mass: Floats, texts: Sequence[str]) -> Floats:
    """Place in the page, share of the prose before it, distance to the next sure prose, and the page's make."""
    n = len(scores)
    here = np.arange(n, dtype=np.float64)
    prose = max(mass.sum(), 1e-9)
    before = np.cumsum(mass) - mass
    sure = scores > 0.8
    share = mass.sum() / max(sum(min(len(text), LOOK) for text in texts), 1)
    columns = [
        here / max(n - 1, 1),
        np.minimum(here, FAR),
        np.minimum(n - 1 - here, FAR),
        before / prose,
        since(sure),
        since(sure[::-1])[::-1],
        np.full(n, np.log1p(n)),
        np.full(n, share),
        np.full(n, (scores > 0.5).mean() if n else 0.0),
        np.full(n, np.log1p(prose)),
    ]
    return np.stack(columns, axis=1)


def segment(scores: Floats, mass: Floats, floor: float, toll: float) -> Floats:
    """Place against the page's densest run of prose, that run's share of the page's prose, and its mean score."""
    start, end = best_run(gains_of(scores, mass, floor, toll))
    here = np.arange(len(scores), dtype=np.float64)
    columns = [
        ((here >= start) & (here < end)).astype(np.float64),
        np.clip(here - start, -FAR, FAR),
        np.clip(here - end, -FAR, FAR),
        np.full(len(scores), mass[start:end].sum() / max(mass.sum(), 1e-9)),
        np.full(len(scores), scores[start:end].mean() if end > start else 0.0),
    ]
    return np.stack(columns, axis=1)


def gains_of(scores: Floats, mass: Floats, floor: float, toll: float) -> Floats:
    """How much each block speaks for a run that holds it."""
    return np.asarray(np.log1p(mass) * (scores - floor) - toll)


def best_run(gains: Floats) -> tuple[int, int]:
    """Start and end of the run with the greatest sum (Kadane)."""
    best, best_start, best_end, running, start = 0.0, 0, 0, 0.0, 0
    for number, gain in enumerate(gains.tolist()):
        if running <= 0:
            running, start = 0.0, number
        running += gain
        if running > best:
            best, best_start, best_end = running, start, number + 1
    return best_start, best_end


def vocabulary(texts: Sequence[str], scores: Floats, run: tuple[int, int]) -> Floats:
    """How far a block shares words with the prose, the densest run, its neighbours and what opens the run."""
    stops = words_of("stop-words.txt")
    contents = [{word.lower() for word in WORD.findall(text[:LOOK])} - stops for text in texts]
    start, end = run
    prose = Counter(
        word for words, sure in zip(contents, (scores > 0.7).tolist(), strict=True) if sure for word in words
    )
    in_run = Counter(word for words in contents[start:end] for word in words)
    on_page = Counter(word for words in contents for word in words)
    opening = {word for words in contents[max(start - OPENING, 0) : start + 1] for word in words}
    rarity = {word: log(len(texts) / n) for word, n in on_page.items()}
    rows = []
    for number, (words, score) in enumerate(zip(contents, scores.tolist(), strict=True)):
        n_words = max(len(words), 1)
        own, own_run = score > 0.7, start <= number < end
        shared = sum(prose[word] > own for word in words)
        rare = sum(rarity[word] for word in sorted(words) if in_run[word] > own_run)
        rows.append([
            shared / n_words,
            min(shared, 10),
            sum(in_run[word] > own_run for word in words) / n_words,
            sum(in_run[word] > own_run + 1 for word in words) / n_words,
            rare / max(sum(rarity[word] for word in sorted(words)), 1e-6),
            len(words & contents[number - 1]) / n_words if number else -1.0,
            len(words & contents[number + 1]) / n_words if number + 1 < len(texts) else -1.0,
            len(words & opening) / n_words if not start - OPENING <= number <= start else -1.0,
            sum(on_page[word] == 1 for word in words) / n_words,
        ])  # fmt: skip
    return np.array(rows, dtype=np.float64).reshape(len(rows), 9)


def repetition(texts: Sequence[str]) -> Floats:
    """Whether the same words come again below, and whether they stood above."""
    keys = [text.strip().lower()[:200] for text in texts]
    first = {key: number for number, key in reversed(list(enumerate(keys)))}
    last = {key: number for number, key in enumerate(keys)}
    rows = [[float(last[key] > n), float(first[key] < n)] for n, key in enumerate(keys)]
    return np.array(rows, dtype=np.float64).reshape(len(rows), 2)


def crowd(texts: Sequence[str], dense: Floats) -> Floats:
    """Means over the blocks around (menus, lists of comments and teasers keep a rhythm), and over the page."""
    few = np.array([len(text.split()) <= FEW_WORDS for text in texts], dtype=np.float64)
    values = np.column_stack([dense[:, CROWD_COLUMNS], dense[:, LENGTH] ** 2, few])
    total = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    here = np.arange(len(texts))
    means = []
    for width in CROWD_WIDTHS:
        low, high = np.maximum(here - width, 0), np.minimum(here + width + 1, len(texts))
        means.append((total[high] - total[low]) / (high - low)[:, None])
    page = dense[:, [LOWER, STOPS]].mean(axis=0)
    return np.concatenate([*means, np.tile(page, (len(texts), 1))], axis=1)
