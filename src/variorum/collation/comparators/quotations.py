"""Words between quotation marks that are not the other's words."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.records import Span

SAME = 97.0  # ratio of letters from which two quotations are one (punctuation and spelling aside)
MIN_WORDS = 3  # shorter quoted stretches are terms and titles


def compare_quotations(own: Side, other: Side) -> Iterator[Difference]:
    """A quotation whose words stand nowhere in the other account; the nearest quotation there is its counterpart."""
    whole = plain(other.facts.text)
    for span in own.inside(list(map(Quoted, own.facts.quotations))):
        words = plain(span.span.of(own.facts.text))
        if len(words.split()) < MIN_WORDS or fuzz.partial_ratio(words, whole) >= SAME:
            continue
        rivals = [q for q in other.facts.quotations if any(place.overlap(q) for place in other.group)]
        nearest = max(rivals, key=lambda q: fuzz.ratio(words, plain(q.of(other.facts.text))), default=None)
        yield Difference(
            kind="attribution",
            own=(span.span,),
            other=(nearest,) if nearest else (),
            certain=True,
            reason="the words between quotation marks are not those of the other",
        )


class Quoted:
    """A quotation as an item with a span."""

    def __init__(self, span: Span) -> None:
        self.span = span


def plain(text: str) -> str:
    """Letters and digits only, in lower case."""
    return " ".join(
        "".join(c if c.isalnum() else " " for c in text.replace("’", "").replace("'", "").casefold()).split()
    )
