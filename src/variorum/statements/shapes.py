"""The shapes of an attribution in one sentence. Works on text whose quotations are blotted out, in its coordinates."""

import re
from collections.abc import Sequence

import msgspec

from variorum.records import Span
from variorum.statements.lexicon import Taking

QUOTATION = re.compile(r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)")
ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Aa]s (?:stated|reported|quoted|told) by|[Aa]s per|[Ii]n the words of)\b")
# What stands between the start of a clause and its subject.
OPENING = re.compile(
    r"(?:(?:And|But|While|Yet|However|Meanwhile|Moreover|Also|and|but|while|as|where|when|which|who|because|that)\b,?\s*)+"
)
WHEN = re.compile(
    r"\s*(?:(?:on|in|at|late|early|last|this|during|after|before|by)\s)*(?:the\s|a\s|an\s)?"
    r"(?:\w+day|yesterday|today|tonight|evening|night|week|statement|interview)\b(?:\s(?:evening|night|morning))?"
)
HEARER = re.compile(r"\s*(?:\w+[\s]?){1,6}?(?=\s*(?:that\b|[“\",:]))")
MAX_SOURCE_WORDS = 16  # a longer stretch before a verb is a clause and no source (PolNeAR train)


class Roles(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution being put together; spans of the article's text."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


def mask_quotations(text: str, sentences: Sequence[Span]) -> str:
    """The text with the inside of every quotation, sentence by sentence, blotted out by 'x': as long as before."""
    pieces, done = [], 0
    for span in sentences:
        pieces += [text[done : span.start], QUOTATION.sub(blot, span.of(text))]
        done = span.end
    return "".join([*pieces, text[done:]])


def blot(match: re.Match[str]) -> str:
    """A quotation with its marks and nothing legible between them."""
    words = match[0]
    inner = max(0, len(words) - 2)
    return words[0] + "x" * inner + words[1 + inner :]


def according(masked: str, sentence: Span) -> Roles | None:
    """'According to S, C' and 'C, according to S'."""
    match = ACCORDING.search(masked, sentence.start, sentence.end)
    if match is None:
        return None
    leads = match.start() - sentence.start <= 1
    stop = masked.find(",", match.end(), sentence.end)
    if stop < 0:
        stop = sentence.end
    source = trimmed(masked, match.end(), stop)
    content = trimmed(masked, stop, sentence.end) if leads else trimmed(masked, sentence.start, match.start())
    if source is None or content is None:
        return None
    return Roles(source=source, cue=Span(*match.span()), content=(content,))


def around_cue(masked: str, sentence: Span, match: re.Match[str], taking: Taking) -> Roles | None:
    """The attribution around one verb of saying, or None if the verb says nothing here."""
    cue = Span(*match.span())
    return (
        content_first(masked, sentence, cue)
        or content_then_verb(masked, sentence, cue)
        or source_first(masked, sentence, cue, taking)
    )


def content_first(masked: str, sentence: Span, cue: Span) -> Roles | None:
    """'C, S said.' and '“C,” S said, “more C.”'"""
    before = masked[sentence.start : cue.start]
    split = max(before.rfind(mark) for mark in ("”", '"', ","))
    source = trimmed(masked, sentence.start + split + 1, cue.start) if split > 0 else None
    after = after_words(masked, cue.end, sentence.end)
    content = trimmed(masked, sentence.start, sentence.start + split + 1)
    if source is None or content is None or too_long(masked, source) or not ends_or_quotes(masked, after, sentence.end):
        return None
    more = trimmed(masked, after, sentence.end)
    rest = (more,) if more and masked[more.start] in '“"' else ()
    return Roles(source=source, cue=cue, content=(content, *rest))


def content_then_verb(masked: str, sentence: Span, cue: Span) -> Roles | None:
    """'“C,” said S.'"""
    before = masked[sentence.start : cue.start].rstrip()
    if not before.endswith((",”", ',"', "”", '"', "?”", "!”")):
        return None
    stop = next((i for i in range(cue.end, sentence.end) if masked[i] in ',.;:“"'), sentence.end)
    source = trimmed(masked, cue.end, stop)
    content = trimmed(masked, sentence.start, sentence.start + len(before))
    if source is None or content is None or too_long(masked, source):
        return None
    return Roles(source=source, cue=cue, content=(content,))


def source_first(masked: str, sentence: Span, cue: Span, taking: Taking) -> Roles | None:
    """'S said (that) C' and 'S told H that C'."""
    source = subject_before(masked, sentence.start, cue.start)
    start = content_start(masked, cue.end, sentence.end, taking)
    if start is None:
        return None
    content = trimmed(masked, start, sentence.end)
    if content is None or (source is not None and too_long(masked, source)):
        return None
    return Roles(source=source, cue=cue, content=(content,))


def subject_before(masked: str, start: int, end: int) -> Span | None:
    """The last clause's subject before a verb: what stands after the last comma, its opening words taken off."""
    clause = masked[start:end].rstrip()
    inner = clause[:-1] if clause.endswith(",") else clause  # an apposition before the verb: keep it whole
    cut = 0 if clause.endswith(",") else max(inner.rfind(mark) for mark in (", ", "; ", ": ", "— ", "-- ")) + 1
    opening = OPENING.match(masked, start + cut + (len(inner[cut:]) - len(inner[cut:].lstrip())))
    return trimmed(masked, opening.end() if opening and opening.end() < end else start + cut, end)


def content_start(masked: str, start: int, end: int, taking: Taking) -> int | None:
    """Where the content of a verb begins, or None if nothing after it can be its content."""
    start = after_words(masked, start, end)
    if taking == "hearer":
        hearer = HEARER.match(masked, start, end)
        start = hearer.end() if hearer else start
    rest = masked[start:end].lstrip(" ,:")
    marked = rest.startswith(("that ", "“", '"')) or masked[start:end].lstrip().startswith(":")
    wordy = len(rest.split()) >= 3
    if marked or (wordy and taking in {"open", "noun"} and not rest.startswith(("by ", "to ", "in ", "on "))):
        return start
    return None


def after_words(masked: str, start: int, end: int) -> int:
    """The place after 'on Monday', 'in a statement' and the like."""
    match = WHEN.match(masked, start, end)
    return match.end() if match else start


def ends_or_quotes(masked: str, start: int, end: int) -> bool:
    """Whether nothing is left of a sentence but its stop, or another quotation."""
    rest = masked[start:end].lstrip(" ,")
    return rest in {"", ".", "”", '"'} or rest[0] in '“"'


def too_long(masked: str, source: Span) -> bool:
    """Whether a stretch is no source but a clause."""
    return len(source.of(masked).split()) > MAX_SOURCE_WORDS


def trimmed(masked: str, start: int, end: int) -> Span | None:
    """The span without white space, commas and colons at its ends; None if nothing is left."""
    while start < end and masked[start] in " ,:;\n\t—-":
        start += 1
    while end > start and masked[end - 1] in " ,:;\n\t—-.":
        end -= 1
    return Span(start, end) if start < end else None
