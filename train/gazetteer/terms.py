"""Terms of office as our sources tell them: the authors, the World Factbook, REIGN."""

import csv
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

AUTHORS, FIGURES, FACTBOOK, REIGN = "authors", "figures", "factbook", "reign"
ROLES = {"chief_of_state": "head of state", "head_of_government": "head of government"}
# Offices of the Factbook in the words of the news.
OFFICES = {
    "amir": "emir",
    "vice premiers": "vice premier",
    "executive vice premiers": "vice premier",
    "deputy prime ministers": "deputy prime minister",
    "deputy premiers": "deputy prime minister",
    "vice presidents": "vice president",
    "acting president": "president",
    "interim president": "president",
    "acting prime minister": "prime minister",
    "interim prime minister": "prime minister",
    "president of the swiss confederation": "president",
}
# States that REIGN keeps under a successor's code: the code of the time, and the day it ended.
FORMER = {"RUS": ("SUN", "1991-12-26")}
WITHOUT_CODE = {"GDR": "DDR", "CZE": "CSK", "YPR": "YMD", "RVN": "VNM"}  # by the abbreviation of the Correlates of War
MONTH = len("2014-05")
END_OF_REIGN = "2021-03"
LEADING = ("supreme leader", "president", "prime minister", "chancellor", "premier", "king", "sultan", "emir")


class Term(NamedTuple):
    """One term of one person in one office; `family` and `aliases` joined by '|', unknown dates empty."""

    person: str
    family: str
    aliases: str
    country: str
    office: str
    since: str
    until: str
    note: str
    source: str

    @property
    def families(self) -> set[str]:
        """The words of the family names, folded."""
        return {word for name in self.family.split("|") for word in folded(name).split()}


def written_terms(path: Path) -> Iterator[Term]:
    """The authors' rows; those of persons below the chief offices of a state have a source of their own."""
    source = FIGURES if path.stem.startswith(FIGURES) else AUTHORS
    for row in table(path):
        yield Term(**{name: (row.get(name) or "").strip() for name in Term._fields[:-1]}, source=source)


def factbook_terms(path: Path) -> Iterator[Term]:
    """The Factbook's chiefs of state, heads of government and deputies. A term whose end it does not give ends where
    it was last seen; one that stood to the last snapshot is still held. A last sight older than the first day, which
    a later edition had corrected, is no end.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        office = row["office"].casefold()
        until = row["until"] or (row["last_seen"] if row["gone_by"] else None) or ""
        yield Term(
            person=row["name"],
            family=family_of(row["as_written"], row["name"]),
            aliases=short_of(row["name"]),
            country=row["country"],
            office=OFFICES.get(office, office) or ROLES[row["role"]],
            since=row["since"] or "",
            until="" if until and row["since"] and until < row["since"] else until,
            note="",
            source=FACTBOOK,
        )


def leader_terms(path: Path, terms: Iterable[Term]) -> Iterator[Term]:
    """REIGN's de facto leaders under the office 'leader', with the full name that another source has; after its end
    whoever holds the office by which the last of them led.
    """
    known = by_country(terms)
    for row in table(path):
        row["country"] = row["country"] or WITHOUT_CODE.get(row["cow"], "")
        former, ended = FORMER.get(row["country"], ("", ""))
        was = row["since"] < ended
        until = min(row["until"] or ended, ended) if was else row["until"]
        leader = Term(
            row["name"], row["name"], "", former if was else row["country"], "leader", row["since"], until, "", REIGN
        )
        held = sorted((term for term in known[leader.country] if like(leader, term)), key=partial(fitness, leader))
        last = not row["until"]
        yield from (leader_from(leader, held[0]),) if held else (leader,)
        if last and held:
            office = held[0].office
            yield from (
                term._replace(office="leader")
                for term in known[leader.country]
                if term.office == office and term.since > END_OF_REIGN
            )


def leader_from(leader: Term, term: Term) -> Term:
    """The leader with the names of another term, and its end where that is more exact or REIGN ended before it."""
    until = term.until if term.until.startswith(leader.until) else leader.until
    return leader._replace(person=term.person, family=term.family, aliases=term.aliases, until=until)


def fitness(leader: Term, term: Term) -> tuple[bool, int, Term]:
    """Sorts terms that may be a leader's: those of the very name first, then by office."""
    names = {folded(name) for name in (term.person, *term.aliases.split("|"))}
    return folded(leader.person) not in names, rank(term.office), term


def rank(office: str) -> int:
    """Offices by which states are led come first."""
    return LEADING.index(office) if office in LEADING else len(LEADING)


def without_known(terms: Iterable[Term], known: Iterable[Term]) -> list[Term]:
    """Those whose person the known ones do not have in that country at that time."""
    others = by_country(known)
    return [term for term in terms if not any(like(term, other) for other in others[term.country])]


def joined(files: Iterable[Iterable[Term]]) -> list[Term]:
    """The terms of several files; of one term that two files tell the first file's."""
    found: list[Term] = []
    for terms in files:
        known = by_country(found)
        found += [t for t in terms if not any(t.office == o.office and like(t, o) for o in known[t.country])]
    return found


def once(terms: Iterable[Term]) -> list[Term]:
    """Of terms in an office that one person holds and that begin on the same day the first: the other is the same in
    another spelling.
    """
    found: dict[tuple[str, ...], Term] = {}
    for term in terms:
        single = "vice" not in term.office and "deputy" not in term.office
        found.setdefault((term.country, term.office, term.since, "" if single else term.person), term)
    return list(found.values())


def like(one: Term, other: Term) -> bool:
    """Whether two terms have a time in common, and a family name, or an office that begins in the same month."""
    same = one.families & set(folded(other.person).split()) or other.families & set(folded(one.person).split())
    begun = one.office == other.office and len(one.since) >= MONTH and one.since[:MONTH] == other.since[:MONTH]
    return meet(one, other) and (bool(same) or begun)


def meet(one: Term, other: Term) -> bool:
    """Whether two terms have a time in common, by the precision they have."""
    return not ends_before(one, other) and not ends_before(other, one)


def ends_before(one: Term, other: Term) -> bool:
    """Whether a term surely ends before another begins."""
    length = min(len(one.until), len(other.since))
    return length > 0 and one.until[:length] < other.since[:length]


def by_country(terms: Iterable[Term]) -> dict[str, list[Term]]:
    """Terms by country."""
    found: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        found[term.country].append(term)
    return found


def family_of(as_written: str, name: str) -> str:
    """The words that stand in capitals in a name as the Factbook writes it, in usual capitals."""
    capitals = {word.strip(",.").casefold() for word in as_written.split() if len(word) > 2 and word.isupper()}
    words = [word for word in name.split() if word.casefold() in capitals]
    return " ".join(words) or name.split()[-1]


def short_of(name: str) -> str:
    """First and last word of a name of more: 'Vladimir Putin'."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) > 2 and name.replace(" ", "").isalpha() else ""


def folded(name: str) -> str:
    """Lower case without accents and marks."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.replace("’", "").replace("'", "").replace("-", " ").replace(".", "").casefold()


def table(path: Path) -> list[dict[str, str]]:
    """A tab-separated table with a header, without comments."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((x for x in lines if not x.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return list(rows)
