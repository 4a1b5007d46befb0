"""What kind of text a page is, decided by its content; suffix and media type only break ties."""

import re

from variorum.pages.fault import Fault

TAG = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|meta|title|script|style|link|div|p|span|a|article|section|table|ul|ol|li|h[1-6]|"
    r"br|img|b|i|em|strong|blockquote|main|header|footer|nav|td|tr|figure|aside|time)\b)",
    re.I,
)
OPENING = re.compile(r"\s{0,1000}(?:<\?xml|<!--|<!doctype html|<html|<head|<body)", re.I)
LOOK = 20_000
# A text about HTML names a tag or two; a page has one every few words.
MIN_TAGS, MAX_GAP = 4, 600
RECORD_LINE = re.compile(r"\s*[\[{]\s*[\"\[{]")
MIN_COLUMNS = 3


def is_markup(text: str, address: str, media_type: str | None) -> bool:
    """Whether the text is HTML."""
    if OPENING.match(text):
        return True
    n_tags = sum(1 for _ in TAG.finditer(text[:LOOK]))
    named = "html" in (media_type or "") or address.lower().split("?")[0].endswith((".html", ".htm", ".xhtml"))
    return (n_tags >= MIN_TAGS and n_tags * MAX_GAP >= min(len(text), LOOK)) or (named and n_tags > 0)


def screen_labels(text: str) -> Fault | None:
    """Why this is a file of records and not an account, or None."""
    lines = [line for line in text[:LOOK].split("\n") if line.strip()][:20]
    if not lines:
        return None
    records = sum(RECORD_LINE.match(line) is not None for line in lines)
    if records > len(lines) / 2 or (records and text.rstrip().endswith(("}", "]"))):
        return Fault("labels", "This is a file of JSON records, not an account.")
    # The last line may be cut off by the look.
    columns = {line.count("\t") + 1 for line in lines[: max(len(lines) - 1, 2)]}
    if len(lines) >= 2 and len(columns) == 1 and min(columns) >= MIN_COLUMNS:
        return Fault("labels", f"This is a table of {min(columns)} columns parted by tabs, not an account.")
    return None
