"""Where the pipeline runs, and what is already done."""

from variorum.engine.run import Progress, read_edition
from variorum.engine.stored import forget, read_into_store, refresh
from variorum.engine.trace import Tracing, read_page, trace, trace_stored

__all__ = [
    "Progress",
    "Tracing",
    "forget",
    "read_edition",
    "read_into_store",
    "read_page",
    "refresh",
    "trace",
    "trace_stored",
]
