"""Which pairs of accounts are worth comparing, without comparing all.

An account's keys are the pairs among its weightiest terms: made from the account alone, so that whether two accounts
meet never depends on a third. Two accounts are candidates if they share a key and their dates lie near enough for a
link. Cost: `KEY_TERMS * (KEY_TERMS - 1) / 2` keys an account, and comparisons only with accounts that share two weighty
terms within the window: it grows with how many accounts of one subject appear within some weeks, not with the store.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from variorum.stories.profile import Profile
from variorum.stories.score import Grouping, days_between

KEY_TERMS = 24  # 93 % of the pairs of one story among the BASIL development events share a key, 100 % of the L2R pairs


def story_keys(profile: Profile) -> list[str]:
    """The keys under which a store may file an account, sorted."""
    weightiest = sorted(profile.terms, key=lambda form: (-profile.terms[form], form))[:KEY_TERMS]
    return [f"{first} {second}" for first, second in combinations(sorted(weightiest), 2)]


def candidate_pairs(profiles: Sequence[Profile], settings: Grouping) -> Iterator[tuple[int, int]]:
    """Index pairs `(i, j)`, `i < j`, each once, in order."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for key in story_keys(profile):
            postings[key].append(i)
    partners: list[set[int]] = [set() for _ in profiles]
    for posting in postings.values():
        for i, j in near_in_time(posting, profiles, window_days(settings)):
            partners[i].add(j)
    for i, found in enumerate(partners):
        yield from ((i, j) for j in sorted(found))


def neighbour_pairs(links: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Index pairs of accounts that link to one and the same third, each once, in order."""
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for i, j in links:
        partners[i].add(j)
        partners[j].add(i)
    near: defaultdict[int, set[int]] = defaultdict(set)
    for found in partners.values():
        for i, j in combinations(sorted(found), 2):
            near[i].add(j)
    for i in sorted(near):
        yield from ((i, j) for j in sorted(near[i]))


def window_days(settings: Grouping) -> float:
    """So far apart even two equal texts stay below the threshold."""
    return -settings.decay_days * math.log(settings.threshold)


def near_in_time(posting: Iterable[int], profiles: Sequence[Profile], window: float) -> Iterator[tuple[int, int]]:
    """Pairs within one posting whose dates may lie within the window; far ones are never looked at."""
    dated = sorted((i for i in posting if profiles[i].published), key=lambda i: (first_day(profiles[i]), i))
    undated = [i for i in posting if not profiles[i].published]
    for place, i in enumerate(dated):
        for j in dated[place + 1 :]:
            days = days_between(profiles[i], profiles[j])
            if days is None or days > window:
                break
            yield min(i, j), max(i, j)
    for i, j in [*combinations(undated, 2), *((i, j) for i in undated for j in dated)]:
        yield min(i, j), max(i, j)


def first_day(profile: Profile) -> date:
    """First day of publishing, where it is known."""
    return profile.published[0] if profile.published else date.max
