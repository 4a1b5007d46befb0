"""Accounts to stories: which articles tell one happening."""

from variorum.stories.group import group_stories
from variorum.stories.score import Grouping, same_story_score

__all__ = ["Grouping", "group_stories", "same_story_score"]
