"""What the comparators look at in an account, found once; and one side of a comparison."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from variorum.language.dates import DateExpression, find_dates
from variorum.language.quantities import Quantity, find_quantities
from variorum.language.words import Word, find_words
from variorum.records import Account, Mention, Span, Statement

QUOTATION = re.compile(r"“([^“”]{2,600})(?:”|$)|\"([^\"]{2,600})(?:\"|$)")


class Spanned(Protocol):
    """Anything with a span."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Item = TypeVar("Item", bound=Spanned)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Quantities, dates, names, words and quotations (their inner spans) of one account, in reading order."""

    account: Account
    quantities: tuple[Quantity, ...]
    dates: tuple[DateExpression, ...]
    names: tuple[Mention, ...]
    descriptions: tuple[Mention, ...]
    words: tuple[Word, ...]
    quotations: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.account.article.text


def facts_of(account: Account) -> Facts:
    """The facts of an account; its dates are read against its publishing date."""
    text = account.article.text
    return Facts(
        account=account,
        quantities=find_quantities(text),
        dates=find_dates(text, account.article.publishing_date),
        names=tuple(mention for mention in account.mentions if mention.form == "name"),
        descriptions=tuple(mention for mention in account.mentions if mention.form == "description"),
        words=find_words(text),
        quotations=tuple(inner_span(match) for match in QUOTATION.finditer(text)),
    )


def inner_span(match: re.Match[str]) -> Span:
    """The words between the marks of a quotation."""
    return Span(*(match.span(1) if match.group(1) is not None else match.span(2)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a comparison: the sentences compared, and all sentences that together tell the same (`group`)."""

    facts: Facts
    spans: tuple[Span, ...]
    group: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The words of the sentences compared."""
        return " ".join(span.of(self.facts.text) for span in self.spans)

    @property
    def group_text(self) -> str:
        """The words of the whole group."""
        return " ".join(span.of(self.facts.text) for span in self.group)

    def inside(self, items: Iterable[Item]) -> list[Item]:
        """Those items that stand in the sentences compared."""
        return [item for item in items if within(item.span, self.spans)]

    def inside_group(self, items: Iterable[Item]) -> list[Item]:
        """Those items that stand in the group."""
        return [item for item in items if within(item.span, self.group)]

    def statements(self) -> list[Statement]:
        """The attributions whose cue stands in the group."""
        return [
            statement
            for statement in self.facts.account.statements
            if any(within(span, self.group) for span in statement.cue)
        ]


def within(span: Span, places: tuple[Span, ...]) -> bool:
    """Whether a span lies wholly in one of the places."""
    return any(place.start <= span.start and span.end <= place.end for place in places)
