"""Do two accounts tell the same happening? Decided from the two alone."""

import math
from dataclasses import dataclass

from variorum.language.dates import same_date
from variorum.records import Account
from variorum.stories.profile import Profile, profile_of

NEXT_DAY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What makes two accounts one story.

    Swept on the 50 BASIL development events (three outlets each, dated), the corpus's dev split (dated), L2R and the
    ECB+ train topics (undated; two happenings of a kind each). `threshold` is for dated pairs; undated ones need
    `undated_threshold`, since one happening and the next of its kind look alike. `apart` is what is left of the
    likeness of two accounts, not of one day or the next, whose leads name days that cannot be the same.
    """

    lead_weight: float = 1.0
    name_weight: float = 0.3
    decay_days: float = 14.0
    threshold: float = 0.21
    undated_threshold: float = 0.31
    apart: float = 0.7


DEFAULTS = Grouping()


def same_story_score(a: Account, b: Account, *, settings: Grouping = DEFAULTS) -> float:
    """How much speaks for one happening: 0..1, symmetric, a link from `settings.threshold` up. Not calibrated."""
    return profile_score(profile_of(a), profile_of(b), settings)


def profile_score(a: Profile, b: Profile, settings: Grouping) -> float:
    """Weighted mean of term, lead and name likeness, less for every day between; rounded so that it is stable."""
    likeness = (
        dot(a.terms, b.terms)
        + settings.lead_weight * max(0.0, round(float(a.lead @ b.lead), 4))
        + settings.name_weight * dot(a.names, b.names)
    ) / (1.0 + settings.lead_weight + settings.name_weight)
    days = days_between(a, b)
    if (days is None or days > NEXT_DAY) and tell_other_days(a, b):
        likeness *= settings.apart
    if days is None:
        return round(likeness * settings.threshold / settings.undated_threshold, 4)
    return round(likeness * math.exp(-days / settings.decay_days), 4)


def tell_other_days(a: Profile, b: Profile) -> bool:
    """Whether both leads name days, and none of the one can be one of the other."""
    return bool(a.days and b.days) and all(same_date(one, two) is False for one in a.days for two in b.days)


def days_between(a: Profile, b: Profile) -> int | None:
    """Fewest days that can lie between the two publishing dates; None where one is unknown."""
    if a.published is None or b.published is None:
        return None
    return max(0, (a.published[0] - b.published[1]).days, (b.published[0] - a.published[1]).days)


def dot(a: dict[str, float], b: dict[str, float]) -> float:
    """Cosine of two sparse vectors of length 1 (summed exactly, so the order of terms does not matter)."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return math.fsum(weight * large[form] for form, weight in small.items() if form in large)
