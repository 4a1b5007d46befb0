"""Dates of publishing as pages write them; with the precision they have, and never a guess.

'September 17, 1978', '17 Sept. 1978', '2024-08-21 14:05 GMT', '2024-08-21T14:05:00+02:00', 'May 2014', '/2014/05/21/'.
A date of figures only is read where it is unambiguous (year first); '03/04/2014' is not read.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone

MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|"
        "nov november|dec december".split("|"),
        start=1,
    )
    for name in names.split()
}
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)(?!\d)"
DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<!\d){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"(?<!\d){YEAR}[/.](?P<month>\d\d)[/.](?P<day>\d\d)(?!\d)",
        rf"\b{MONTH}\s{{1,3}}{DAY},?\s{{1,3}}{YEAR}",
        rf"{DAY}\s{{0,3}}(?:of\s)?-?{MONTH},?\s{{0,3}}-?{YEAR}",
        rf"\b{MONTH},?\s{{1,3}}{YEAR}",
        rf"\A\W*{YEAR}\W*\Z",
    )
)
CLOCK = re.compile(
    r"[T,\s|·–-]{0,4}(?:at\s)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?"
    r"\s{0,2}(?P<half>[ap]\.?m\.?)?\s{0,2}\(?(?P<zone>Z\b|GMT|UTC|BST|CEST|CET|EST|EDT|CST|CDT|MST|MDT|PST|PDT|MSK|IST|[+-]\d\d:?\d\d)?",
    re.I,
)
# Hours from UTC. CST and IST have several meanings on the world's pages and are not read.
ZONES = {"z": 0, "gmt": 0, "utc": 0, "bst": 1, "cet": 1, "cest": 2, "msk": 3} | {
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
URL_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d|[a-z]{3})(?:[/-](?P<day>\d\d))?(?=[/-]|\Z)", re.I)


def read_date(words: str) -> str | None:
    """The first date in a short text as an ISO prefix (UTC if it gives a zone), or None."""
    for pattern in PATTERNS:
        if found := pattern.search(words[:300]):
            parts = found.groupdict()
            day = day_of(parts["year"], parts.get("month"), parts.get("day"))
            if day:
                return with_clock(
                    day, words[found.end() : found.end() + 40], glued=words[found.end() : found.end() + 1]
                )
    return None


def day_of(year: str, month: str | None, day: str | None) -> str | None:
    """An ISO day, month or year, or None if there is no such day."""
    number = None if month is None else int(month) if month.isdigit() else MONTHS.get(month.lower().rstrip("."))
    if month is None:
        return year
    if number is None or not 1 <= number <= 12:
        return None
    if day is None:
        return f"{year}-{number:02d}"
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def with_clock(day: str, rest: str, *, glued: str) -> str:
    """The day with the time that follows it, if that comes with a zone; else the day alone."""
    found = CLOCK.match(rest)
    if len(day) < 10 or found is None or glued not in (" ", "T", "t", ",", "|", "·", "–", "-"):
        return day
    offset = offset_of(found.group("zone"))
    moment = moment_of(day, found)
    if offset is None or moment is None:
        return day
    return moment.replace(tzinfo=offset).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment_of(day: str, found: re.Match[str]) -> datetime | None:
    """Day and clock, or None if there is no such hour."""
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    half = (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return datetime.fromisoformat(day).replace(hour=hour, minute=minute, second=second)


def offset_of(zone: str | None) -> timezone | None:
    """The zone's distance from UTC, or None where it is not given or has several meanings."""
    if not zone:
        return None
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        return timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes)) if minutes < 24 * 60 else None
    hours = ZONES.get(zone.lower())
    return None if hours is None else timezone(timedelta(hours=hours))


def date_in_address(address: str) -> str | None:
    """The date in a URL's path ('/2014/05/21/', '/2014/may/21/'), or None."""
    found = URL_DATE.search(address) if "://" in address else None
    return day_of(found["year"], found["month"], found["day"]) if found else None
