"""A dossier as text for a terminal."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from variorum.edition.console import DIM, console_on, heading, item
from variorum.edition.dates import date_of
from variorum.edition.happenings import DOING, TOLD, plain
from variorum.edition.text import counted, one_line, shorten
from variorum.records import Cited, Dealing, Dispute, Dossier, Figure, MonthCount, Said
from variorum.records.event import QUADS, SYMMETRICAL

QUOTE = 220
SHOWN = 40  # of each section; the rest is counted


def print_dossier(dossier: Dossier, stream: TextIO) -> None:
    """Print the dossier, section by section; a section that has nothing says so where a reader would look for it."""
    console = console_on(stream)
    console.print(Text(f"{dossier.names[0]} and {dossier.names[1]}", style="bold"))
    console.print(scope_of(dossier))
    if not dossier.accounts:
        console.print("No account read tells of anything between the two in that time.")
    dealings(console, "What happened", dossier.dealings, dossier)
    dealings(console, "Recalled as background (in no count)", dossier.recalled, dossier)
    months(console, dossier.months)
    sayings(console, dossier.said, dossier)
    disputes(console, dossier.disputes)
    dependences(console, dossier)
    figures(console, dossier)


def scope_of(dossier: Dossier) -> str:
    """'2 accounts, 2 independent origins; from 2014 to 2024-08.'"""
    time = " ".join(
        f"{word} {date}" for word, date in (("from", dossier.since), ("to", dossier.until)) if date is not None
    )
    found = f"{counted(dossier.accounts, 'account')}, {counted(dossier.origins, 'independent origin')}"
    return f"{found}; {time}." if time else f"{found}."


def dealings(console: Console, title: str, found: tuple[Dealing, ...], dossier: Dossier) -> None:
    """Happenings in order of time, each with its passages."""
    if not found:
        return
    heading(console, title)
    for dealing in found[:SHOWN]:
        item(console, Text(dealing_words(dealing, dossier)))
        cited(console, dealing.cited)
    rest(console, len(found) - SHOWN)


def dealing_words(dealing: Dealing, dossier: Dossier) -> str:
    """'21 August 2024: China and Russia meet or talk (2 independent origins)'."""
    happening = dealing.happening
    origins = counted(len(happening.origin_ids), "independent origin")
    facts = ", ".join(filter(None, [state_of(dealing), origins, differing(dealing)]))
    return f"{date_of(happening.date) or 'undated'}: {doing_words(dealing, dossier)} ({facts})"


def doing_words(dealing: Dealing, dossier: Dossier) -> str:
    """'China and Russia meet or talk', 'China → Russia: accuse'."""
    happening = dealing.happening
    names = dict(zip(dossier.dyad, dossier.names, strict=True))
    actors, recipients = (
        " and ".join(names.get(code, plain(code)) for code in side) for side in (happening.actors, happening.recipients)
    )
    both = " and ".join(filter(None, (actors, recipients)))
    doing = DOING[happening.event_type]
    return f"{both} {doing}" if happening.event_type in SYMMETRICAL else f"{actors} → {recipients}: {doing}"


def state_of(dealing: Dealing) -> str:
    """How far an agreement is; of anything else how it is told, where that is more than that it happened."""
    state = dealing.state or TOLD[dealing.happening.modality]
    return "" if state == "agreed" else state


def differing(dealing: Dealing) -> str:
    """'accounts differ on date'."""
    disputed = dealing.happening.disputed
    return f"accounts differ on {' and '.join(disputed)}" if disputed else ""


def cited(console: Console, passages: Iterable[Cited]) -> None:
    """The passages with who tells them."""
    for passage in passages:
        date = f", {date_of(passage.publishing_date)}" if passage.publishing_date else ""
        words = f"“{shorten(passage.words, QUOTE)}” ({one_line(passage.name)}{date})"
        item(console, words, indent=4, hang=1, style=DIM)


def months(console: Console, counts: tuple[MonthCount, ...]) -> None:
    """Happenings by month and quad category."""
    if not counts:
        return
    heading(console, "By month, each happening once (and its independent origins)")
    quads = list(dict.fromkeys(QUADS.values()))
    for month in dict.fromkeys(count.month for count in counts):
        row = {count.quad: count for count in counts if count.month == month}
        told = [f"{quad} {row[quad].happenings} ({row[quad].origins})" for quad in quads if quad in row]
        item(console, f"{date_of(month) or 'undated'}: {', '.join(told)}")


def sayings(console: Console, found: tuple[Said, ...], dossier: Dossier) -> None:
    """What each said of the other."""
    for code, name in zip(dossier.dyad, dossier.names, strict=True):
        said = [one for one in found if one.country == code]
        if not said:
            continue
        other = dossier.names[1] if code == dossier.dyad[0] else dossier.names[0]
        heading(console, f"What {name} said of {other}")
        for one in said[:SHOWN]:
            via = f", through {one_line(one.via)}" if one.via else ""
            who = one_line(one.person or one.speaker)
            origins = counted(len(one.origin_ids), "independent origin")
            item(console, f"{who}{via}: {shorten(one.content, QUOTE)} ({origins})")
            names = ", ".join(dict.fromkeys(one_line(passage.name) for passage in one.cited))
            item(console, names, indent=4, style=DIM)
        rest(console, len(said) - SHOWN)


def disputes(console: Console, found: tuple[Dispute, ...]) -> None:
    """Claims that accounts contest or tell otherwise."""
    if not found:
        return
    heading(console, "Contested, or told otherwise by some")
    for dispute in found[:SHOWN]:
        item(console, f"{shorten(dispute.gist, QUOTE)}")
        item(console, one_line(dispute.reason), indent=4)
        cited(console, dispute.cited)
    rest(console, len(found) - SHOWN)


def dependences(console: Console, dossier: Dossier) -> None:
    """What accounts tell of trade and energy between the two."""
    if not dossier.dependences:
        return
    heading(console, "Dependences, as the accounts tell them")
    for topic in dict.fromkeys(one.topic for one in dossier.dependences):
        item(console, Text(topic))
        for one in [one for one in dossier.dependences if one.topic == topic][:SHOWN]:
            cited(console, one.cited[:1])


def figures(console: Console, dossier: Dossier) -> None:
    """The rows of statistics, or that there are none."""
    heading(console, "Figures")
    if not dossier.figures:
        item(console, "No figures: no table read has a row on the two.")
    for figure in dossier.figures[:SHOWN]:
        item(console, figure_words(figure, dossier))
    rest(console, len(dossier.figures) - SHOWN)


def figure_words(figure: Figure, dossier: Dossier) -> str:
    """'Russia, export to China: 31 % of exports, rank 1 (2023; CIA World Factbook)'."""
    names = dict(zip(dossier.dyad, dossier.names, strict=True))
    towards = "from" if figure.flow == "import" else "to"
    goods = f" of {one_line(figure.commodity)}" if figure.commodity else ""
    rank = f", rank {figure.rank}" if figure.rank else ""
    who = f"{names[figure.country]}, {one_line(figure.flow)}{goods} {towards} {names[figure.partner]}"
    return f"{who}: {figure.value:,.15g} {one_line(figure.unit)}{rank} ({figure.year}; {one_line(figure.source)})"


def rest(console: Console, number: int) -> None:
    """How many more there are."""
    if number > 0:
        item(console, f"and {number} more: see --json", style=DIM)
