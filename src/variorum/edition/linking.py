"""Anchors: every figure on the page leads to the sentences behind it."""

from dataclasses import dataclass

from variorum.edition.marks import KINDS, NOTES, SIGNS
from variorum.edition.page import Flag, Wording
from variorum.edition.register import Register, name_of, sentence_at
from variorum.edition.text import capitalised, one_line, segments
from variorum.records import Note, Passage, Span, Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Names places of a story's part of the page: `s1`, `s1-B`, `s1-B-4`."""

    prefix: str
    register: Register

    def account(self, article_id: str) -> str | None:
        """Where an account's text begins; None if it is not in the story."""
        letter = self.register.sigla.get(article_id)
        return f"{self.prefix}-{letter}" if letter else None

    def passage(self, passage: Passage | None) -> str | None:
        """The sentence that a passage is, or begins with."""
        account = self.register.accounts.get(passage.article_id) if passage else None
        if passage is None or account is None:
            return None
        start = passage.span.start
        number = sentence_at(account, Span(start, min(passage.span.end, start + 1)))
        number = sentence_at(account, passage.span) if number is None else number
        return f"{self.account(account.id)}-{number + 1}" if number is not None else self.account(account.id)


def wording_of(passage: Passage, words: tuple[Span, ...], anchors: Anchors) -> Wording:
    """A passage's words with those that differ marked. Words of an account that is not here are not known."""
    account = anchors.register.accounts.get(passage.article_id)
    return Wording(
        siglum=anchors.register.sigla.get(passage.article_id, "?"),
        name=name_of(account) if account else "an account that is not here",
        anchor=anchors.passage(passage),
        parts=segments(account.article.text, passage.span, words) if account else (),
    )


def flag_of(variant: Variant, anchors: Anchors) -> Flag:
    """A variant with its wordings. The differing words of the other side stand in its first counterpart's account."""
    others = [
        wording_of(passage, variant.counterpart_words if number == 0 else (), anchors)
        for number, passage in enumerate(variant.counterparts)
    ]
    return Flag(
        label=variant.label,
        sign=SIGNS[variant.label],
        kind=KINDS[variant.kind] if variant.kind else None,
        reason=one_line(variant.reason),
        own=wording_of(variant.passage, variant.words, anchors) if variant.passage else None,
        others=tuple(others),
    )


def note_flag(note: Note, inside: tuple[Variant, ...], anchors: Anchors) -> Flag:
    """A note with its passage; with the label of the additions inside it, if any."""
    label = "added" if inside else "note"
    return Flag(
        label=label,
        sign=SIGNS["added"] if inside else "",
        kind=NOTES[note.kind],
        reason=capitalised(one_line(note.text)),
        own=wording_of(note.passage, (), anchors),
        others=(),
    )
