"""What stands around the body: title, the line with outlet and date, byline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.pages.dates import read_date
from variorum.pages.features import SENTENCE_END
from variorum.pages.furniture import surely_furniture
from variorum.pages.sheet import Sheet

MAX_TITLE_WORDS, MIN_BODY_WORDS = 40, 12
MAX_SOURCE_WORDS = 16
TOP = 60
# The longest outlet's name, joint and stray space that may stand after a title.
MAX_OUTLET = 80
BYLINE = re.compile(r"\A(?:written\s|reported\s)?by[\s:]+(?P<name>[^|·•\d@]{3,80})", re.I)
DATE_WORDS = re.compile(
    r"\b(?:published|updated|posted|last|modified|on|at|mon|tues|wednes|thurs|fri|satur|sun|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|"
    r"august|september|october|november|december|gmt|utc|am|pm|[ap]\.m|est|edt|bst|cet|cest)\b\.?",
    re.I,
)
PUBLISHED = re.compile(r"\A(?:first\s)?(?:published|posted|updated)\b", re.I)
JOINTS = re.compile(r"\s*[|·•–—]\s*|\s+-\s+|,\s+(?=\d)|(?<=\d),\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Numbers of the blocks that are title, its repetitions and credited, and what they say."""

    title_block: int | None = None
    repeated: frozenset[int] = frozenset()
    credited: frozenset[int] = frozenset()
    outlet: str | None = None
    byline: str | None = None
    publishing_date: str | None = None


def read_heading(sheet: Sheet) -> Heading:
    """The heading of a page, from the blocks before its body."""
    texts = [block.text for block in sheet.blocks]
    body = body_start(texts, sheet.keep)
    sources = source_lines(texts, body)
    bylines = [n for n in around(texts, body) if n not in sources and byline_of(texts[n])]
    credited = frozenset([*sources, *bylines])
    title = title_block(texts, sheet, body, credited)
    same = {n for n, text in enumerate(texts) if title is not None and n != title and same_line(text, texts[title])}
    dated = next((found for n in sources if (found := read_date(texts[n]))), None)
    return Heading(
        title_block=title,
        repeated=frozenset(same),
        credited=credited,
        outlet=next((name for n in sources if (name := outlet_of(texts[n]))), None),
        byline=next((byline_of(texts[n]) for n in bylines), None),
        publishing_date=dated,
    )


def body_start(texts: Sequence[str], keep: Sequence[bool]) -> int:
    """The first kept block that is a paragraph and not a headline."""
    counts: dict[str, int] = {}
    for text in texts:
        counts[text] = counts.get(text, 0) + 1
    for number, (text, kept) in enumerate(zip(texts, keep, strict=True)):
        n_words = len(text[:2_000].split())
        if (
            kept
            and n_words >= MIN_BODY_WORDS
            and (text.endswith(SENTENCE_END) or n_words > MAX_TITLE_WORDS)
            and counts[text] == 1
        ):
            return number
    return next((number for number, kept in enumerate(keep) if kept), len(texts))


def around(texts: Sequence[str], body: int) -> list[int]:
    """The blocks shortly before the body, and the last few of the page."""
    return [*range(max(0, body - TOP), min(body + 1, len(texts))), *range(max(body + 1, len(texts) - 3), len(texts))]


def source_lines(texts: Sequence[str], body: int) -> list[int]:
    """Short lines before the body that give a date: 'Outlet | September 17, 1978'; the nearest to the body first."""
    found = [n for n in range(max(0, body - TOP), body) if is_source_line(texts[n])]
    labelled = [n for n in range(body, len(texts)) if PUBLISHED.match(texts[n]) and is_source_line(texts[n])][:1]
    return [*sorted(found, key=lambda n: (PUBLISHED.match(texts[n]) is None, -n)), *labelled]


def is_source_line(text: str) -> bool:
    """Whether a line is little more than a date and a name."""
    if len(text) > 160 or len(text.split()) > MAX_SOURCE_WORDS or "©" in text or "copyright" in text.lower():
        return False
    if text.endswith((".", "!", "?")) and len(text.split()) > 6:
        return False
    return read_date(text) is not None and len(left_over(text).split()) <= 6


def left_over(text: str) -> str:
    """A source line without its date."""
    bare = re.sub(r"\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}:\d\d(?::\d\d)?", " ", text)
    bare = DATE_WORDS.sub(" ", bare)
    return " ".join(re.sub(r"\b\d{1,4}(?:st|nd|rd|th)?\b", " ", bare).split())


def outlet_of(text: str) -> str | None:
    """The name beside the date in a source line, or None."""
    for part in JOINTS.split(text):
        name = part.strip(" ,.:|()-")
        if (
            name
            and not BYLINE.match(name)
            and left_over(name) == name
            and re.match(r"[A-Z]|the\s[A-Z]", name)
            and not re.search(r"\d{4}", name)
        ):
            return name
    rest = left_over(text).strip(" ,.:|()·•–—-")
    return rest if re.match(r"[A-Z]", rest) and len(rest) > 2 and not BYLINE.match(rest) else None


def byline_of(text: str) -> str | None:
    """The name in a line 'By Jane Doe', or None."""
    if len(text) > 120 or (text.endswith((".", "!", "?")) and len(text.split()) > 6):
        return None
    found = BYLINE.match(text)
    if not found:
        return None
    name = re.split(r"\s[-–—]\s|,\s|\s{2,}", DATE_WORDS.split(found["name"])[0])[0].strip(" ,.-–—")
    return name if name and name[0].isupper() and len(name.split()) <= 8 else None


def title_block(texts: Sequence[str], sheet: Sheet, body: int, credited: frozenset[int]) -> int | None:
    """The headline: what the markup names, else a line said twice, else the first kept line before the body."""
    before = [n for n in range(max(0, body - TOP), body) if n not in credited and title_like(texts[n])]
    named = sheet.facts.title
    if named is not None:
        matching = [n for n in range(body) if same_line(texts[n], named)]
        return matching[-1] if matching else None
    kept = [n for n in before if sheet.keep[n]]
    twice = [
        n
        for n in before
        if len(texts[n].split()) >= 4 and texts.count(texts[n]) > 1 and (sheet.keep[n] or body - n <= 3)
    ]
    if twice:
        return twice[-1]
    unended = [n for n in kept if not texts[n].endswith((".", ";", ","))]
    if unended:
        return unended[0]
    return next(
        (
            n
            for n in reversed(before)
            if body - n <= 2 and not texts[n].endswith((".", ":")) and 4 <= len(texts[n].split()) <= 25
        ),
        None,
    )


def title_like(text: str) -> bool:
    """Whether a line could be a headline by its length."""
    return 2 <= len(text[:1_000].split()) <= MAX_TITLE_WORDS and not surely_furniture(text)


def same_line(one: str, other: str) -> bool:
    """Whether two lines say the same, but for case, space and an outlet's name at the end."""
    if abs(len(one) - len(other)) > MAX_OUTLET:
        return False
    a, b = folded(one), folded(other)
    if a == b:
        return bool(a)
    longer, shorter = (one, other) if len(a) > len(b) else (other, one)
    return len(shorter.split()) >= 3 and folded(without_outlet(longer)) == folded(shorter)


def folded(line: str) -> str:
    """A line for comparison."""
    return re.sub(r"\W+", " ", line[:500].lower()).strip()


def without_outlet(title: str) -> str:
    """A title without ' | Outlet', ' - Outlet', ' – Outlet' at its end."""
    parts = re.split(r"\s+[|·–—»-]\s+", title.strip())
    if len(parts) < 2 or len(parts[-1].split()) > 6 or len(" ".join(parts[:-1]).split()) < 3:
        return title.strip()
    return title.strip()[: title.strip().rindex(parts[-1])].rstrip(" |·–—»-")
