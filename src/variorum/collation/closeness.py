"""How far two sides say it in the same words, and what a word of the one goes with.

A rule on words can trust a difference where the rest is told in the same words, or where the words beside it are; in
a free retelling a 'not' or a 'may' that has no partner proves nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from variorum.collation.facts import Side
from variorum.language.words import Word, is_stopword
from variorum.records import Span

# Shares of content words. Set on the corpus's dev split and on L2R's machine rewrites, of which nearly all are
# faithful.
CLOSE = 0.6
NEAR = 0.45
VERBATIM = 0.8
ANCHORS = 2  # content words after (or before) a word that it goes with
REACH = 5  # words within which they stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """Share of either side's content words that the other has too."""

    own: float
    other: float

    @property
    def is_verbatim(self) -> bool:
        """Whether both tell it in the same words but for one or two."""
        return min(self.own, self.other) >= VERBATIM

    @property
    def is_close(self) -> bool:
        """Whether both tell it mostly in the same words."""
        return min(self.own, self.other) >= CLOSE

    @property
    def is_near(self) -> bool:
        """Whether both share many words."""
        return min(self.own, self.other) >= NEAR


def closeness(own: Side, other: Side) -> Closeness:
    """Of the own sentences to the other group, and back."""
    mine, theirs = content_keys(own, own.group), content_keys(other, other.group)
    shared = len(mine & theirs)
    return Closeness(own=shared / len(mine) if mine else 0.0, other=shared / len(theirs) if theirs else 0.0)


def changed(own: Side, other: Side) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The stretches of either side's words that the other has not in the same order."""
    mine, theirs = words_in(own, own.spans), words_in(other, other.group)
    steps = Indel.opcodes([word.key for word in mine], [word.key for word in theirs])
    touched = [step for step in steps if step.tag != "equal"]
    return (
        tuple(stretch(mine[step.src_start : step.src_end]) for step in touched if step.src_start < step.src_end),
        tuple(stretch(theirs[step.dest_start : step.dest_end]) for step in touched if step.dest_start < step.dest_end),
    )


def stretch(words: Sequence[Word]) -> Span:
    """From the first of these words to the last."""
    return Span(words[0].span.start, words[-1].span.end)


def content_keys(side: Side, places: tuple[Span, ...]) -> frozenset[str]:
    """The keys of the words in these places that carry content."""
    return frozenset(word.key for word in words_in(side, places) if not is_stopword(word.key))


def words_in(side: Side, places: tuple[Span, ...]) -> list[Word]:
    """The words in these places, which do not overlap, in reading order."""
    words = side.facts.words
    return [
        word
        for place in sorted(places)
        for word in words[bisect_left(words, place.start, key=start_of) : bisect_right(words, place.end, key=end_of)]
    ]


def start_of(word: Word) -> int:
    """Where a word begins."""
    return word.span.start


def end_of(word: Word) -> int:
    """Where a word ends."""
    return word.span.end


def anchors(side: Side, places: tuple[Span, ...], span: Span) -> list[str]:
    """Keys of the content words that follow a word closely, in its own sentence."""
    sentence = next((place for place in places if place.start <= span.start < place.end), None)
    if sentence is None:
        return []
    after = [word for word in words_in(side, (sentence,)) if word.span.start >= span.end][:REACH]
    return [word.key for word in after if not is_stopword(word.key)][:ANCHORS]


def first_anchor(side: Side, places: tuple[Span, ...], span: Span) -> str | None:
    """The key of the content word that a word goes with."""
    found = anchors(side, places, span)
    return found[0] if found else None


def neighbour_keys(side: Side, places: tuple[Span, ...], span: Span) -> frozenset[str]:
    """Keys of the words right before and right after a stretch of a sentence."""
    sentence = next((place for place in places if place.start <= span.start < place.end), None)
    if sentence is None:
        return frozenset()
    words = words_in(side, (sentence,))
    before = [word.key for word in words if word.span.end <= span.start][-1:]
    after = [word.key for word in words if word.span.start >= span.end][:1]
    return frozenset(before + after)
