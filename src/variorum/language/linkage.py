"""Average linkage over sparse pair scores (Sokal and Michener's UPGMA), the same for any order of the input.

Scores are whole numbers, so that sums are exact and no order of adding can tip a decision. Cost: each merge touches
only the neighbours of the two groups; `n log n` in the number of scored pairs.
"""

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

Neighbours = dict[int, int]
Table = defaultdict[int, Neighbours]


@dataclass(frozen=True, slots=True)
class Groups:
    """Members by their first; between neighbouring groups the sum of scores and the number of scored pairs."""

    members: dict[int, list[int]]
    sums: Table
    pairs: Table
    zeros: bool

    def mean(self, i: int, j: int) -> Fraction:
        """Mean score between the members of two groups."""
        count = len(self.members[i]) * len(self.members[j]) if self.zeros else self.pairs[i].get(j, 1)
        return Fraction(self.sums[i].get(j, 0), count)

    def merge(self, i: int, j: int) -> None:
        """Put group `j` into group `i`, in place."""
        self.members[i] += self.members.pop(j)
        for table in (self.sums, self.pairs):
            for k, value in table[j].items():
                del table[k][j]
                if k != i:
                    table[i][k] = table[k][i] = table[i].get(k, 0) + value
            table[j].clear()


def average_linkage(
    count: int, scores: Mapping[tuple[int, int], int], *, least: int, zeros: bool = True
) -> list[list[int]]:
    """Groups of `0..count-1`, each sorted, in order of their first member.

    The two groups with the greatest mean score are merged as long as it reaches `least`. Pairs without a score count as
    0, or not at all if `zeros` is False. A group is known by its first member, which also breaks ties.
    """
    groups = Groups({i: [i] for i in range(count)}, table_of(scores), table_of(dict.fromkeys(scores, 1)), zeros)
    queue = [(-Fraction(score), i, j) for (i, j), score in sorted(scores.items()) if score >= least]
    heapq.heapify(queue)
    while queue:
        worst, i, j = heapq.heappop(queue)
        if i in groups.members and j in groups.members and groups.mean(i, j) == -worst:
            groups.merge(i, j)
            for k in groups.sums[i]:
                if (score := groups.mean(i, k)) >= least:
                    heapq.heappush(queue, (-score, min(i, k), max(i, k)))
    return [sorted(group) for _, group in sorted(groups.members.items())]


def table_of(scores: Mapping[tuple[int, int], int]) -> Table:
    """For each member its scored neighbours."""
    table: Table = defaultdict(dict)
    for (i, j), score in scores.items():
        table[i][j] = table[j][i] = score
    return table
