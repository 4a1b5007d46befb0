"""The dossier of two countries from an edition or a store."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.actors import country_name
from variorum.dossier import read_figures, write_dossier
from variorum.engine.run import Progress, told
from variorum.errors import SettingsError, UnknownCodeError
from variorum.pipeline import Models, Settings
from variorum.records import Account, Dossier, Entry

DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a dossier is asked of: two codes, what they are called, the time."""

    dyad: tuple[str, str]
    names: tuple[str, str]
    since: str | None = None
    until: str | None = None


def asked_of(one: str, other: str, *, since: str | None = None, until: str | None = None) -> Asked:
    """What a person asks for.

    Raises SettingsError for a code that no table has, a country with itself, or dates that are none or reversed.
    """
    dyad = (one.strip().upper(), other.strip().upper())
    names = (name_of(dyad[0]), name_of(dyad[1]))
    if dyad[0] == dyad[1]:
        raise SettingsError(f"a dossier is of two: {dyad[0]} was given twice")
    for option, date in (("--since", since), ("--until", until)):
        if date is not None and not is_date_prefix(date):
            raise SettingsError(f"{option} {date}: not a date like 2014, 2014-05 or 2014-05-21")
    if since and until and until[: len(since)] < since[: len(until)]:
        raise SettingsError(f"--until {until} lies before --since {since}")
    return Asked(dyad=dyad, names=names, since=since, until=until)


def dossier_of(
    asked: Asked,
    entries: Sequence[Entry],
    models: Models,
    *,
    tables: Iterable[tuple[str, str]] = (),
    progress: Progress,
) -> Dossier:
    """The dossier, from the stories of which an account names both; only in these are events looked for."""
    both = [entry for entry in entries if any(names_both(account, asked.dyad) for account in entry.accounts)]
    entries = told(both, models, Settings(), progress=progress)
    figures = read_figures(asked.dyad, tables)
    return write_dossier(asked.dyad, entries, names=asked.names, since=asked.since, until=asked.until, figures=figures)


def names_both(account: Account, dyad: tuple[str, str]) -> bool:
    """Whether an account names both of two."""
    return set(dyad) <= {actor.country for actor in account.actors}


def is_date_prefix(words: str) -> bool:
    """Whether words are a year, month or day that there is."""
    match = DATE.fullmatch(words)
    if match is None:
        return False
    try:
        datetime.date(*(int(part or 1) for part in match.groups()))
    except ValueError:
        return False
    return True


def name_of(code: str) -> str:
    """What a code stands for."""
    name = country_name(code)
    if name is None:
        raise UnknownCodeError(
            f"{code}: no country or organization known by this code (ISO 3166-1 alpha-3, or IGO:NATO)"
        )
    return name
