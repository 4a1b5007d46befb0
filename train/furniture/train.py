"""Trains the classifier of blocks and writes its weights.

    python -m train.furniture.train --gold GOLD --cross-validate [--folds 1]
    python -m train.furniture.train --gold GOLD --write

`--gold` is a folder with `furniture/*.jsonl` (label per line) and `statements/`, `stories/` (clean articles).
"""

import argparse
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from train.furniture.examples import Example, clean_articles, page_examples, planted_examples
from train.furniture.fit import Prepared, fit
from variorum.pages.classifier import WEIGHTS, LineModel, score_blocks

N_FOLDS = 5
TARGET = Path(__file__).parents[2] / "src" / "variorum" / "pages" / "data" / WEIGHTS


def main(arguments: Sequence[str] | None = None) -> None:
    """Cross-validates, writes the weights, or both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--folds", type=int, default=0, help="which cut into folds; 0 goes by the pages' names")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    pages = page_examples(options.gold / "furniture" / "article-extraction-benchmark.jsonl")
    clean = [options.gold / "statements" / "polnear-train.jsonl.gz"]
    planted = planted_examples(clean_articles(clean, 210), pages)
    if options.cross_validate:
        cross_validate(pages, planted, options.folds)
    if options.write:
        write(fit([Prepared(example) for example in [*pages, *planted]]))


def ordered_groups(pages: Sequence[Example], folds: int) -> list[str]:
    """The pages' groups by name, or for `folds` above 0 in an order drawn by hashing."""
    groups = sorted({page.group for page in pages})
    return sorted(groups, key=lambda group: sha256(f"{folds} {group}".encode()).digest()) if folds else groups


def cross_validate(pages: Sequence[Example], planted: Sequence[Example], folds: int) -> None:
    """Prints the figures over pages that the model of their fold did not see."""
    groups = ordered_groups(pages, folds)
    fold_of = {group: number % N_FOLDS for number, group in enumerate(groups)}
    prepared = [Prepared(example) for example in [*pages, *planted]]
    found: list[tuple[Prepared, np.ndarray]] = []
    for fold in range(N_FOLDS):
        model = fit([page for page in prepared if fold_of[page.example.group] != fold])
        held_out = [page for page in prepared if fold_of[page.example.group] == fold]
        found += [(page, score_blocks(page.example.texts, model)) for page in held_out]
    for name, weight in (("scraped pages", 1.0), ("planted and clean", 0.5)):
        for cut in (0.3, 0.35, 0.4, 0.5):
            print(name, cut, figures([(p, s >= cut) for p, s in found if p.example.weight == weight]))
    worst = sorted((figures([(p, s > 0.5)])["f1"], p.example.group) for p, s in found if p.example.weight == 1.0)
    print(worst[:12])


def figures(pages: Sequence[tuple[Prepared, np.ndarray]]) -> dict[str, float]:
    """Token F1 over all pages, its mean per page, and line F1."""
    counts = np.array([page_counts(page, kept) for page, kept in pages], dtype=np.float64)
    totals = counts.sum(axis=0)
    per_page = [f1(*row[:3]) for row in counts]
    return {
        "f1": round(f1(*totals[:3]), 4),
        "page_f1": round(float(np.mean(per_page)), 4),
        "line_f1": round(f1(*totals[3:]), 4),
    }


def page_counts(page: Prepared, kept: np.ndarray) -> list[float]:
    """Tokens right, found, wanted; lines right, found, wanted."""
    right = kept & (page.labels == 1)
    wanted = page.labels == 1
    words = page.n_words
    return [words[right].sum(), words[kept].sum(), words[wanted].sum(), right.sum(), kept.sum(), wanted.sum()]


def f1(right: float, found: float, wanted: float) -> float:
    """The harmonic mean of precision and recall; 0 where nothing is right."""
    return float(2 * right / (found + wanted)) if right else 0.0


def write(model: LineModel) -> None:
    """The weights as a package data file."""
    np.savez_compressed(
        TARGET,
        bias=np.float64(model.bias),
        bucket_weights=model.bucket_weights.astype(np.float16),
        dense_weights=model.dense_weights.astype(np.float32),
        dense_mean=model.dense_mean.astype(np.float32),
        dense_scale=model.dense_scale.astype(np.float32),
        tree_bias=np.float64(model.tree_bias),
        features=model.features.astype(np.uint8),
        thresholds=model.thresholds.astype(np.float32),
        children=model.children.astype(np.uint8),
        values=model.values.astype(np.float32),
        depth=np.int64(model.depth),
        version=np.str_(model.version),
    )
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
