"""Accounts to stories: which articles tell one happening."""

from variorum.stories.candidates import story_keys
from variorum.stories.group import find_links, group_stories
from variorum.stories.profile import profile_of
from variorum.stories.score import Grouping, same_story_score

__all__ = ["Grouping", "find_links", "group_stories", "profile_of", "same_story_score", "story_keys"]
