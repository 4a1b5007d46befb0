"""Average linkage, against values worked out by hand."""

import random

import pytest

from variorum.language.linkage import average_linkage

CASES: tuple[tuple[dict[tuple[int, int], int], list[list[int]]], ...] = (
    ({}, [[0], [1], [2], [3]]),
    ({(0, 1): 9}, [[0, 1], [2], [3]]),
    ({(0, 1): 4}, [[0], [1], [2], [3]]),  # below the least
    # 0 and 1 first (9); their mean to 2 is (8 + 2) / 2 = 5
    ({(0, 1): 9, (0, 2): 8, (1, 2): 2}, [[0, 1, 2], [3]]),
    ({(0, 1): 9, (0, 2): 8, (1, 2): 1}, [[0, 1], [2], [3]]),
    # a chain of likeness is no group
    ({(0, 1): 9, (1, 2): 8, (2, 3): 9}, [[0, 1], [2, 3]]),
    # of equals the pair of the first members
    ({(0, 1): 7, (1, 2): 7}, [[0, 1], [2], [3]]),
)


@pytest.mark.parametrize(("scores", "expected"), CASES)
def test_pairs_without_a_score_count_as_nothing(scores: dict[tuple[int, int], int], expected: list[list[int]]) -> None:
    assert average_linkage(4, scores, least=5) == expected


def test_pairs_without_a_score_may_be_left_out() -> None:
    scores = {(0, 1): 9, (1, 2): 8, (2, 3): 9}
    assert average_linkage(4, scores, least=5, zeros=False) == [[0, 1, 2, 3]]
    assert average_linkage(4, scores | {(0, 3): 1}, least=5, zeros=False) == [[0, 1], [2, 3]]


@pytest.mark.parametrize("zeros", [True, False])
def test_the_same_groups_for_any_order_of_scores(zeros: bool) -> None:
    draw = random.Random(3)
    scores = {(i, j): draw.randint(0, 99) for i in range(20) for j in range(i + 1, 20) if draw.random() < 0.5}
    expected = average_linkage(20, scores, least=55, zeros=zeros)
    assert 1 < len(expected) < 20
    shuffled = dict(draw.sample(sorted(scores.items()), len(scores)))
    assert average_linkage(20, shuffled, least=55, zeros=zeros) == expected
