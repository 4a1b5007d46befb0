"""A stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points; written as a two-element array in JSON."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` this span covers."""
        return text[self.start : self.end]

    def overlap(self, other: "Span") -> int:
        """How many code points both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def moved(self, by: int) -> "Span":
        """The same in a text that stands `by` code points further on."""
        return Span(self.start + by, self.end + by)
