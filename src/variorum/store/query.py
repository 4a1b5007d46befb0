"""What stories are asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Stories of which all is true that is given: all `words` stand in titles or names, each of `countries` is named,
    the days from the first account to the last meet those from `since` to `until` (ISO 8601 prefixes), an outlet with
    `outlet` in its name tells it, something in it is flagged, so many accounts tell it. `limit` and `offset` cut the
    list.
    """

    words: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    flagged: bool = False
    accounts: int = 1
    limit: int = 50
    offset: int = 0

    def where(self) -> tuple[str, list[object]]:
        """The condition in SQL, and its parameters."""
        conditions: list[tuple[str, list[object]]] = [("accounts >= ?", [self.accounts])]
        conditions += [("contains(words, ?)", [word.casefold()]) for word in self.words]
        conditions += [("list_contains(countries, ?)", [code]) for code in self.countries]
        if self.since:
            conditions.append(("left(last_day, ?) >= left(?, length(last_day))", [len(self.since), self.since]))
        if self.until:
            conditions.append(("left(first_day, ?) <= ?", [len(self.until), self.until]))
        if self.outlet:
            conditions.append(("contains(lower(array_to_string(outlets, chr(10))), lower(?))", [self.outlet]))
        if self.flagged:
            conditions.append(("flagged > 0", []))
        parameters = [value for _, values in conditions for value in values]
        return "WHERE " + " AND ".join(words for words, _ in conditions), parameters
