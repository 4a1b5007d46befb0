"""Sentences in batches, so that what comes out does not depend on what else is in the batch.

A sentence is padded to a length that follows from its own length only; no batch has one row, since a product of one row
is added up in another order.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

BATCH = 16  # sentences in one run of the graph: fastest of 4..128 on two machines (bench/encoder.py)
LENGTH_STEP = 4  # lengths are padded to a multiple: 4 costs 3 % of the pieces, and 64 lengths are all there are


Answer = TypeVar("Answer")


def in_batches(
    lengths: Sequence[int], answer: Callable[[list[int]], Sequence[Answer]], *, threads: int
) -> list[Answer]:
    """The answers for sentences of these lengths, in order; `answer` is asked for one batch of their numbers at a time,
    on as many threads, which changes nothing in what comes out.
    """
    found: dict[int, Answer] = {}
    with ThreadPoolExecutor(threads) as pool:
        for batch, answers in pool.map(lambda batch: (batch, answer(batch)), batches(lengths)):
            found.update(zip(batch, answers, strict=True))
    return [found[number] for number in range(len(lengths))]


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of sentences of these lengths in batches of one padded length, the longest first."""
    ordered = sorted(range(len(lengths)), key=lambda number: (-padded_length(lengths[number]), number))
    for _, group in groupby(ordered, key=lambda number: padded_length(lengths[number])):
        members = list(group)
        yield from (members[start : start + BATCH] for start in range(0, len(members), BATCH))


def padded_length(length: int) -> int:
    """The length that a sentence of some length is padded to."""
    return -(-length // LENGTH_STEP) * LENGTH_STEP


def padded(rows: Sequence[NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The inputs of some sentences of one padded length, each (inputs, pieces), stacked as (inputs, rows, length), and
    the mask (rows, length). There are two rows at least.
    """
    rows = rows if len(rows) > 1 else [rows[0], rows[0]]
    length = padded_length(rows[0].shape[1])
    values = np.zeros((rows[0].shape[0], len(rows), length), dtype=np.int64)
    mask = np.zeros((len(rows), length), dtype=np.int64)
    for number, row in enumerate(rows):
        values[:, number, : row.shape[1]] = row
        mask[number, : row.shape[1]] = 1
    return values, mask
