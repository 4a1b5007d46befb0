"""Training examples for the classifier of blocks: scraped pages, clean articles, and articles with furniture put in.

Texts that people hand in are mostly the body with a few lines too many, which the scraped pages do not show. So clean
articles are used as they are (keep everything), and with furniture lines of the scraped pages put around and between
their paragraphs. Sampling is by hashing, so the same files give the same examples.
"""

import gzip
import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Example(NamedTuple):
    """Blocks of one page with labels (1 = text); pages of one `group` never part over folds; `weight` per page."""

    group: str
    texts: list[str]
    labels: list[int]
    weight: float


def read_rows(path: Path) -> Iterator[dict[str, object]]:
    """The rows of a JSON Lines file, gzipped or not."""
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    for line in text.splitlines():
        yield json.loads(line)


def page_examples(path: Path) -> list[Example]:
    """Scraped pages with a label per line."""
    examples = []
    for row in read_rows(path):
        lines = str(row["text"]).split("\n")
        labels = row["lines"]
        assert isinstance(labels, list) and len(labels) == len(lines)
        pairs = [(line.strip(), int(label)) for line, label in zip(lines, labels, strict=True) if line.strip()]
        examples.append(Example(str(row["id"]), [t for t, _ in pairs], [k for _, k in pairs], 1.0))
    return examples


def clean_articles(paths: Iterable[Path], limit: int) -> list[list[str]]:
    """Paragraphs of clean articles, the same `limit` each time."""
    articles = []
    for path in paths:
        rows = sorted(read_rows(path), key=lambda row: hashlib.sha256(str(row["id"]).encode()).hexdigest())
        for row in rows[:limit]:
            paragraphs = [part.strip() for part in str(row["text"]).split("\n") if part.strip()]
            if len(paragraphs) >= 3:
                articles.append(paragraphs)
    return articles


def planted_examples(articles: Sequence[list[str]], pages: Sequence[Example]) -> list[Example]:
    """Each clean article as it is, and once more with the furniture of one page (its fold goes with that page)."""
    examples = []
    for number, paragraphs in enumerate(articles):
        chance = random.Random(number)
        cut = paragraphs[: chance.choice([3, 5, 8, 15, 40])]
        donor = pages[number % len(pages)]
        examples.append(Example(donor.group, cut, [1] * len(cut), 0.5))
        examples.append(with_furniture(cut, donor, chance))
    return examples


def with_furniture(paragraphs: list[str], donor: Example, chance: random.Random) -> Example:
    """An article with a few of the donor's furniture lines before, after and between its paragraphs."""
    first = donor.labels.index(1) if 1 in donor.labels else 0
    last = len(donor.labels) - donor.labels[::-1].index(1) if 1 in donor.labels else 0
    above = [t for t, k in zip(donor.texts[:first], donor.labels[:first], strict=True) if not k]
    below = [t for t, k in zip(donor.texts[last:], donor.labels[last:], strict=True) if not k]
    between = [t for t, k in zip(donor.texts[first:last], donor.labels[first:last], strict=True) if not k]
    head = run_of(above, chance.choice([0, 1, 1, 2, 4, 10]), chance, at_end=True)
    tail = run_of(below, chance.choice([0, 1, 1, 2, 4, 10]), chance, at_end=False)
    texts, labels = [*head, *paragraphs], [0] * len(head) + [1] * len(paragraphs)
    for line in run_of(between, chance.choice([0, 0, 1, 2]), chance, at_end=False):
        at = chance.randrange(len(head) + 1, len(texts) + 1)
        texts.insert(at, line)
        labels.insert(at, 0)
    return Example(donor.group, [*texts, *tail], [*labels, *([0] * len(tail))], 0.5)


def run_of(lines: Sequence[str], n: int, chance: random.Random, *, at_end: bool) -> list[str]:
    """Up to `n` lines that follow each other: next to the text, or anywhere."""
    n = min(n, len(lines))
    if not n:
        return []
    near = len(lines) - n if at_end else 0
    start = near if chance.random() < 0.5 else chance.randrange(len(lines) - n + 1)
    return list(lines[start : start + n])
