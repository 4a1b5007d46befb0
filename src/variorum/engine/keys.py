"""The keys under which a store files an account."""

from variorum.records import Account
from variorum.stories import profile_of, story_keys


def keys_of(account: Account) -> list[str]:
    """Keys made from the account alone; accounts of one story share at least one."""
    return story_keys(profile_of(account))
