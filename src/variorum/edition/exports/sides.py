"""Those who take part in a happening: one code each, with what the accounts agree on."""

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.edition.exports.told import Witnessed, actors_of
from variorum.edition.text import one_line

KNOWN_SECTORS = ("IGO", "NGO")  # kinds of code that are sectors themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A code; the person and the office, if every mention of it in the tellings has them; all sectors and words.

    Sectors and words stand each once, in the order of telling.
    """

    code: str
    person: str | None
    office: str | None
    sectors: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def country(self) -> str | None:
        """The country's code, None of anything that is no country."""
        return None if ":" in self.code else self.code

    @property
    def name(self) -> str | None:
        """The person who acts, or the name in an organization's code. None of a country by itself."""
        return self.person or self.code.partition(":")[2] or None

    @property
    def sector(self) -> str | None:
        """The sector, if there is one alone."""
        return self.sectors[0] if len(self.sectors) == 1 else None

    @property
    def first_words(self) -> str | None:
        """The words of the first account that names it."""
        return self.words[0] if self.words else None


def side_of(code: str, witnessed: Witnessed) -> Side:
    """What all tellings of a happening say of a code."""
    found = [
        (actor, one_line(words)) for told in witnessed.told for actor, words in actors_of(told) if actor.country == code
    ]
    kind = code.partition(":")[0]
    own = (kind,) if ":" in code and kind in KNOWN_SECTORS else ()
    return Side(
        code=code,
        person=agreed(actor.person for actor, _ in found),
        office=agreed(actor.office for actor, _ in found),
        sectors=tuple(dict.fromkeys([*own, *(actor.sector for actor, _ in found if actor.sector)])),
        words=tuple(dict.fromkeys(words for _, words in found if words)),
    )


def agreed(values: Iterable[str | None]) -> str | None:
    """What all values are, None if they differ or one is not known."""
    found = set(values)
    value = found.pop() if len(found) == 1 else None
    return one_line(value) if value is not None else None
