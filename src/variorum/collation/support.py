"""How well some evidence supports a claim: a score in 0..1 for each pair of texts, and from where on it is enough.

Two ways stand side by side. Neither understands a sentence: what both miss is a claim told in the words of its evidence
that says another thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from statistics import fmean
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from variorum.language.encoder import Encoder, Passage
from variorum.language.rarity import rarity, term
from variorum.language.sentences import split_sentences
from variorum.language.words import find_words, is_stopword
from variorum.records import Provenance

STAGE = "collation"
# From here on a claim counts as supported: the middle of the thresholds whose balanced accuracy is within .01 of the
# best, on one half of AggreFact's articles (docs/collation.md has the figures of the other half).
ENOUGH_OVERLAP = 0.78
ENOUGH = 0.585
# Content words after one that make a pair with it: of 1, 2, 3 and 5 best on half of BUMP's articles, 1 worst; on
# AggreFact all do alike.
REACH = 3


class SupportJudge(Protocol):
    """Scores claims against evidence."""

    @property
    def provenance(self) -> Provenance:
        """Which way to score, at which version."""

    @property
    def threshold(self) -> float:
        """The score from which a claim counts as supported."""

    def support(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """One score in 0..1 for each pair (claim, evidence), independent of the other pairs and their order."""


class Content(NamedTuple):
    """The content words of a sentence by their keys, in order, and how rare each is."""

    keys: tuple[str, ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class OverlapSupport:
    """The share of the claim's content words, names and numbers that stand in the evidence. Needs no model."""

    @property
    def provenance(self) -> Provenance:
        """The rule and its version."""
        return Provenance(stage=STAGE, model="overlap", version="1")

    @property
    def threshold(self) -> float:
        """See `ENOUGH_OVERLAP`."""
        return ENOUGH_OVERLAP

    def support(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """A claim without a content word is supported by nothing."""
        return [round(overlap(claim, evidence), 4) for claim, evidence in pairs]


def overlap(claim: str, evidence: str) -> float:
    """The share of the claim's content words that the evidence has."""
    words = [key for content in contents(claim) for key in content.keys]
    known = {key for content in contents(evidence) for key in content.keys}
    return sum(key in known for key in words) / len(words) if words else 0.0


@dataclass(frozen=True, slots=True)
class EncoderSupport:
    """The mean of three: how near the claim's sentences are to their nearest in the evidence, the share of its content
    words that the evidence has, and of its pairs of them that stand near each other there; words weigh by their rarity.
    """

    # Tried on BUMP and AggreFact, and left out: the claim's worst sentence in place of the mean (BUMP .61 for .81, by
    # vectors alone); what `comparators` find (no better); vectors of all runs of 3 or 6 words (no better, and slow).

    encoder: Encoder

    @property
    def provenance(self) -> Provenance:
        """The encoder, in this stage."""
        encoder = self.encoder.provenance
        return Provenance(stage=STAGE, model=f"support by {encoder.model}", version=encoder.version)

    @property
    def threshold(self) -> float:
        """See `ENOUGH`."""
        return ENOUGH

    def support(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Every text is read once. Evidence without a sentence supports nothing."""
        texts = list(dict.fromkeys(chain.from_iterable(pairs)))
        encoded = self.encoder.read([Passage(text, split_sentences(text)) for text in texts])
        vectors = {text: unit_rows(one.vectors) for text, one in zip(texts, encoded, strict=True)}
        return [
            round(fmean([nearness(vectors[claim], vectors[evidence]), *shares(claim, evidence)]), 4)
            for claim, evidence in pairs
        ]


def unit_rows(vectors: NDArray[np.int8]) -> NDArray[np.float64]:
    """The rows of sentence vectors, each of length 1."""
    rows = vectors.astype(np.float64)
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1.0))


def nearness(claim: NDArray[np.float64], evidence: NDArray[np.float64]) -> float:
    """The mean over the claim's sentences of the greatest cosine to any of the evidence, `(sentences, width)` both."""
    return max(0.0, float((claim @ evidence.T).max(axis=1).mean())) if len(claim) and len(evidence) else 0.0


def shares(claim: str, evidence: str) -> tuple[float, float]:
    """The shares of the claim's content words, and of its pairs of them, that the evidence has; the first stands for
    the second where the claim has no pair.
    """
    ours, theirs = contents(claim), contents(evidence)
    known = {key for content in theirs for key in content.keys}
    known_pairs = {keys for content in theirs for keys, _ in word_pairs(content)}
    words = [(key in known, weight) for content in ours for key, weight in zip(*content, strict=True)]
    beside = dict(chain.from_iterable(map(word_pairs, ours)))  # a pair that the claim has twice counts once
    pairs = [(keys in known_pairs, weight) for keys, weight in beside.items()]
    return share(words), share(pairs or words)


def share(parts: Sequence[tuple[bool, float]]) -> float:
    """The weight of what is there over the whole weight; 0 where nothing weighs."""
    whole = sum(weight for _, weight in parts)
    return sum(weight for there, weight in parts if there) / whole if whole else 0.0


def word_pairs(content: Content) -> Iterator[tuple[tuple[str, str], float]]:
    """Content words of a sentence that stand near each other, in order, with the sum of their weights."""
    keys, weights = content
    for first in range(len(keys)):
        for second in range(first + 1, min(len(keys), first + 1 + REACH)):
            yield (keys[first], keys[second]), weights[first] + weights[second]


@lru_cache(maxsize=1 << 10)  # evidence that many claims are held against
def contents(text: str) -> tuple[Content, ...]:
    """The content words of each sentence of a text."""
    return tuple(content_of(sentence.span.of(text)) for sentence in split_sentences(text))


def content_of(sentence: str) -> Content:
    """The content words of a sentence."""
    words = [word for word in find_words(sentence) if not is_stopword(word.key)]
    return Content(tuple(word.key for word in words), tuple(rarity(term(word.text)) for word in words))
