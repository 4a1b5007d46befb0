"""The happenings of a dossier by month, as many in full as a page can hold."""

from collections.abc import Iterable, Sequence

from variorum.edition.citing import behind
from variorum.edition.dates import date_of
from variorum.edition.dossier import differing, doing_words, state_of
from variorum.edition.dossier_page import DealingPart, GroupPart
from variorum.edition.months import KINDS, WITHOUT, month_key, month_words
from variorum.edition.text import counted, one_line
from variorum.records import Dealing, Dossier
from variorum.records.event import QUADS

FULL = 400  # happenings with their passages, so that the page stays small
NAMED = 1600  # more that are named in a line; the rest is counted
RECALLED = 40
Numbered = tuple[int, Dealing]
Anchors = dict[tuple[str, str], str]  # by month and kind


def groups_of(dossier: Dossier) -> tuple[GroupPart, ...]:
    """The happenings by month, those without one last."""
    months = by_month(enumerate(dossier.dealings, start=1))
    ranked = ranking(months.values())
    full, named = set(ranked[:FULL]), set(ranked[FULL : FULL + NAMED])
    return tuple(group_of(month, dealings, dossier, full=full, named=named) for month, dealings in months.items())


def by_month(numbered: Iterable[Numbered]) -> dict[str, list[Numbered]]:
    """Happenings with their numbers by month."""
    found: dict[str, list[Numbered]] = {}
    for number, dealing in numbered:
        found.setdefault(month_key(dealing.happening.date), []).append((number, dealing))
    return dict(sorted(found.items()))


def ranking(months: Iterable[Sequence[Numbered]]) -> list[int]:
    """Numbers of happenings in the order in which the page has room for them.

    The best attested of each month come first, then the second best of each, so that no month goes empty.
    """
    places = [
        (place, -len(dealing.happening.origin_ids), number)
        for dealings in months
        for place, (number, dealing) in enumerate(sorted(dealings, key=lambda one: -len(one[1].happening.origin_ids)))
    ]
    return [number for _, _, number in sorted(places)]


def group_of(
    month: str, dealings: Sequence[Numbered], dossier: Dossier, *, full: set[int], named: set[int]
) -> GroupPart:
    """A month: its happenings in full, those only named, the number of the rest."""
    shown = [one for one in dealings if one[0] in full] + [one for one in dealings if one[0] in named]
    kinds = {n: kind_of(dealing) for n, dealing in shown}
    first = {kind: n for n, kind in reversed(kinds.items())}
    anchors = {n: f"m-{month}-{kind}" for kind, n in first.items()}
    return GroupPart(
        anchor=f"m-{month}",
        title=title_of(month, dealings),
        full=tuple(dealing_part(one, dossier, f"d{n}", anchors.get(n)) for n, one in shown if n in full),
        named=tuple(dealing_part(one, dossier, None, anchors.get(n)) for n, one in shown if n in named),
        more=len(dealings) - len(shown),
    )


def title_of(month: str, dealings: Sequence[Numbered]) -> str:
    """The month in words; those without may still tell the year."""
    years = month == WITHOUT and any(dealing.happening.date for _, dealing in dealings)
    return "Undated, or dated by the year alone" if years else month_words(month)


def kind_of(dealing: Dealing) -> str:
    """The class of a happening's quad category."""
    return KINDS[QUADS[dealing.happening.event_type]]


def dealing_part(dealing: Dealing, dossier: Dossier, own: str | None, anchor: str | None) -> DealingPart:
    """A happening, with its passages under the anchor `own`; without any where that is None."""
    happening = dealing.happening
    origins = counted(len(happening.origin_ids), "independent origin")
    return DealingPart(
        anchor=anchor,
        kind=kind_of(dealing),
        quad=QUADS[happening.event_type],
        when=date_of(happening.date) or "undated",
        words=one_line(doing_words(dealing, dossier)),
        state=state_of(dealing),
        facts=", ".join(filter(None, [differing(dealing), "" if own else origins])),
        behind=behind(dealing.cited, len(happening.origin_ids), own, happening) if own else None,
    )


def recalled_of(dossier: Dossier) -> GroupPart | None:
    """What is told as background only."""
    if not dossier.recalled:
        return None
    numbered = list(enumerate(dossier.recalled, start=1))
    return GroupPart(
        anchor="recalled",
        title="",
        full=tuple(dealing_part(one, dossier, f"r{n}", None) for n, one in numbered[:RECALLED]),
        named=tuple(dealing_part(one, dossier, None, None) for _, one in numbered[RECALLED : RECALLED + NAMED]),
        more=max(0, len(numbered) - RECALLED - NAMED),
    )


def anchors_of(groups: Iterable[GroupPart]) -> Anchors:
    """Where the happenings of a month and kind begin on the page: the first of them, or else their month."""
    first = {
        (group.anchor.removeprefix("m-"), one.kind): one.anchor
        for group in groups
        for one in (*group.full, *group.named)
        if one.anchor
    }
    months = {(group.anchor.removeprefix("m-"), kind): group.anchor for group in groups for kind in KINDS.values()}
    return months | first
