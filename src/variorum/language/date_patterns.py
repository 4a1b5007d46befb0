"""The shapes of dates and times in English news. Months and weekdays count only with a capital, or in capitals."""

import re

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH_NAME = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER"
    r"|OCTOBER|NOVEMBER|DECEMBER)(?!\w)"
)
# Names that are also words or first names: alone they are months only after one of these.
BEFORE_MONTH = (
    r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\buntil )|(?<=\blast )|(?<=\bnext )|(?<=\bthis )|(?<=\bearly )"
    r"|(?<=\blate )|(?<=\bmid-)|(?<=\bduring )|(?<=\bfrom ))"
)
LONE_MONTH = (
    rf"(?:{BEFORE_MONTH}(?:March|April|May|June|August)|January|February|July|September|October|November|December)\b"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,]\d)"
YEAR = r"(?:1\d{3}|20\d{2})(?![\d%]|[.,]\d)"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
PART = r"(?:early\s|late\s)?(?:morning|afternoon|evening|night)"
COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\sfew|a\scouple\sof)"
UNIT = r"(?:minute|hour|day|week|month|year|decade)"
ZONE = (
    r"(?:\s(?P<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|MSK|[A-Z][a-z]+\stime|local\stime|local"
    r"|[Ee]astern(?:\stime)?))"
)
CLOCK_END = r"(?:a\.m\.|p\.m\.|[ap]m\b|A\.M\.|P\.M\.|[AP]M\b)"

# Named alternatives, tried in order at every place; the first that fits takes the words.
SHAPES = {
    "iso": r"(?P<iso>(?:1\d|20)\d{2}-\d{2}-\d{2})(?!\d)(?:T[\d:]+Z?)?",
    "slashed": r"\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])",
    "day_first": (
        rf"(?:(?P<weekday_a>{WEEKDAY}),?\s)?(?P<day_a>{DAY})(?:\s?[-–]\s?(?P<until_a>{DAY}))?\s(?:of\s)?"
        rf"(?P<month_a>{MONTH_NAME})(?:,?\s(?P<year_a>{YEAR}))?"
    ),
    "month_first": (
        rf"(?:(?P<weekday_b>{WEEKDAY}),?\s)?(?P<month_b>{MONTH_NAME})\s(?P<day_b>{DAY})"
        rf"(?:\s?(?:[-–]|to)\s?(?P<until_b>{DAY}))?(?:,?\s(?P<year_b>{YEAR}))?"
    ),
    "month_year": rf"(?P<month_c>{MONTH_NAME}),?\s(?:of\s)?(?P<year_c>{YEAR})",
    "century": r"(?P<century>1\d|20|21)(?:st|th)[\s-]century",
    "decade": r"(?:mid-|early\s|late\s)?(?P<decade>1[5-9]\d0|20\d0)['’]?s\b",
    "weekday": rf"(?:(?P<which>last|next|this|coming)\s)?(?P<weekday_d>{WEEKDAY})(?:\s(?P<part_d>{PART}))?\b",
    "last_night": r"(?:[Ll]ast|[Tt]omorrow|[Yy]esterday)\s(?:morning|afternoon|evening|night)\b|[Tt]onight\b"
    r"|[Tt]his\s(?:morning|afternoon|evening)\b",
    "near_day": r"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow)\b(?!['’]s\s(?:world|society))",
    "span_ago": rf"\b(?P<count>{COUNT})\s(?P<unit>{UNIT})s?\s(?P<way>ago|earlier|later|before|after|from\snow)\b",
    "turn": rf"\b(?P<turn>[Ll]ast|[Nn]ext|[Tt]his)\s(?P<turn_unit>week|month|year|weekend|{LONE_MONTH})\b",
    "told_day": r"\b[Tt]he\s(?:(?:following|previous|next|same)\s(?:day|week|month|year|morning|evening|night)"
    r"|day\s(?:before|after)(?:\syesterday|\stomorrow)?)\b",
    "clock": rf"(?P<hour>1[0-2]|0?\d)(?:[:.](?P<past>[0-5]\d))?\s?(?P<half>{CLOCK_END})(?:{ZONE})?",
    "clock_24": r"(?P<hour_24>[01]?\d|2[0-3]):(?P<past_24>[0-5]\d)(?![\d:])(?:\s(?P<zone_24>GMT|UTC|[A-Z][a-z]+\stime"
    r"|local\stime|hours|[A-Z]{2,4}T))?",
    "clock_military": r"(?P<hour_m>[01]\d|2[0-3])(?P<past_m>[0-5]\d)\s(?P<zone_m>GMT|UTC)\b",
    "twelve": r"\b(?P<twelve>[Mm]idnight|[Nn]oon|[Mm]idday)\b",
    "years": rf"(?P<year_from>{YEAR})\s?[-–]\s?(?P<year_to>{YEAR}|\d\d)\b",
    "year": rf"(?P<year_alone>{YEAR})(?![-–]\w)(?!\w)",
    "month": rf"(?P<month_alone>{LONE_MONTH})(?!\s[A-Z])",
}
DATE = re.compile(r"(?<![\w$€£/.:-])(?:" + "|".join(f"(?P<as_{name}>{shape})" for name, shape in SHAPES.items()) + ")")


def month_number(name: str) -> int:
    """1 to 12, by the first three letters."""
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3] == name[:3].lower())
