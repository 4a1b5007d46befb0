"""Where the pipeline runs, and what is already done."""

from variorum.engine.run import Progress, read_edition
from variorum.engine.stored import edit_stale_stories, forget, read_into_store
from variorum.engine.trace import Tracing, read_page, trace

__all__ = [
    "Progress",
    "Tracing",
    "edit_stale_stories",
    "forget",
    "read_edition",
    "read_into_store",
    "read_page",
    "trace",
]
