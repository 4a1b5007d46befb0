"""When it happened: another day, another year."""

from collections.abc import Iterator

from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.language.dates import DateExpression, same_date


def compare_dates(own: Side, other: Side) -> Iterator[Difference]:
    """A date that the counterpart gives otherwise, certain if it stands nowhere in the other account."""
    theirs = other.inside_group(other.facts.dates)
    ours = own.inside_group(own.facts.dates)
    rivals = [date for date in theirs if all(same_date(date, mine) is False for mine in ours)]
    for date in own.inside(own.facts.dates):
        rival = next((r for r in rivals if r.granularity == date.granularity), None)
        if rival is None or not all(same_date(date, t) is False for t in theirs):
            continue
        known = any(same_date(date, t) is not False for t in other.facts.dates if t.granularity == date.granularity)
        yield difference(own, other, date, rival, certain=not known)


def difference(own: Side, other: Side, date: DateExpression, rival: DateExpression, *, certain: bool) -> Difference:
    """The difference between two dates."""
    words = f"“{date.span.of(own.facts.text)}” where the other has “{rival.span.of(other.facts.text)}”"
    return Difference(kind="time", own=(date.span,), other=(rival.span,), certain=certain, reason=words)
