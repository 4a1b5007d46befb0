"""What an account is recognised by when one asks whether another tells the same happening."""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from variorum.language.dates import DateExpression, find_dates
from variorum.language.rarity import find_terms, rarity
from variorum.language.vectors import matrix
from variorum.records import Account

# A news story says first what happened; what follows is background that many stories share. A term's weight falls to
# half after so many terms, a name's after so many names.
HALF_WAY_TERMS = 300.0
HALF_WAY_NAMES = 30.0
TITLE_WEIGHT = 2.0
LEAD_SENTENCES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Weighted terms and names (each of length 1), the lead's vector, the days that the lead names, and those on
    which it may be published.
    """

    article_id: str
    terms: dict[str, float]
    names: dict[str, float]
    lead: NDArray[np.float32]
    days: tuple[DateExpression, ...]
    published: tuple[date, date] | None


def profile_of(account: Account) -> Profile:
    """The profile of one account; depends on nothing but the account and the table of rarity."""
    return Profile(
        article_id=account.id,
        terms=weigh(placed_terms(account)),
        names=weigh(placed_names(account)),
        lead=unit(matrix(account.reading)[:LEAD_SENTENCES].sum(axis=0)),
        days=lead_days(account),
        published=publishing_days(account.article.publishing_date),
    )


def lead_days(account: Account) -> tuple[DateExpression, ...]:
    """The days named in the lead, as far as they are calendar days."""
    sentences = account.reading.sentences[:LEAD_SENTENCES]
    lead = account.article.text[: sentences[-1].span.end] if sentences else ""
    found = find_dates(lead, account.article.publishing_date)
    return tuple(date for date in found if date.granularity == "day" and date.day is not None)


def placed_terms(account: Account) -> Iterator[tuple[str, float]]:
    """Every term of title and text with the weight of its place."""
    for _, form in find_terms(account.article.title or ""):
        yield form, TITLE_WEIGHT
    for place, (_, form) in enumerate(find_terms(account.article.text)):
        yield form, HALF_WAY_TERMS / (HALF_WAY_TERMS + place)


def placed_names(account: Account) -> Iterator[tuple[str, float]]:
    """The terms of every name with the weight of its place ('Li Qiang' and 'Li' share a term)."""
    named = (mention for mention in account.mentions if mention.form == "name")
    for place, mention in enumerate(named):
        for _, form in find_terms(mention.key):
            yield form, HALF_WAY_NAMES / (HALF_WAY_NAMES + place)


def weigh(placed: Iterator[tuple[str, float]]) -> dict[str, float]:
    """Damped frequency times squared rarity, scaled to length 1."""
    counts: defaultdict[str, float] = defaultdict(float)
    for form, weight in placed:
        counts[form] += weight
    weights = {form: math.log1p(count) * rarity(form) ** 2 for form, count in sorted(counts.items())}
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {form: weight / length for form, weight in weights.items() if weight > 0.0}


def unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """The vector scaled to length 1; nothing stays nothing."""
    return vector / np.float32(max(float(np.linalg.norm(vector)), 1e-9))


def publishing_days(publishing_date: str | None) -> tuple[date, date] | None:
    """First and last day that the date, at its precision, may mean."""
    if not publishing_date:
        return None
    parts = [int(part) for part in publishing_date[:10].split("-")]
    first = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return first, first
    if len(parts) == 2:
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first, first.replace(month=12, day=31)
