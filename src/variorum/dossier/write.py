"""Write the dossier of two countries from the stories of some time, and what each thing in it rests on.

Every happening counts once, however many accounts tell it; a copy adds no origin.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from variorum.dossier.dealings import between, dealing_of, month_of
from variorum.dossier.dependences import dependences_in
from variorum.dossier.disputes import disputes_in
from variorum.dossier.sayings import sayings_in
from variorum.records import Dealing, Dossier, Entry, Figure, MonthCount, Provenance
from variorum.records.event import QUADS, Quad

PROVENANCE = Provenance(stage="dossier", model="counts", version="1")
DONE = ("happened", "ongoing")
LAST = "9"  # sorts after any date


def write_dossier(
    dyad: tuple[str, str],
    entries: Sequence[Entry],
    *,
    names: tuple[str, str],
    since: str | None = None,
    until: str | None = None,
    figures: Iterable[Figure] = (),
) -> Dossier:
    """The dossier of two country codes; `since` and `until` are ISO 8601 prefixes, both included.

    A happening's time is its date; of one without, the publishing dates of those who tell it decide whether it lies
    within the time asked for, and it is counted as undated.
    """
    told = [
        dealing_of(happening, entry) for entry in entries for happening in entry.happenings if between(happening, dyad)
    ]
    inside = [dealing for dealing in told if is_within(dealing, since, until)]
    dealings = sorted((d for d in inside if not d.happening.recalled), key=order)
    concerned = [entry for entry in entries if is_concerned(entry, dyad, inside, since, until)]
    return Dossier(
        dyad=dyad,
        names=names,
        since=since,
        until=until,
        accounts=sum(len(entry.accounts) for entry in concerned),
        origins=sum(len(entry.stemma.origins) for entry in concerned),
        dealings=tuple(dealings),
        recalled=tuple(sorted((d for d in inside if d.happening.recalled), key=order)),
        said=tuple(said for entry in concerned for said in sayings_in(entry, dyad)),
        months=tuple(months_of(dealings)),
        disputes=tuple(dispute for entry in concerned for dispute in disputes_in(entry, dyad)),
        dependences=tuple(dependences_in(concerned, dyad)),
        figures=tuple(figures),
        provenance=PROVENANCE,
    )


def is_concerned(
    entry: Entry, dyad: tuple[str, str], inside: Sequence[Dealing], since: str | None, until: str | None
) -> bool:
    """Whether a story has a dealing of the time asked for, or an account of that time that names both."""
    return any(dealing.happening.story_id == entry.story.id for dealing in inside) or any(
        lies_within(account.article.publishing_date, since, until) and set(dyad) <= {a.country for a in account.actors}
        for account in entry.accounts
    )


def order(dealing: Dealing) -> tuple[str, str]:
    """Sorts by date, undated by when it was told, last."""
    return dealing.happening.date or LAST, min((c.publishing_date or LAST for c in dealing.cited), default=LAST)


def is_within(dealing: Dealing, since: str | None, until: str | None) -> bool:
    """Whether a dealing's date, or one of the days on which it was told, may lie in the time asked for."""
    dates = [dealing.happening.date] if dealing.happening.date else [c.publishing_date for c in dealing.cited]
    return any(lies_within(date, since, until) for date in dates)


def lies_within(date: str | None, since: str | None, until: str | None) -> bool:
    """Whether a date may lie in the time asked for; one that is not known only if no time is."""
    if date is None:
        return since is None and until is None
    return (since is None or date[: len(since)] >= since[: len(date)]) and (
        until is None or date[: len(until)] <= until[: len(date)]
    )


def months_of(dealings: Iterable[Dealing]) -> list[MonthCount]:
    """Counts by month and quad category, undated last, of what is told as done or being done."""
    happenings: Counter[tuple[str, Quad]] = Counter()
    origins: Counter[tuple[str, Quad]] = Counter()
    for dealing in dealings:
        if dealing.happening.modality not in DONE:
            continue
        key = month_of(dealing.happening) or LAST, QUADS[dealing.happening.event_type]
        happenings[key] += 1
        origins[key] += len(dealing.happening.origin_ids)
    return [
        MonthCount(month=None if month == LAST else month, quad=quad, happenings=count, origins=origins[month, quad])
        for (month, quad), count in sorted(happenings.items())
    ]
