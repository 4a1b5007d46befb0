"""Find names and descriptions: names as a model marked them, or by rules; descriptions by rules."""

from variorum.actors.gazetteer import gazetteer
from variorum.actors.marked import names_by_marks
from variorum.actors.rules import descriptions, names_by_rules
from variorum.language.marks import Marks
from variorum.records import Article, Mention, Reading


def find_mentions(article: Article, reading: Reading, marks: Marks | None = None) -> list[Mention]:
    """Names and descriptions in reading order; a description may hold a name ('Soviet' in 'the Soviet leader')."""
    tables = gazetteer()
    names = names_by_rules(article, reading, tables)
    if marks is not None:
        names = names_by_marks(article.text, marks, names, tables)
    found = [*names, *descriptions(article.text, tables)]
    return sorted(found, key=lambda mention: (mention.span, mention.form))
