"""What the comparators look at in an account, found once; and one side of a comparison."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What stands in one account, in reading order; each kind is looked for when it is first asked for, and once."""

    account: Account

    @property
    def text(self) -> str:
        """The article's text."""
        return self.account.article.text

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers and measures."""
        return find_quantities(self.text)

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        """Dates, read against the publishing date."""
        return find_dates(self.text, self.account.article.publishing_date)

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """Mentions by name."""
        return tuple(mention for mention in self.account.mentions if mention.form == "name")

    @cached_property
    def descriptions(self) -> tuple[Mention, ...]:
        """Mentions by a description that says whose: 'the Soviet leader'."""
        return tuple(one for one in self.account.mentions if one.form == "description" and one.country)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words."""
        return find_words(self.text)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The words between quotation marks, without these."""
        return tuple(inner_span(match) for match in QUOTATION.finditer(self.text))


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
