"""The vocabulary: every record the system speaks in, one file per record. Imports nothing of ours.

All records are frozen, keyword-only and tagged with their name in the field `record`. Spans count code points, end
exclusive, into `Article.text` unless a field says otherwise. Unknown is `None`, never an empty string or a guess.
"""

from variorum.records.account import Account
from variorum.records.actor import Actor
from variorum.records.apparatus import Apparatus, Note
from variorum.records.article import Article, Furniture, Piece
from variorum.records.claim import Claim, Passage
from variorum.records.derivation import Aligned, Derivation
from variorum.records.dossier import (
    Cited,
    Dealing,
    Dependence,
    Dispute,
    Dossier,
    Figure,
    MonthCount,
    Said,
)
from variorum.records.edition import Edition, Entry
from variorum.records.event import Aspect, Event, EventPlace
from variorum.records.happening import Happening, Telling
from variorum.records.mention import Mention
from variorum.records.page import Page
from variorum.records.provenance import Provenance
from variorum.records.reading import Reading, Sentence
from variorum.records.rejected import Rejected
from variorum.records.span import Span
from variorum.records.statement import Statement
from variorum.records.stemma import Origin, Stemma
from variorum.records.story import Story
from variorum.records.summary import Summary
from variorum.records.variant import Variant
from variorum.records.verdict import Verdict

__all__ = [
    "Account",
    "Actor",
    "Aligned",
    "Apparatus",
    "Article",
    "Aspect",
    "Cited",
    "Claim",
    "Dealing",
    "Dependence",
    "Derivation",
    "Dispute",
    "Dossier",
    "Edition",
    "Entry",
    "Event",
    "EventPlace",
    "Figure",
    "Furniture",
    "Happening",
    "Mention",
    "MonthCount",
    "Note",
    "Origin",
    "Page",
    "Passage",
    "Piece",
    "Provenance",
    "Reading",
    "Rejected",
    "Said",
    "Sentence",
    "Span",
    "Statement",
    "Stemma",
    "Story",
    "Summary",
    "Telling",
    "Variant",
    "Verdict",
]
