"""Group accounts into stories: links between pairs, then groups that agree on average.

A pair's score is decided by the two accounts alone, and pairs that are no candidates count as 0. Accounts that hang
together by links are a component; within it average linkage keeps a chain of half-alike accounts from becoming one
story. No group reaches beyond its component: a new account changes only the component it links to, and whoever hands in
that whole component with the new account gets what a run over everything would give.
"""

from collections.abc import Sequence

from variorum.language.linkage import average_linkage
from variorum.records import Account, Provenance, Story
from variorum.records.identity import identity
from variorum.stories.candidates import candidate_pairs
from variorum.stories.profile import profile_of
from variorum.stories.score import DEFAULTS, Grouping, profile_score

PROVENANCE = Provenance(stage="stories", model="likeness", version="1")
UNKNOWN_DATE = "9999"  # sorts after every known date


def group_stories(accounts: Sequence[Account], *, settings: Grouping = DEFAULTS) -> list[Story]:
    """Stories in order of their first article id; the same for any order of the accounts."""
    ordered = sorted(accounts, key=lambda account: account.id)
    profiles = [profile_of(account) for account in ordered]
    scores = {
        (i, j): round(1e4 * profile_score(profiles[i], profiles[j], settings))
        for i, j in candidate_pairs(profiles, settings)
    }
    groups = average_linkage(len(ordered), scores, least=round(1e4 * settings.threshold))
    return [story_of([ordered[i] for i in group]) for group in groups]


def story_of(members: Sequence[Account]) -> Story:
    """The record of one group; titled by its earliest account that has a title."""
    told = sorted(members, key=lambda account: (account.article.publishing_date or UNKNOWN_DATE, account.id))
    return Story(
        id=identity("story", *sorted({account.article.account_id for account in members})),
        article_ids=tuple(account.id for account in told),
        title=next((account.article.title for account in told if account.article.title), None),
        provenance=PROVENANCE,
    )
