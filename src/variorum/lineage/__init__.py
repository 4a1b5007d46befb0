"""A story's accounts to its stemma: who had it from whom."""

from variorum.lineage.kinship import Kinship
from variorum.lineage.trace import trace_lineage

__all__ = ["Kinship", "trace_lineage"]
