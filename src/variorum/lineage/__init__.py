"""A story's accounts to its stemma: who had it from whom."""

from variorum.lineage.kinship import Kinship
from variorum.lineage.trace import trace_lineage, trace_sources
from variorum.lineage.witness import witness_of

__all__ = ["Kinship", "trace_lineage", "trace_sources", "witness_of"]
