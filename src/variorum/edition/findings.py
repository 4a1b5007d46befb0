"""What a reader should look at first, account by account: flagged passages and passages that stand apart."""

from collections import Counter
from dataclasses import dataclass

from variorum.edition.marks import FLAGGED, labels_words, notes_words
from variorum.edition.ranking import flagged
from variorum.edition.register import Register
from variorum.records import Note, Passage, Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A flagged variant, or a note with the additions that stand inside its passage."""

    variant: Variant | None = None
    note: Note | None = None
    inside: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All findings of one account, the gravest first, notes last."""

    article_id: str
    found: tuple[Finding, ...]


def findings(register: Register) -> list[Findings]:
    """Accounts with findings: those that contradict another first, then those with most alterations and additions."""
    variants = flagged(register)
    groups = [of_account(article_id, variants, register) for article_id in register.accounts]
    return sorted((group for group in groups if group.found), key=gravity)


def of_account(article_id: str, variants: list[Variant], register: Register) -> Findings:
    """An account's findings. An addition inside a passage that stands apart is told with the note on it."""
    own = [variant for variant in variants if variant.article_id == article_id]
    notes = [note for note in register.entry.apparatus.notes if note.passage.article_id == article_id]
    noted = {note: tuple(v for v in own if v.label == "added" and is_inside(v.passage, note.passage)) for note in notes}
    told = {variant for inside in noted.values() for variant in inside}
    return Findings(
        article_id=article_id,
        found=(
            *(Finding(variant=variant) for variant in own if variant not in told),
            *(Finding(note=note, inside=inside) for note, inside in noted.items()),
        ),
    )


def is_inside(passage: Passage | None, whole: Passage) -> bool:
    """Whether a passage lies within another of the same account."""
    return passage is not None and whole.span.start <= passage.span.start and passage.span.end <= whole.span.end


def gravity(group: Findings) -> tuple[int, ...]:
    """Sorts groups: most contradictions first, then most alterations, then most additions."""
    numbers = labels_of(group)
    return tuple(-numbers[label] for label in FLAGGED)


def labels_of(group: Findings) -> Counter[str]:
    """How many passages of an account carry each label."""
    variants = [v for finding in group.found for v in (finding.variant, *finding.inside) if v is not None]
    return Counter(variant.label for variant in variants)


def counts_words(group: Findings) -> str:
    """'2 alterations, 1 addition, 1 passage that stands apart'."""
    numbers = labels_of(group)
    notes = [finding.note for finding in group.found if finding.note is not None]
    return ", ".join([*labels_words(numbers), *notes_words(notes)])
