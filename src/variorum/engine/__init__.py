"""Where the pipeline runs, and what is already done."""

from variorum.engine.dossier import Asked, asked_of, dossier_of, is_date_prefix
from variorum.engine.run import Progress, read_edition, told
from variorum.engine.stored import forget, is_current, read_into_store, refresh
from variorum.engine.summaries import summary_of
from variorum.engine.trace import Tracing, read_page, trace, trace_stored

__all__ = [
    "Asked",
    "Progress",
    "Tracing",
    "asked_of",
    "dossier_of",
    "forget",
    "is_current",
    "is_date_prefix",
    "read_edition",
    "read_into_store",
    "read_page",
    "refresh",
    "summary_of",
    "told",
    "trace",
    "trace_stored",
]
