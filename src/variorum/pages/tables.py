"""Word lists and tables beside the stage, read when first asked for."""

from functools import cache
from importlib.resources import files


@cache
def rows_of(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated data file, without comments and empty lines."""
    text = files("variorum.pages").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a data file, parted by any space."""
    return frozenset(word for row in rows_of(name) for cell in row for word in cell.split())
