"""The words the rules go by: verbs of saying with how they take their content, and agencies."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Taking = Literal["open", "that", "noun", "hearer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """`cue` finds a verb of saying with its auxiliaries; `takings`: form -> how it takes its content."""

    cue: re.Pattern[str]
    takings: dict[str, Taking]
    agency: re.Pattern[str]
    agencies: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The package's own tables, read once."""
    rows = [line.split("\t") for line in lines_of("cues.tsv")]
    takings = {form: cast(Taking, taking) for taking, forms in rows for form in forms.split(" ")}
    agencies = {
        surface: canonical for canonical, *surfaces in map(tab_split, lines_of("agencies.tsv")) for surface in surfaces
    }
    forms = "|".join(sorted(takings, key=len, reverse=True))
    auxiliaries = r"(?:(?:has|have|had|also|later|would not|did not|declined to|refused to|repeatedly|further|then)\s)*"
    return Lexicon(
        cue=re.compile(rf"\b{auxiliaries}(?P<verb>{forms})\b"),
        takings=takings,
        agency=re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, agencies), key=len, reverse=True))})\b"),
        agencies=agencies,
    )


def tab_split(line: str) -> list[str]:
    """The cells of a line."""
    return line.split("\t")


def lines_of(name: str) -> list[str]:
    """The lines of a data file without comments."""
    text = files("variorum.statements").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
