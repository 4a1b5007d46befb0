"""The words the rules go by: verbs with what they take, nouns, closed classes of words, and agencies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """`frames`: form of a verb -> what it takes; `kinds`: word -> its closed class; `agencies`: surface -> name."""

    frames: dict[str, frozenset[str]]
    nouns: frozenset[str]
    kinds: dict[str, str]
    agency: re.Pattern[str]
    agencies: dict[str, str]

    def takes(self, word: str, frame: str) -> bool:
        """Whether a word is a verb that takes the frame."""
        return frame in self.frames.get(word, ())


@cache
def lexicon() -> Lexicon:
    """The package's own tables, read once."""
    agencies = {surface: name for name, *surfaces in rows("agencies.tsv") for surface in surfaces}
    return Lexicon(
        frames={form: frozenset(taken.split(" ")) for forms, taken in rows("cues.tsv") for form in forms.split(" ")},
        nouns=frozenset(noun for (nouns,) in rows("nouns.txt") for noun in nouns.split(" ")),
        kinds={word: kind for kind, words in rows("words.tsv") for word in words.split(" ")},
        agency=re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, agencies), key=len, reverse=True))})\b"),
        agencies=agencies,
    )


def rows(name: str) -> Iterator[list[str]]:
    """The cells of each line of a data file that is no comment."""
    text = files("variorum.statements").joinpath("data", name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
