"""Turns away what is no readable text, from its bytes alone."""

import re

from variorum.pages.fault import Fault
from variorum.pages.settings import PageReading

MAGIC = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"RIFF": "a sound, image or video file",
    b"OggS": "a sound or video file",
    b"ID3": "a sound file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a database",
    b"{\\rtf": "an RTF document",
}
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Control characters stray into scraped text one by one; a binary file has them everywhere.
CONTROL_SHARE = 0.02
LOOK_BYTES = 65_536


def screen_bytes(body: bytes, settings: PageReading) -> Fault | None:
    """Why these bytes are not read, or None."""
    if len(body) > settings.max_bytes:
        return Fault("too large", f"The page has {len(body):,} bytes; the limit is {settings.max_bytes:,}.")
    if not body.strip():
        return Fault("empty", "The page is empty.")
    named = next((name for magic, name in MAGIC.items() if body.startswith(magic)), None)
    if named:
        return Fault("binary", f"This is {named}, not text or HTML.")
    look = body[:LOOK_BYTES]
    if body.startswith(WIDE_MARKS) or wide_without_mark(look):
        return None
    if len(CONTROL.findall(look)) > CONTROL_SHARE * len(look) or look.count(b"\0") > 3:
        return Fault("binary", "This is a binary file, not text or HTML: it is full of control characters.")
    return None


def wide_without_mark(look: bytes) -> str | None:
    """The UTF-16 encoding of a text without byte order mark: every other byte is zero."""
    head = look[:400]
    n_pairs = len(head) // 2
    if n_pairs < 8:
        return None
    if head[1::2].count(0) > 0.9 * n_pairs and not head[0::2].count(0):
        return "utf-16-le"
    if head[0::2].count(0) > 0.9 * n_pairs and not head[1::2].count(0):
        return "utf-16-be"
    return None
