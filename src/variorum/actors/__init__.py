"""Article -> mentions: names and descriptions of persons, organisations, places and peoples, by rules."""

from variorum.actors.find import find_mentions

__all__ = ["find_mentions"]
