"""A cause or purpose that the other does not give."""

from collections.abc import Iterator

from variorum.collation.closeness import closeness
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found


def compare_relation(own: Side, other: Side) -> Iterator[Difference]:
    """A word of cause here, where the other has nothing that could carry one."""
    ours = found("causes", own.facts.text, own.spans)
    if ours and not found("causes", other.facts.text, other.group):
        words = ours[0].of(own.facts.text)
        bare = not found("causes-broad", other.facts.text, other.group)
        yield Difference(
            kind="relation",
            own=(ours[0],),
            other=(),
            certain=bare and closeness(own, other).is_close,
            reason=f"“{words}”: the other gives no such cause",
        )
