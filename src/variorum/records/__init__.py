"""The vocabulary: every record the system speaks in, one file per record. Imports nothing of ours.

All records are frozen, keyword-only and tagged with their name in the field `record`. Spans count code points, end
exclusive, into `Article.text` unless a field says otherwise. Unknown is `None`, never an empty string or a guess.
"""

from variorum.records.account import Account
from variorum.records.apparatus import Apparatus, Note
from variorum.records.article import Article, Furniture, Piece
from variorum.records.claim import Claim, Passage
from variorum.records.derivation import Aligned, Derivation
from variorum.records.edition import Edition, Entry
from variorum.records.mention import Mention
from variorum.records.page import Page
from variorum.records.provenance import Provenance
from variorum.records.reading import Reading, Sentence
from variorum.records.rejected import Rejected
from variorum.records.span import Span
from variorum.records.statement import Statement
from variorum.records.stemma import Origin, Stemma
from variorum.records.story import Story
from variorum.records.variant import Variant
from variorum.records.verdict import Verdict

__all__ = [
    "Account",
    "Aligned",
    "Apparatus",
    "Article",
    "Claim",
    "Derivation",
    "Edition",
    "Entry",
    "Furniture",
    "Mention",
    "Note",
    "Origin",
    "Page",
    "Passage",
    "Piece",
    "Provenance",
    "Reading",
    "Rejected",
    "Sentence",
    "Span",
    "Statement",
    "Stemma",
    "Story",
    "Variant",
    "Verdict",
]
