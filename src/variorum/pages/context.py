"""What the rest of the page says about a block: its neighbours' first scores and its place in the page.

The first scores judge each block by its own words; this is the second look (as in two-pass boilerplate detection,
Kohlschütter et al. 2010, with the first pass's scores in place of densities).
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from variorum.pages.features import LOOK, WORD, Floats
from variorum.pages.tables import words_of

NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (4, 10, 25)
# Columns of the dense rows that are also looked at in the next neighbours: length, words, sentence end, stop words.
NEIGHBOUR_COLUMNS = (0, 3, 9, 12, 14)
FAR = 20.0


def context_rows(texts: Sequence[str], dense: Floats, scores: Floats) -> Floats:
    """One row for each block, its own counts first: (blocks, N_CONTEXT)."""
    mass = scores * np.array([min(len(text), LOOK) for text in texts], dtype=np.float64)
    parts = [
        dense,
        scores[:, None],
        near(scores, dense),
        windows(scores, mass),
        places(scores, mass, texts),
        segment(scores, mass),
        vocabulary(texts, scores),
        repetition(texts),
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


def since(sure: np.ndarray) -> Floats:
    """How many blocks back the last sure one stands, at most FAR."""
    out = np.full(len(sure), FAR)
    last = -FAR
    for number, flag in enumerate(sure):
        out[number] = min(number - last, FAR)
        if flag:
            last = number
    return out


def segment(scores: Floats, mass: Floats) -> Floats:
    """Place against the page's densest run of prose (greatest sum of what speaks for less what speaks against)."""
    gains = np.log1p(mass) * (scores - 0.4) - 0.2
    start, end = best_run(gains)
    here = np.arange(len(scores), dtype=np.float64)
    columns = [
        ((here >= start) & (here < end)).astype(np.float64),
        np.clip(here - start, -FAR, FAR),
        np.clip(here - end, -FAR, FAR),
    ]
    return np.stack(columns, axis=1)


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


def vocabulary(texts: Sequence[str], scores: Floats) -> Floats:
    """Share of a block's content words that the page's prose elsewhere has, and their number."""
    stops = words_of("stop-words.txt")
    contents = [{word.lower() for word in WORD.findall(text[:LOOK])} - stops for text in texts]
    prose = Counter(
        word for words, score in zip(contents, scores.tolist(), strict=True) if score > 0.7 for word in words
    )
    rows = []
    for words, score in zip(contents, scores.tolist(), strict=True):
        own = 1 if score > 0.7 else 0
        shared = sum(prose[word] > own for word in words)
        rows.append([shared / max(len(words), 1), min(shared, 10)])
    return np.array(rows, dtype=np.float64).reshape(len(rows), 2)


def repetition(texts: Sequence[str]) -> Floats:
    """Whether the same words come again below, and whether they stood above."""
    keys = [text.strip().lower()[:200] for text in texts]
    first = {key: number for number, key in reversed(list(enumerate(keys)))}
    last = {key: number for number, key in enumerate(keys)}
    rows = [[float(last[key] > n), float(first[key] < n)] for n, key in enumerate(keys)]
    return np.array(rows, dtype=np.float64).reshape(len(rows), 2)
