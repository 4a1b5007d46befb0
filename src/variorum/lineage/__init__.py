"""A story's accounts to its stemma: who had it from whom."""

from variorum.lineage.kinship import Kinship
from variorum.lineage.trace import trace_lineage, trace_sources

__all__ = ["Kinship", "trace_lineage", "trace_sources"]
