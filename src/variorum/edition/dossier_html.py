"""A dossier as one page that needs nothing outside itself."""

from collections.abc import Iterable

from variorum.edition.citing import WORDS, accounts_of, anchored, behind, passage_part
from variorum.edition.dossier import scope_of
from variorum.edition.dossier_page import (
    CountPart,
    DisputePart,
    DossierPart,
    FigurePart,
    MonthRow,
    SaidPart,
    SentencePart,
    SidePart,
    TopicPart,
)
from variorum.edition.frame import packaged, policy, template
from variorum.edition.grouping import anchors_of, groups_of, recalled_of
from variorum.edition.months import KINDS, Counts, counts_of, month_words
from variorum.edition.plotting import OVER, UNDER, height_of, plot_of
from variorum.edition.text import capitalised, counted, one_line, shorten
from variorum.records import Dependence, Dispute, Dossier, Figure, Said

AT_ONCE = 8  # statements of each that are shown at once; the others open on demand
SHOWN = 200  # of the statements of each, the disputes, the sentences on a topic, the rows of figures, the accounts


def dossier_html(dossier: Dossier) -> str:
    """The whole page. Nothing of it comes from outside, it has no script, and its policy forbids all but its style."""
    return template("dossier.html").render(page=dossier_part(dossier))


def dossier_part(dossier: Dossier) -> DossierPart:
    """What the template renders."""
    style = packaged("edition.css") + packaged("dossier.css")
    names = one_line(dossier.names[0]), one_line(dossier.names[1])
    counts = counts_of(dossier.months)
    groups = groups_of(dossier)
    anchors = anchors_of(groups)
    recalled = recalled_of(dossier)
    accounts = accounts_of(anchored(dossier, (*groups, *filter(None, [recalled])), SHOWN))
    return DossierPart(
        title=f"{names[0]} and {names[1]}: Variorum dossier",
        names=names,
        scope=scope_of(dossier),
        sum=tuple(sum_of(counts, dossier)),
        nothing=not dossier.accounts,
        groups=groups,
        recalled=recalled,
        plot=plot_of(counts, anchors),
        quads=tuple((KINDS[quad], quad) for quad in KINDS),
        rows=tuple(month_row(month, counts, anchors) for month in counts),
        sides=tuple(side for n in (0, 1) if (side := side_part(dossier, n)).said),
        disputes=tuple(dispute_part(one, n) for n, one in enumerate(dossier.disputes[:SHOWN], start=1)),
        more_disputes=max(0, len(dossier.disputes) - SHOWN),
        topics=tuple(topics_of(dossier)),
        figures=tuple(figure_part(figure, dossier) for figure in dossier.figures[:SHOWN]),
        more_figures=max(0, len(dossier.figures) - SHOWN),
        accounts=accounts[:SHOWN],
        more_accounts=max(0, len(accounts) - SHOWN),
        style=style,
        policy=policy(style),
    )


def sum_of(counts: Counts, dossier: Dossier) -> Iterable[tuple[str, str | None]]:
    """'13 happenings', '5 of cooperation', '8 of conflict', '3 recalled', each with where they stand."""
    over, under = (sum(height_of(row, side) for row in counts.values()) for side in (OVER, UNDER))
    if counts:
        yield counted(over + under, "happening"), "happened"
        yield f"{over} of cooperation", "months"
        yield f"{under} of conflict", "months"
    if dossier.recalled:
        yield f"{len(dossier.recalled)} recalled", "recalled"
    if dossier.said:
        yield counted(len(dossier.said), "statement"), "said"
    if dossier.disputes:
        yield f"{len(dossier.disputes)} contested", "contested"


def month_row(month: str, counts: Counts, anchors: dict[tuple[str, str], str]) -> MonthRow:
    """A row of the table of months."""
    cells = [
        CountPart(
            quad=quad,
            number=counts[month][quad][0],
            origins=counted(counts[month][quad][1], "origin"),
            anchor=anchors.get((month, kind)),
        )
        if quad in counts[month]
        else None
        for quad, kind in KINDS.items()
    ]
    return month_words(month), tuple(cells)


def side_part(dossier: Dossier, number: int) -> SidePart:
    """What one of the two said of the other."""
    code, name, other = dossier.dyad[number], dossier.names[number], dossier.names[1 - number]
    said = [(n, one) for n, one in enumerate(dossier.said, start=1) if one.country == code]
    parts = tuple(said_part(one, n) for n, one in said[:SHOWN])
    return SidePart(
        title=f"{one_line(name)} on {one_line(other)}",
        said=parts[:AT_ONCE],
        on_demand=parts[AT_ONCE:],
        more=max(0, len(said) - SHOWN),
    )


def said_part(said: Said, number: int) -> SaidPart:
    """A statement with who carries it."""
    who, speaker = one_line(said.person or said.speaker), one_line(said.speaker)
    return SaidPart(
        who=who,
        called=speaker if speaker not in who else "",
        via=one_line(said.via) if said.via else "",
        content=shorten(said.content.strip().strip('"“”'), WORDS) if said.direct else shorten(said.content, WORDS),
        direct=said.direct,
        behind=behind(said.cited, len(said.origin_ids), f"q{number}"),
    )


def dispute_part(dispute: Dispute, number: int) -> DisputePart:
    """A contested claim with the passages that are held against each other."""
    return DisputePart(
        anchor=f"c{number}",
        gist=shorten(dispute.gist, WORDS),
        reason=capitalised(one_line(dispute.reason)),
        passages=tuple(passage_part(one) for one in dispute.cited),
    )


def topics_of(dossier: Dossier) -> Iterable[TopicPart]:
    """The sentences on trade, energy, technology, arms and money, by topic."""
    for topic in dict.fromkeys(one.topic for one in dossier.dependences):
        found = [(n, one) for n, one in enumerate(dossier.dependences, start=1) if one.topic == topic]
        sentences = tuple(sentence_part(one, n) for n, one in found[:SHOWN] if one.cited)
        yield TopicPart(title=topic, sentences=sentences, more=max(0, len(found) - SHOWN))


def sentence_part(one: Dependence, number: int) -> SentencePart:
    """A sentence on both countries."""
    origins = len(one.origin_ids)
    return SentencePart(
        anchor=f"t{number}",
        passage=passage_part(one.cited[0]),
        origins=counted(origins, "independent origin"),
        behind=behind(one.cited, origins, f"t{number}") if len(one.cited) > 1 else None,
    )


def figure_part(figure: Figure, dossier: Dossier) -> FigurePart:
    """A row of statistics."""
    names = dict(zip(dossier.dyad, dossier.names, strict=True))
    towards = "from" if figure.flow == "import" else "to"
    return FigurePart(
        whose=one_line(names.get(figure.country, figure.country)),
        flow=one_line(figure.flow),
        goods=one_line(figure.commodity or ""),
        partner=f"{towards} {one_line(names.get(figure.partner, figure.partner))}",
        value=f"{figure.value:,.15g} {one_line(figure.unit)}",
        rank=str(figure.rank or ""),
        year=one_line(figure.year),
        source=one_line(figure.source),
    )
