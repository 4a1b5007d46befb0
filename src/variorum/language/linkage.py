"""Average linkage over sparse pair scores (Sokal and Michener's UPGMA), the same for any order of the input.

Scores are whole numbers, so that sums are exact and no order of adding can tip a decision. Cost: each merge touches
only the neighbours of the two groups; `n log n` in the number of scored pairs.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction

Neighbours = dict[int, int]


def average_linkage(count: int, scores: Mapping[tuple[int, int], int], *, least: int) -> list[list[int]]:
    """Groups of `0..count-1`, each sorted, in order of their first member.

    The two groups with the greatest mean score are merged as long as it reaches `least`; pairs without a score count
    as 0. A group is known by its first member, which also breaks ties.
    """
    groups = {i: [i] for i in range(count)}
    sums = neighbours_of(scores)
    queue = [(-Fraction(score), i, j) for (i, j), score in sorted(scores.items()) if score >= least]
    heapq.heapify(queue)
    while queue:
        worst, i, j = heapq.heappop(queue)
        if i in groups and j in groups and mean(i, j, sums, groups) == -worst:
            merge(i, j, sums, groups)
            for k in sums[i]:
                if (score := mean(i, k, sums, groups)) >= least:
                    heapq.heappush(queue, (-score, min(i, k), max(i, k)))
    return [sorted(group) for _, group in sorted(groups.items())]


def neighbours_of(scores: Mapping[tuple[int, int], int]) -> defaultdict[int, Neighbours]:
    """For each member its scored neighbours."""
    sums: defaultdict[int, Neighbours] = defaultdict(dict)
    for (i, j), score in scores.items():
        sums[i][j] = sums[j][i] = score
    return sums


def mean(i: int, j: int, sums: Mapping[int, Neighbours], groups: Mapping[int, list[int]]) -> Fraction:
    """Mean score between the members of two groups."""
    return Fraction(sums[i].get(j, 0), len(groups[i]) * len(groups[j]))


def merge(i: int, j: int, sums: Mapping[int, Neighbours], groups: dict[int, list[int]]) -> None:
    """Put group `j` into group `i`, in place."""
    groups[i] += groups.pop(j)
    for k, score in sums[j].items():
        del sums[k][j]
        if k != i:
            sums[i][k] = sums[k][i] = sums[i].get(k, 0) + score
    sums[j].clear()
