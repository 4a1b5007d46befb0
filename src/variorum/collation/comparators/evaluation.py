"""Words that judge, put in by the narrator."""

from collections.abc import Iterator

from variorum.collation.difference import Difference
from variorum.collation.facts import Side, within
from variorum.collation.lexicon import found


def compare_evaluation(own: Side, other: Side) -> Iterator[Difference]:
    """A loaded word outside quotation marks that stands nowhere in the other account."""
    whole = other.facts.text.casefold()
    for span in found("loaded", own.facts.text, own.spans):
        words = span.of(own.facts.text)
        if words.casefold() not in whole and not within(span, own.facts.quotations):
            yield Difference(
                kind="evaluation",
                own=(span,),
                other=(),
                certain=True,
                reason=f"“{words}” is a judgement the other has not",
            )
            return
