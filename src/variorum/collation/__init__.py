"""Stemma -> apparatus: claims, how each account tells them, and what stands behind each."""

from variorum.collation.collate import collate
from variorum.collation.judge import Judgement, PairJudge
from variorum.collation.settings import Collation
from variorum.collation.support import EncoderSupport, OverlapSupport, SupportJudge

__all__ = [
    "Collation",
    "EncoderSupport",
    "Judgement",
    "OverlapSupport",
    "PairJudge",
    "SupportJudge",
    "collate",
]
