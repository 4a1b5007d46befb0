"""Group accounts into stories: links between pairs, then groups that agree on average.

A pair's score is decided by the two accounts alone. Pairs that are candidates, or that link to one and the same
third, are
scored; all others count as 0. Accounts that hang together by links are a component; within it average linkage keeps a
chain of half-alike accounts from becoming one story. No group reaches beyond its component: a new account changes
only the
component it links to, and whoever hands in that whole component with the new account gets what a run over everything
would give.
"""

from collections.abc import Sequence, Set

from variorum.language.linkage import average_linkage
from variorum.records import Account, Provenance, Story
from variorum.records.identity import identity
from variorum.stories.candidates import candidate_pairs, neighbour_pairs
from variorum.stories.profile import Profile, profile_of
from variorum.stories.score import DEFAULTS, Grouping, profile_score

PROVENANCE = Provenance(stage="stories", model="likeness", version="1")
UNKNOWN_DATE = "9999"  # sorts after every known date


def group_stories(accounts: Sequence[Account], *, settings: Grouping = DEFAULTS) -> list[Story]:
    """Stories in order of their first article id; the same for any order of the accounts."""
    ordered = sorted(accounts, key=lambda account: account.id)
    profiles = [profile_of(account) for account in ordered]
    least = whole(settings.threshold)
    scores = {pair: pair_score(pair, profiles, settings) for pair in candidate_pairs(profiles, settings)}
    links = [pair for pair, score in scores.items() if score >= least]
    unscored = [pair for pair in neighbour_pairs(links) if pair not in scores]
    scores |= {pair: pair_score(pair, profiles, settings) for pair in unscored}
    groups = average_linkage(len(ordered), scores, least=least)
    return [story_of([ordered[i] for i in group]) for group in groups]


def find_links(accounts: Sequence[Account], *, of: Set[str], settings: Grouping = DEFAULTS) -> list[tuple[str, str]]:
    """The links that `group_stories` would start from, as pairs of ids; only those of the accounts in `of`.

    Whether two accounts link is decided by the two alone, so links may be kept, and components be known by them.
    """
    ordered = sorted(accounts, key=lambda account: account.id)
    profiles = [profile_of(account) for account in ordered]
    asked = [
        (i, j) for i, j in candidate_pairs(profiles, settings) if not of.isdisjoint((ordered[i].id, ordered[j].id))
    ]
    least = whole(settings.threshold)
    return [(ordered[i].id, ordered[j].id) for i, j in asked if pair_score((i, j), profiles, settings) >= least]


def pair_score(pair: tuple[int, int], profiles: Sequence[Profile], settings: Grouping) -> int:
    """The score of a pair as a whole number."""
    return whole(profile_score(profiles[pair[0]], profiles[pair[1]], settings))


def whole(score: float) -> int:
    """Ten-thousandths, so that sums are exact."""
    return round(1e4 * score)


def story_of(members: Sequence[Account]) -> Story:
    """The record of one group; titled by its earliest account that has a title."""
    told = sorted(members, key=lambda account: (account.article.publishing_date or UNKNOWN_DATE, account.id))
    return Story(
        id=identity("story", *sorted({account.article.account_id for account in members})),
        article_ids=tuple(account.id for account in told),
        title=next((account.article.title for account in told if account.article.title), None),
        provenance=PROVENANCE,
    )
