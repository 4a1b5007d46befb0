"""Find names (as a model marked them, or by rules) and descriptions (by rules), and whom they denote."""

from collections.abc import Sequence

from variorum.actors.gazetteer import gazetteer
from variorum.actors.marked import names_by_marks
from variorum.actors.pronouns import pronouns
from variorum.actors.register import register
from variorum.actors.resolve import resolve_actors
from variorum.actors.rules import descriptions, names_by_rules
from variorum.actors.terms import Term
from variorum.language.marks import Marks
from variorum.records import Actor, Article, Mention, Reading


def find_mentions(article: Article, reading: Reading, marks: Marks | None = None) -> list[Mention]:
    """Names, descriptions and pronouns in reading order; in a description may stand a name ('Soviet' in 'the Soviet
    leader').
    """
    tables = gazetteer()
    names = names_by_rules(article, reading, tables)
    if marks is not None:
        names = names_by_marks(article.text, marks, names, tables)
    found = [*names, *descriptions(article.text, tables), *pronouns(article, reading)]
    return sorted(found, key=lambda mention: (mention.span, mention.form))


def find_actors(
    article: Article, reading: Reading, mentions: Sequence[Mention], own: tuple[Term, ...] = ()
) -> list[Actor]:
    """Whom the mentions denote on the article's date, in reading order; who denotes nobody known has no actor.

    `own` are a user's holders of office, which go before the package's.
    """
    return resolve_actors(article, reading, mentions, gazetteer(), register(own))
