"""Rows of GDELT 2.0's event table: 61 columns parted by tabs, no header (GDELT Event Codebook 2.0, 19 February 2015).

A row is a pair, as there; a happening of several has one row for each. What we do not find is an empty cell.
"""

import re
from collections.abc import Mapping
from itertools import combinations

from variorum.edition.exports.cells import cell
from variorum.edition.exports.codes import cameo_root, goldstein, quad_class
from variorum.edition.exports.sides import side_of
from variorum.edition.exports.told import Told, Witnessed
from variorum.records import Happening
from variorum.records.event import SYMMETRICAL
from variorum.records.identity import identity

Pair = tuple[str | None, str | None]
ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code".split()
)
PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{number}{name}" for number in (1, 2) for name in ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in PLACE),
    *("DATEADDED", "SOURCEURL"),
)
ID_DIGITS = 13  # hexadecimal: 52 bits, which R and JavaScript still hold as they are
# CAMEO's codes of countries are ISO 3166-1 alpha-3 but for these (the dictionaries of PETRARCH2).
CAMEO_COUNTRIES: Mapping[str, str] = {"TLS": "TMP", "XKX": "KSV"}
NO_CAMEO_TYPE = frozenset({"REL"})  # CAMEO has religions in columns of their own
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def pairs(happening: Happening) -> list[Pair]:
    """Who does it to whom: each actor with each recipient; of what is done together each two of all, once."""
    actors, recipients = happening.actors, happening.recipients
    if happening.event_type in SYMMETRICAL and len(actors) + len(recipients) > 1:
        return list(combinations(dict.fromkeys((*actors, *recipients)), 2))
    return [(actor, recipient) for actor in actors or (None,) for recipient in recipients or (None,)]


def gdelt_line(witnessed: Witnessed, pair: Pair) -> str:
    """A pair of a happening as one line without its end."""
    cells = cells_of(witnessed, pair)
    return "\t".join(cell(cells.get(column, "")) for column in COLUMNS)


def cells_of(witnessed: Witnessed, pair: Pair) -> dict[str, str]:
    """The cells that are known, by column."""
    happening, first = witnessed.happening, witnessed.told[0]
    root = cameo_root(happening.event_type)
    articles = {told.telling.article_id for told in witnessed.told}
    return {
        "GLOBALEVENTID": str(int(identity("gdelt", happening.id, *(code or "" for code in pair))[:ID_DIGITS], 16)),
        **date_cells(happening.date),
        **actor_cells("Actor1", pair[0], witnessed),
        **actor_cells("Actor2", pair[1], witnessed),
        "IsRootEvent": leading(first),
        "EventCode": root,
        "EventBaseCode": root,
        "EventRootCode": root,
        "QuadClass": str(quad_class(root)),
        "GoldsteinScale": str(goldstein(root)),
        "NumMentions": str(len(witnessed.told)),
        "NumSources": str(len(happening.origin_ids)),
        "NumArticles": str(len(articles)),
        "ActionGeo_FullName": happening.place or "",
        "SOURCEURL": first.account.article.address if first.account else "",
    }


def date_cells(date: str | None) -> dict[str, str]:
    """The columns of the date as far as it is known: `FractionDate` takes a month for 30 days, as GDELT does."""
    found = DATE.match(date or "")
    year, month, day = found.groups() if found else (None, None, None)
    cells = {"Year": year or "", "MonthYear": f"{year}{month}" if month else ""}
    if month and day:
        fraction = ((int(month) - 1) * 30 + int(day)) / 365
        cells |= {"SQLDATE": f"{year}{month}{day}", "FractionDate": f"{int(year or 0) + fraction:.4f}"}
    return cells


def actor_cells(column: str, code: str | None, witnessed: Witnessed) -> dict[str, str]:
    """The columns of one side."""
    if code is None:
        return {}
    side = side_of(code, witnessed)
    country = CAMEO_COUNTRIES.get(side.country or "", side.country or "")
    kind = side.sector if side.sector and side.sector not in NO_CAMEO_TYPE else ""
    return {
        f"{column}Code": country + kind,
        f"{column}Name": (side.name or side.first_words or "").upper(),
        f"{column}CountryCode": country,
        f"{column}Type1Code": kind,
    }


def leading(told: Told) -> str:
    """'1' if the account tells it in its first paragraph, '0' if later, empty if that is not known."""
    if told.account is None:
        return ""
    places = (one for one in told.account.reading.sentences if one.span.overlap(told.telling.sentence))
    place = next(places, None)
    return "" if place is None else str(int(place.paragraph == 0))
