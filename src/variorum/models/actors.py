"""A sentence with one or two actors marked, as the event network is told of it.

Marks are pieces of their own around both actors (Baldini Soares et al. 2019).
"""

from collections import defaultdict
from typing import NamedTuple

from tokenizers import Tokenizer

from variorum.models.pieces import readable
from variorum.records import Span

MARKS = ((1, 2), (3, 4))  # [unused0] to [unused3] of the vocabulary: actor and recipient, begin and end
CLS, SEP = 101, 102
PIECE_LIMIT = 192
BEFORE = 10  # pieces that a long text keeps before the first actor, and before the second if they are far apart
REACH = 2_000  # code points around the actors beyond which nothing is tokenised


class Marked(NamedTuple):
    """Pieces with marks; where the opening marks stand (of no recipient: where [CLS] does); the span of each piece,
    empty for what is no text.
    """

    ids: list[int]
    actor: int
    recipient: int
    offsets: list[tuple[int, int]]


def marked(text: str, actor: Span, recipient: Span | None, tokenizer: Tokenizer) -> Marked:
    """The pieces of a text, at most as many as the limit; of a long one what stands around the actors.

    Raises ValueError where an actor's span covers no word.
    """
    spans = (actor,) if recipient is None else (actor, recipient)
    shift = max(0, min(span.start for span in spans) - REACH)
    around = readable(text[shift : max(span.end for span in spans) + REACH])
    encoding = tokenizer.encode(around, add_special_tokens=False)
    offsets = [(start + shift, end + shift) for start, end in encoding.offsets]
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    both = sorted(zip(spans, MARKS[: len(spans)], strict=True), key=lambda one: one[0].start - one[0].end)
    for span, (opening, closing) in both:  # the longer first, so that of two spans one stands within the other
        inside = [n for n, (start, end) in enumerate(offsets) if start < span.end and end > span.start]
        if not inside or span.start == span.end:
            raise ValueError(f"span [{span.start}, {span.end}] covers no word")
        before[inside[0]].append(opening)
        after[inside[-1]].insert(0, closing)
    pieces: list[tuple[int, tuple[int, int]]] = []
    for number, piece in enumerate(zip(encoding.ids, offsets, strict=True)):
        pieces += [*((mark, (0, 0)) for mark in before[number]), piece, *((mark, (0, 0)) for mark in after[number])]
    ids = [piece for piece, _ in pieces]
    opened = [ids.index(opening) for opening, _ in MARKS[: len(spans)]]
    kept = [pieces[n] for n in window(min(opened), max(opened), len(pieces))]
    ids = [CLS, *(piece for piece, _ in kept), SEP]
    return Marked(
        ids=ids,
        actor=ids.index(MARKS[0][0]),
        recipient=0 if recipient is None else ids.index(MARKS[1][0]),
        offsets=[(0, 0), *(offset for _, offset in kept), (0, 0)],
    )


def window(first: int, last: int, count: int) -> list[int]:
    """The numbers of the pieces that are kept of so many, around those where the actors begin."""
    room = PIECE_LIMIT - 2
    if count <= room:
        return list(range(count))
    start = max(0, first - BEFORE)
    if last - start < room - BEFORE:
        start = max(0, min(start, count - room))
        return list(range(start, min(start + room, count)))
    second = last - BEFORE
    return [*range(start, start + room // 2), *range(second, min(second + room // 2, count))]
