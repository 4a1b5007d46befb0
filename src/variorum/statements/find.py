"""Find who said what: as a model marked it and the rules allow, or by rules."""

from variorum.language.marks import Marks
from variorum.records import Article, Reading, Statement
from variorum.statements.marked import statements_by_marks
from variorum.statements.rules import statements_by_rules


def find_statements(article: Article, reading: Reading, marks: Marks | None = None) -> list[Statement]:
    """The statements of an article, in reading order."""
    by_rules = statements_by_rules(article, reading)
    return by_rules if marks is None else statements_by_marks(article, reading, marks, by_rules)
