"""Who is said to have said it: dropped, or another."""

from collections.abc import Iterator, Sequence

from variorum.collation.comparators.names import alike, is_definite
from variorum.collation.difference import Difference
from variorum.collation.facts import Side, within
from variorum.records import Mention, Span, Statement


def compare_attribution(own: Side, other: Side) -> Iterator[Difference]:
    """The counterpart's attribution is gone, or names another source."""
    theirs = [statement for statement in other.statements() if statement.source]
    ours = own.statements()
    if theirs and not ours:
        source = theirs[0].source[0]
        yield Difference(
            kind="attribution",
            own=(),
            other=(Span(source.start, theirs[0].cue[0].end) if source.start < theirs[0].cue[0].start else source,),
            certain=False,
            reason=f"the other has it from “{source.of(other.facts.text)}”",
        )
    for statement in ours:
        yield from other_speaker(statement, theirs, own, other)


def other_speaker(statement: Statement, theirs: list[Statement], own: Side, other: Side) -> Iterator[Difference]:
    """Another name as the source than in the counterpart's only attribution, where neither name stands across."""
    if len(theirs) != 1 or len(own.statements()) != 1:
        return
    mine, names = source_names(statement, own), source_names(theirs[0], other)
    if mine and names and strangers(mine, other) and strangers(names, own):
        yield Difference(
            kind="attribution",
            own=statement.source,
            other=theirs[0].source,
            certain=all(is_definite(one, two) for one in mine for two in names),
            reason=f"“{mine[0].text}” says what “{names[0].text}” says in the other",
        )


def strangers(names: Sequence[Mention], side: Side) -> bool:
    """Whether none of the names is found among those of a side."""
    there = [*side.inside_group(side.facts.names), *side.inside_group(side.facts.descriptions)]
    return not any(alike(name, mention) for name in names for mention in there)


def source_names(statement: Statement, side: Side) -> list[Mention]:
    """The names and descriptions in a statement's source."""
    mentions = [*side.facts.names, *side.facts.descriptions]
    return [mention for mention in mentions if within(mention.span, statement.source)]
