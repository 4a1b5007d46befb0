"""Article -> mentions -> actors: whom the words name or describe, and for which state or organization they act."""

from variorum.actors.elsewhere import name_elsewhere
from variorum.actors.find import find_actors, find_mentions
from variorum.actors.naming import folded
from variorum.actors.own import read_own_actors
from variorum.actors.register import country_name
from variorum.actors.terms import Term

__all__ = ["Term", "country_name", "find_actors", "find_mentions", "folded", "name_elsewhere", "read_own_actors"]
