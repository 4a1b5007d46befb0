"""Terms of office, and where a date stands to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term of one person in one office. Dates are ISO 8601 prefixes; None: not known, or of `until` still held."""

    person: str
    family: tuple[str, ...]
    aliases: tuple[str, ...]
    country: str
    office: str
    since: str | None
    until: str | None
    source: str

    @property
    def is_lesser(self) -> bool:
        """Whether it is an office below the chief ones of a state or an organization."""
        return self.source == "figures"

    def holds(self, date: str) -> bool:
        """Whether the office may have been held on a date, as far as the coarser of the two dates tells."""
        return not starts_after(self, date) and not ends_before(self, date)

    def distance(self, date: str) -> int:
        """Years from a date to the term, 0 within it."""
        year = int(date[:4])
        if starts_after(self, date) and self.since:
            return max(1, int(self.since[:4]) - year)
        if ends_before(self, date) and self.until:
            return max(1, year - int(self.until[:4]))
        return 0


def starts_after(term: Term, date: str) -> bool:
    """Whether a term surely begins after a date."""
    return term.since is not None and term.since[: len(date)] > date[: len(term.since)]


def ends_before(term: Term, date: str) -> bool:
    """Whether a term surely ends before a date."""
    return term.until is not None and term.until[: len(date)] < date[: len(term.until)]


def chief(terms: Sequence[Term]) -> list[Term]:
    """The terms of those persons who hold or held a chief office by any of these terms."""
    names = {term.person for term in terms if not term.is_lesser}
    return [term for term in terms if term.person in names]


def persons(terms: Iterable[Term]) -> tuple[str, ...]:
    """The persons of some terms, each once, in order."""
    return tuple(dict.fromkeys(term.person for term in terms))


def on(terms: Sequence[Term], date: str | None) -> list[Term]:
    """The terms that a date lies in; of two that meet on their last and first day, both. All where no date is known."""
    day = date[:10] if date else None
    return [term for term in terms if day is None or term.holds(day)]
