"""Stemma -> apparatus: claims, how each account tells them, and what stands behind each."""

from variorum.collation.collate import collate
from variorum.collation.judge import Judgement, PairJudge
from variorum.collation.settings import Collation

__all__ = ["Collation", "Judgement", "PairJudge", "collate"]
