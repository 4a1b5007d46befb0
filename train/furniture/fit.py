"""Fits the two passes and turns them into the tables that the package reads."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from train.furniture.examples import Example
from variorum.pages.classifier import LineModel, first_scores
from variorum.pages.context import context_rows
from variorum.pages.features import N_BUCKETS, Floats, buckets_of, dense_rows

VERSION = "2"
N_INNER_FOLDS = 4


class Prepared:
    """An example with its rows."""

    def __init__(self, example: Example) -> None:
        self.example = example
        self.dense = dense_rows(example.texts)
        self.buckets = [buckets_of(text) for text in example.texts]
        self.labels = np.array(example.labels)
        self.n_words = np.array([len(text.split()) for text in example.texts])
        # Half by tokens, half by lines: a long paragraph counts for more, a menu line not for nothing.
        self.weights = (1 + np.sqrt(self.n_words)) * example.weight


def fit_first(pages: Sequence[Prepared]) -> LineModel:
    """The linear pass."""
    dense = np.concatenate([page.dense for page in pages])
    mean, scale = dense.mean(axis=0), dense.std(axis=0) + 1e-6
    rows = hstack([bucket_matrix(pages), csr_matrix((dense - mean) / scale)], format="csr")
    model = LogisticRegression(C=0.5, max_iter=400)
    model.fit(rows, np.concatenate([p.labels for p in pages]), np.concatenate([p.weights for p in pages]))
    weights = model.coef_[0]
    empty = np.zeros((0, 1))
    return LineModel(
        bias=float(model.intercept_[0]),
        bucket_weights=weights[:N_BUCKETS].astype(np.float16).astype(np.float64),
        dense_weights=weights[N_BUCKETS:].astype(np.float32).astype(np.float64),
        dense_mean=mean.astype(np.float32).astype(np.float64),
        dense_scale=scale.astype(np.float32).astype(np.float64),
        tree_bias=0.0,
        features=empty.astype(np.int64),
        thresholds=empty,
        children=np.zeros((0, 1, 2), dtype=np.int64),
        values=empty,
        depth=0,
        version=VERSION,
    )


def bucket_matrix(pages: Sequence[Prepared]) -> csr_matrix:
    """Hashed words, each row of length one."""
    buckets = [row for page in pages for row in page.buckets]
    data = np.concatenate([np.full(len(row), 1 / np.sqrt(max(len(row), 1))) for row in buckets])
    ends = np.cumsum([0, *(len(row) for row in buckets)])
    return csr_matrix(
        (data, np.concatenate([np.array(r, dtype=np.int64) for r in buckets]), ends), shape=(len(buckets), N_BUCKETS)
    )


def fit(pages: Sequence[Prepared], *, seed: int = 0) -> LineModel:
    """Both passes; the second learns from first scores of models that did not see the page."""
    groups = sorted({page.example.group for page in pages})
    fold_of = {group: number % N_INNER_FOLDS for number, group in enumerate(groups)}
    rows: list[Floats] = []
    ordered: list[Prepared] = []
    for fold in range(N_INNER_FOLDS):
        first = fit_first([page for page in pages if fold_of[page.example.group] != fold])
        for page in (page for page in pages if fold_of[page.example.group] == fold):
            rows.append(context_rows(page.example.texts, page.dense, first_scores(page.buckets, page.dense, first)))
            ordered.append(page)
    trees = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=12, min_samples_leaf=30, l2_regularization=5.0,
        max_features=0.3, random_state=seed, early_stopping=False,
    )  # fmt: skip
    weights = np.concatenate([page.weights for page in ordered])
    trees.fit(np.concatenate(rows), np.concatenate([page.labels for page in ordered]), weights)
    return with_trees(fit_first(pages), trees)


def with_trees(first: LineModel, trees: HistGradientBoostingClassifier) -> LineModel:
    """The first pass's model with the trees' tables."""
    tables = [stage[0].nodes for stage in trees._predictors]
    n_nodes = max(len(nodes) for nodes in tables)
    features = np.zeros((len(tables), n_nodes), dtype=np.int64)
    thresholds = np.zeros((len(tables), n_nodes))
    children = np.zeros((len(tables), n_nodes, 2), dtype=np.int64)
    values = np.zeros((len(tables), n_nodes))
    for number, nodes in enumerate(tables):
        own = np.arange(len(nodes))
        leaf = nodes["is_leaf"].astype(bool)
        features[number, : len(nodes)] = np.where(leaf, 0, nodes["feature_idx"])
        thresholds[number, : len(nodes)] = np.where(leaf, 0.0, nodes["num_threshold"])
        children[number, : len(nodes), 0] = np.where(leaf, own, nodes["left"])
        children[number, : len(nodes), 1] = np.where(leaf, own, nodes["right"])
        values[number, : len(nodes)] = np.where(leaf, nodes["value"], 0.0)
    return LineModel(
        bias=first.bias,
        bucket_weights=first.bucket_weights,
        dense_weights=first.dense_weights,
        dense_mean=first.dense_mean,
        dense_scale=first.dense_scale,
        tree_bias=float(np.ravel(trees._baseline_prediction)[0]),
        features=features,
        thresholds=thresholds.astype(np.float32).astype(np.float64),
        children=children,
        values=values.astype(np.float32).astype(np.float64),
        depth=max(int(nodes["depth"].max()) for nodes in tables),
        version=VERSION,
    )
