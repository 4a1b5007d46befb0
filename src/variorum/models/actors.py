"""A sentence with two actors marked, as the event network is told of it.

Marks are pieces of their own around both actors (Baldini Soares et al. 2019).
"""

from collections import defaultdict
from typing import NamedTuple

from tokenizers import Tokenizer

from variorum.records import Span

MARKS = ((1, 2), (3, 4))  # [unused0] to [unused3] of the vocabulary: actor and recipient, begin and end
CLS, SEP = 101, 102
PIECE_LIMIT = 192
BEFORE = 10  # pieces before the first actor that a long text keeps


class Marked(NamedTuple):
    """Pieces with marks; where the opening marks stand; the span of each piece, empty for what is no text."""

    ids: list[int]
    actor: int
    recipient: int
    offsets: list[tuple[int, int]]


def marked(text: str, actor: Span, recipient: Span, tokenizer: Tokenizer) -> Marked:
    """The pieces of a text, at most as many as the limit; of a long one what stands around the actors."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    for span, (opening, closing) in zip((actor, recipient), MARKS, strict=True):
        inside = [n for n, (start, end) in enumerate(encoding.offsets) if start < span.end and end > span.start]
        before[inside[0] if inside else 0].append(opening)
        after[inside[-1] if inside else 0].insert(0, closing)
    pieces: list[tuple[int, tuple[int, int]]] = []
    for number, (piece, offset) in enumerate(zip(encoding.ids, encoding.offsets, strict=True)):
        pieces += [(mark, (0, 0)) for mark in before[number]]
        pieces.append((piece, offset))
        pieces += [(mark, (0, 0)) for mark in after[number]]
    ids = [piece for piece, _ in pieces]
    first, last = (ids.index(opening) if opening in ids else 0 for opening, _ in MARKS)
    room = PIECE_LIMIT - 2
    start = 0 if len(ids) <= room else max(0, min(first, last) - BEFORE)
    kept = pieces[start : start + room]
    return Marked(
        ids=[CLS, *(piece for piece, _ in kept), SEP],
        actor=min(first - start + 1, len(kept)),
        recipient=min(last - start + 1, len(kept)),
        offsets=[(0, 0), *(offset for _, offset in kept), (0, 0)],
    )
