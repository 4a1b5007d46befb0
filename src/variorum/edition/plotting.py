"""Happenings by month as bars: cooperation over a zero line, conflict under it, what is done nearest to it.

All lengths are pixels. Months without any keep their place; what has no month stands apart at the end.
"""

from itertools import accumulate, pairwise
from math import inf

from variorum.edition.dossier_page import PlotPart, SegmentPart, WordPart
from variorum.edition.months import KINDS, WITHOUT, Counts, axis, month_words
from variorum.edition.text import counted
from variorum.records.event import Quad

ROOM = 640.0  # what a plot fills before its months are put closer together
NARROW, WIDE = 6.0, 44.0  # of a month; below the first no bar could be pointed at, so the plot grows and is scrolled
LINE = 24.0  # the height of one happening, as long as there are few
TALL = 200.0  # bars over and under the line together
MARGIN = 20.0  # over and under the bars, for their sums
LABELS = 36.0  # under the bars, for months and years
UNDATED = 64.0  # the place of what has no month
DIGIT, GAP = 7.5, 5.0  # of a number, and to the next
LETTERS = 30.0  # of a month's name in three letters
YEAR = 38.0  # between two years that can be read
STEPS = tuple(digit * 10**power for power in range(7) for digit in (1, 2, 5))
OVER: tuple[Quad, ...] = ("material cooperation", "verbal cooperation")
UNDER: tuple[Quad, ...] = ("material conflict", "verbal conflict")


def plot_of(counts: Counts, anchors: dict[tuple[str, str], str]) -> PlotPart | None:
    """The plot, its bars leading to `anchors` by month and quad category; None where nothing happened."""
    if not counts:
        return None
    columns = axis(month for month in counts if month != WITHOUT)
    pitch = min(WIDE, max(NARROW, ROOM / len(columns))) if columns else WIDE
    end = len(columns) * pitch
    places = {month: (number * pitch, pitch) for number, month in enumerate(columns) if month is not None}
    if WITHOUT in counts:
        places[WITHOUT] = (end + (UNDATED - WIDE) / 2 + 4, WIDE)
    over, under = (max(height_of(row, side) for row in counts.values()) for side in (OVER, UNDER))
    unit = min(LINE, TALL / max(1, over + under))
    zero = MARGIN + over * unit
    base = zero + under * unit + MARGIN
    return PlotPart(
        words=words_of(counts),
        width=round(end + (UNDATED + 8 if WITHOUT in counts else 0), 1),
        height=round(base + LABELS, 1),
        zero=round(zero, 1),
        base=round(base, 1),
        segments=tuple(s for month in counts for s in segments(month, counts, places[month], zero, unit, anchors)),
        sums=tuple(w for month in counts for w in sums(counts[month], places[month], zero, unit)),
        scale=tuple(scale(over, under, zero, unit)),
        months=tuple(month_labels(columns, pitch, base)),
        years=tuple(year_labels(columns, pitch, base)),
        breaks=tuple(round((number + 0.5) * pitch, 1) for number, month in enumerate(columns) if month is None),
        undated=round(end + 4, 1) if WITHOUT in counts else None,
    )


def height_of(row: dict[Quad, tuple[int, int]], side: tuple[Quad, ...]) -> int:
    """How many happenings of a month stand on one side of the line."""
    return sum(row[quad][0] for quad in side if quad in row)


def words_of(counts: Counts) -> str:
    """The plot in a sentence or two."""
    dated = [month for month in counts if month != WITHOUT]
    over, under = (sum(height_of(row, side) for row in counts.values()) for side in (OVER, UNDER))
    ends = " to ".join(dict.fromkeys(month_words(month) for month in (dated[:1] + dated[-1:])))
    time = f", {ends}" if ends else ""
    undated = sum(height_of(counts[WITHOUT], side) for side in (OVER, UNDER)) if WITHOUT in counts else 0
    without = f"; {undated} undated" if undated else ""
    found = f"Bars{time}: {counted(over, 'happening')} of cooperation over the line, {under} of conflict under it"
    return f"{found}{without}. The numbers are in the table that follows."


def segments(
    month: str,
    counts: Counts,
    place: tuple[float, float],
    zero: float,
    unit: float,
    anchors: dict[tuple[str, str], str],
) -> list[SegmentPart]:
    """The stretches of a month's bars, from the line outwards."""
    left, pitch = place
    width = pitch * (0.74 if pitch > 2 * NARROW else 0.6)
    found = []
    for side, up in ((OVER, True), (UNDER, False)):
        quads = [quad for quad in side if quad in counts[month]]
        heights = [max(2.0, counts[month][quad][0] * unit) for quad in quads]
        for quad, height, reached in zip(quads, heights, accumulate(heights), strict=True):
            found.append(
                SegmentPart(
                    kind=KINDS[quad],
                    x=round(left + (pitch - width) / 2, 1),
                    y=round(zero - reached if up else zero + reached - height, 1),
                    width=round(width, 1),
                    height=round(height, 1),
                    anchor=anchors[month, KINDS[quad]],
                )
            )
    return found


def sums(row: dict[Quad, tuple[int, int]], place: tuple[float, float], zero: float, unit: float) -> list[WordPart]:
    """The number at the end of each bar, where there is room."""
    left, pitch = place
    over, under = height_of(row, OVER), height_of(row, UNDER)
    ends = ((over, zero - over * unit - 5), (under, zero + under * unit + 14))
    return [
        WordPart(x=round(left + pitch / 2, 1), y=round(y, 1), words=str(number))
        for number, y in ends
        if number and len(str(number)) * DIGIT + GAP <= pitch
    ]


def scale(over: int, under: int, zero: float, unit: float) -> list[WordPart]:
    """Lines at round numbers on both sides, far enough apart to be read."""
    step = next((step for step in STEPS if step * unit >= LINE - 1e-9 and max(over, under) / step <= 5), STEPS[-1])
    numbers = [*range(-(under // step) * step, 0, step), *range(0, over + 1, step)]
    return [WordPart(x=0, y=round(zero - number * unit, 1), words=str(abs(number))) for number in numbers]


def month_labels(columns: list[str | None], pitch: float, base: float) -> list[WordPart]:
    """'May' under each month, where there is room."""
    if pitch < LETTERS:
        return []
    return [
        WordPart(x=round((n + 0.5) * pitch, 1), y=round(base + 14, 1), words=month_words(month)[:3])
        for n, month in enumerate(columns)
        if month is not None
    ]


def year_labels(columns: list[str | None], pitch: float, base: float) -> list[WordPart]:
    """The year under its first month, unless the next year follows too soon for both to be read."""
    starts = [
        (n * pitch, month[:4])
        for n, month in enumerate(columns)
        if month is not None and (n == 0 or columns[n - 1] is None or month.endswith("-01"))
    ]
    shown = [start for start, (after, _) in pairwise([*starts, (inf, "")]) if after - start[0] >= YEAR]
    return [WordPart(x=round(x + 2, 1), y=round(base + 30, 1), words=year) for x, year in shown]
