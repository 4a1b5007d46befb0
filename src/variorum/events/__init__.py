"""Article -> events: who did what to whom, when, told how; story -> happenings: each once, however often told."""

from variorum.events.find import find_events
from variorum.events.merge import merge_events
from variorum.events.settings import Coding

__all__ = ["Coding", "find_events", "merge_events"]
