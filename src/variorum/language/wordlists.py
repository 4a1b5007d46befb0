"""Word lists that stand beside this package as data files: one entry a line, `#` opens a comment."""

from functools import cache
from importlib import resources


@cache
def word_set(name: str) -> frozenset[str]:
    """The entries of a list."""
    return frozenset(entries(name))


@cache
def word_table(name: str) -> dict[str, str]:
    """The entries of a list of two columns parted by a tab: what each word stands for."""
    return {word: meaning for word, _, meaning in (line.partition("\t") for line in entries(name))}


def entries(name: str) -> list[str]:
    """The lines of a data file that are neither empty nor comments."""
    text = (resources.files(__package__) / "data" / name).read_text(encoding="utf-8")
    return [line.rstrip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
