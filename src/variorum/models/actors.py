"""A text with its actors marked, as the event network is told of it.

Marks are pieces of their own around every actor (Baldini Soares et al. 2019), the same for all: who acts upon whom is
read off at the places of two of them (Zhong and Chen 2021 mark one pair at a time, and find one look for all of them a
little worse and far cheaper).
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tokenizers import Tokenizer

from variorum.models.pieces import readable
from variorum.records import Span

OPENING, CLOSING = 1, 2  # [unused0] and [unused1] of the vocabulary
CLS, SEP = 101, 102
PIECE_LIMIT = 192
BEFORE = 10  # pieces that a long text keeps before the first actor, and before the last if they are far apart
REACH = 2_000  # code points around the actors beyond which nothing is tokenised


class Marked(NamedTuple):
    """Pieces with marks; where the opening mark of each actor stands, None if it was left out; the span of each piece,
    empty for what is no text.
    """

    ids: list[int]
    places: list[int | None]
    offsets: list[tuple[int, int]]


class Piece(NamedTuple):
    """One piece, its span, and the actor that it opens."""

    id: int
    offset: tuple[int, int]
    opens: int | None = None


def marked(text: str, actors: Sequence[Span], tokenizer: Tokenizer) -> Marked:
    """The pieces of a text with one actor at least, at most as many as the limit; of a long one what stands around the
    first actor and the last.

    Raises ValueError where an actor's span covers no word.
    """
    shift = max(0, min(span.start for span in actors) - REACH)
    around = readable(text[shift : max(span.end for span in actors) + REACH])
    encoding = tokenizer.encode(around, add_special_tokens=False)
    offsets = [(start + shift, end + shift) for start, end in encoding.offsets]
    opened: dict[int, list[int]] = defaultdict(list)
    closed: dict[int, int] = defaultdict(int)
    # The longer first, so that of two spans one stands within the other.
    for number in sorted(range(len(actors)), key=lambda n: actors[n].start - actors[n].end):
        span = actors[number]
        inside = [n for n, (start, end) in enumerate(offsets) if start < span.end and end > span.start]
        if not inside or span.start == span.end:
            raise ValueError(f"span [{span.start}, {span.end}] covers no word")
        opened[inside[0]].append(number)
        closed[inside[-1]] += 1
    pieces: list[Piece] = []
    for place, (id_, offset) in enumerate(zip(encoding.ids, offsets, strict=True)):
        pieces += [Piece(OPENING, (0, 0), actor) for actor in opened[place]]
        pieces += [Piece(id_, offset), *[Piece(CLOSING, (0, 0))] * closed[place]]
    marks = [place for place, piece in enumerate(pieces) if piece.opens is not None]
    kept = [pieces[n] for n in window(marks[0], marks[-1], len(pieces))]
    places = {piece.opens: place for place, piece in enumerate(kept, 1) if piece.opens is not None}
    return Marked(
        ids=[CLS, *(piece.id for piece in kept), SEP],
        places=[places.get(number) for number in range(len(actors))],
        offsets=[(0, 0), *(piece.offset for piece in kept), (0, 0)],
    )


def window(first: int, last: int, count: int) -> list[int]:
    """The numbers of the pieces that are kept of so many, around those where the first and the last actor begin."""
    room = PIECE_LIMIT - 2
    if count <= room:
        return list(range(count))
    start = max(0, first - BEFORE)
    if last - start < room - BEFORE:
        start = max(0, min(start, count - room))
        return list(range(start, min(start + room, count)))
    second = last - BEFORE
    return [*range(start, start + room // 2), *range(second, min(second + room // 2, count))]
