"""Parts text from furniture: a score for each block of a page.

Two passes: a linear model of a block's own words and counts, then boosted trees that also see the neighbours'
first scores and the page around (`context.py`). Trained by `train/furniture/`; the weights' card is `docs/pages.md`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from variorum.pages.context import context_rows
from variorum.pages.features import Floats, buckets_of, dense_rows

WEIGHTS = "furniture-model.npz"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """Weights of the first pass, and the trees of the second as tables (trees, nodes).

    A node's `children` are the next nodes if the feature is at most `thresholds` or above; a leaf points to itself.
    """

    bias: float
    bucket_weights: Floats
    dense_weights: Floats
    dense_mean: Floats
    dense_scale: Floats
    tree_bias: float
    features: NDArray[np.int64]
    thresholds: Floats
    children: NDArray[np.int64]
    values: Floats
    depth: int
    version: str


@cache
def line_model() -> LineModel:
    """The package's own model, read once."""
    data = files("variorum.pages").joinpath("data", WEIGHTS).read_bytes()
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        floats = {
            name: arrays[name].astype(np.float64)
            for name in ("bucket_weights", "dense_weights", "dense_mean", "dense_scale", "thresholds", "values")
        }
        return LineModel(
            **floats,
            bias=float(arrays["bias"]),
            tree_bias=float(arrays["tree_bias"]),
            features=arrays["features"].astype(np.int64),
            children=arrays["children"].astype(np.int64),
            depth=int(arrays["depth"]),
            version=str(arrays["version"]),
        )


def score_blocks(texts: Sequence[str], model: LineModel) -> Floats:
    """For each block of a page a score in 0..1 that it is text: (blocks,)."""
    if not texts:
        return np.zeros(0)
    dense = dense_rows(texts)
    first = first_scores([buckets_of(text) for text in texts], dense, model)
    return sigmoid(tree_margins(context_rows(texts, dense, first), model))


def first_scores(buckets: Sequence[Sequence[int]], dense: Floats, model: LineModel) -> Floats:
    """The first pass: each block by itself."""
    words = np.array([model.bucket_weights[row].sum() / np.sqrt(len(row)) if row else 0.0 for row in buckets])
    scaled = (dense - model.dense_mean) / model.dense_scale
    return sigmoid(words + scaled @ model.dense_weights + model.bias)


def tree_margins(rows: Floats, model: LineModel) -> Floats:
    """The second pass: the sum of the leaves that each row falls into."""
    features, thresholds, children = model.features.ravel(), model.thresholds.ravel(), model.children.ravel()
    n_trees, n_nodes = model.features.shape
    roots = np.arange(n_trees) * n_nodes
    row_starts = np.arange(len(rows))[:, None] * rows.shape[1]
    flat = np.ascontiguousarray(rows).ravel()
    nodes = np.broadcast_to(roots, (len(rows), n_trees))
    for _ in range(model.depth):
        above = flat.take(row_starts + features.take(nodes)) > thresholds.take(nodes)
        nodes = roots + children.take(2 * nodes + above)
    return np.asarray(model.values.ravel().take(nodes).sum(axis=1) + model.tree_bias)


def sigmoid(margins: Floats) -> Floats:
    """The logistic function, safe at both ends."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(margins, -30, 30))))
