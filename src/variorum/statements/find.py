"""Find who said what: what is signed, what a model marked as far as the rules allow, or what the rules find."""

from collections.abc import Iterable, Sequence

from variorum.language.marks import Marks
from variorum.records import Article, Reading, Statement
from variorum.statements.marked import statements_by_marks
from variorum.statements.rules import statements_by_rules
from variorum.statements.signed import signed_statements


def find_statements(article: Article, reading: Reading, marks: Marks | None = None) -> list[Statement]:
    """The statements of an article, in reading order."""
    signed = signed_statements(article, reading)
    by_rules = statements_by_rules(article, reading)
    found = by_rules if marks is None else statements_by_marks(article, reading, marks, by_rules)
    unsigned = outside(found, signed, len(article.text))
    return sorted([*signed, *unsigned], key=lambda statement: (statement.cue, statement.content))


def outside(found: Sequence[Statement], signed: Iterable[Statement], length: int) -> list[Statement]:
    """Those that have their cue outside the words that somebody signs, in a text of so many code points."""
    taken = bytearray(length)
    for span in (span for statement in signed for span in (*statement.content, *statement.source)):
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    return [one for one in found if not any(1 in taken[start:end] for start, end in one.cue)]
