"""Bytes to text: byte order mark, UTF-8 if it is valid, else what is declared, else a guess by content."""

import re

from resiliparse.parse.encoding import detect_encoding

from variorum.pages.screen import LOOK_BYTES, wide_without_mark

MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
DECLARED = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})")
# What pages mean when they say one of these (as the WHATWG encoding standard has it).
MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
FALLBACK = "cp1252"
# A few accented letters or curly quotes in an English text do not tell one Latin alphabet from another: of 24
# such texts in cp1252 the guess is another one for 13. Guesses of other scripts rest on more letters and are believed.
LATIN = frozenset("cp1250 cp1254 cp1257 cp1258".split()) | {
    f"iso8859-{part}" for part in (2, 3, 4, 9, 10, 13, 14, 15, 16)
}


def decode(body: bytes, media_type: str | None) -> str:
    """The text of the bytes; never fails, bytes that mean nothing become U+FFFD."""
    for mark, encoding in MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    wide = wide_without_mark(body[:LOOK_BYTES])
    if wide:
        return body.decode(wide, "replace")
    text = strictly(body, "utf-8")
    if text is not None:
        return text
    return decode_old(body, media_type)


def decode_old(body: bytes, media_type: str | None) -> str:
    """Text that is not valid UTF-8. A declared UTF-8 with few broken bytes is believed all the same."""
    names = [found.lower() for found in declared(body, media_type)]
    if "utf-8" in names or "utf8" in names or not names:
        lenient = body.decode("utf-8", "replace")
        if lenient.count("\ufffd") * 1_000 < len(lenient):
            return lenient
    others = [MEANT.get(name, name) for name in names if name not in ("utf-8", "utf8")]
    for encoding in [*others, guessed(body), FALLBACK]:
        text = strictly(body, encoding)
        if text is not None:
            return text
    return body.decode(FALLBACK, "replace")


def declared(body: bytes, media_type: str | None) -> list[str]:
    """The encodings that header and markup name."""
    named = [*DECLARED.findall((media_type or "").encode("ascii", "ignore")), *DECLARED.findall(body[:4_096])[:1]]
    return [name.decode("ascii") for name in named]


def guessed(body: bytes) -> str:
    """The encoding that the bytes look like."""
    name = (detect_encoding(body[:LOOK_BYTES]) or FALLBACK).lower()
    return FALLBACK if name in ("utf-8", "utf8") or name in LATIN else MEANT.get(name, name)


def strictly(body: bytes, encoding: str) -> str | None:
    """The text, or None if the bytes are not valid in this encoding or there is none of the name."""
    try:
        return body.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
