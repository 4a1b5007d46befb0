"""Split text into sentences by rules: a mark that may end a sentence, then what stands before and after it.

In doubt a sentence goes on, since half a sentence misleads more than two together. Linear in the length of the text:
every look to either side is bounded, and no pattern can go back over what it has read.
"""

import re
from collections.abc import Iterator

from variorum.language.wordlists import word_set, word_table
from variorum.records import Sentence, Span

PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
MARK = re.compile(r"(?P<wide>[。！？]++[”’」』）》]*+)|[.!?…]++(?P<closers>[\"'”’»)\]]*+)")
LOOK_BACK = 24  # code points; longer than any abbreviation
WORD_BEFORE = re.compile(r"[\w.-]*$")
ACRONYM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
# What may open a sentence: anything but lower case, after quotation marks and brackets.
OPENING = re.compile(r"[\"'“‘«(\[¿¡]{0,4}(?P<word>[^\W_][\w’'-]{0,24}|[$€£¥#@•*·])")
LOWER_CASE_NAME = re.compile(r"(?:al|el|an|ash)-[A-Z]|[ie][A-Z]")
# 'sealed.Putin said': a word, a mark and a capitalised word; not 'node.Js', 'U.N.Charter' or an address.
GLUED_WORD = re.compile(r"(?<![\w.@/:])(?:[\w’'-]*[a-z]{2}|\d{4}|\d+%)$")
GLUED_NEXT = re.compile(r"[“\"]?(?:[A-Z][a-z’']+|I|A|[A-Z]{2,8})[\s,]")
# '“Why?” Mr Putin asked': the mark belongs to the quotation, the sentence goes on.
ASKED = re.compile(
    r"(?:(?!The|He|She|They|It|We|I)[A-Z][\w.’'-]{0,20}\s|(?:he|she|they)\s){1,4}"
    r"(?:asked|said|says|wondered|added|wrote|shouted|told|replied|exclaimed|cried)\b"
)
LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})$")
# 'MOSCOW. March 5 (Interfax) -'
DATELINE = re.compile(r"[A-Z][A-Z /-]{2,40}$")
MONTH_NEXT = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d")
LIST_ITEM = re.compile(r"\s*(?:[-–—•*·▪]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s)")
HEADING_LENGTH = 48  # code points: shorter than a line of any text that was broken to a width (60 and more)
LINE_GOES_ON = tuple(",;:-–—(“&")


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences in reading order. Their spans have no white space at either end and leave out nothing else."""
    paragraphs = [block for block in blocks(text) if text[block.start : block.end].strip()]
    return tuple(
        Sentence(span, number)
        for number, block in enumerate(paragraphs)
        for part in lines(text, block)
        for span in sentences_of(text, part)
    )


def blocks(text: str) -> Iterator[Span]:
    """The stretches between empty lines."""
    start = 0
    for gap in PARAGRAPH_BREAK.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def lines(text: str, block: Span) -> Iterator[Span]:
    """A paragraph cut before list items and after headings; other line breaks count as spaces."""
    start = line_start = block.start
    while (end := text.find("\n", line_start, block.end)) >= 0:
        if stands_alone(text, Span(line_start, end), block.end):
            yield Span(start, end)
            start = end + 1
        line_start = end + 1
    yield Span(start, block.end)


def stands_alone(text: str, line: Span, end: int) -> bool:
    """Whether nothing of the next line belongs to the sentence in this line."""
    if LIST_ITEM.match(text, line.end + 1, end):
        return True
    bare = text[line.start : min(line.end, line.start + HEADING_LENGTH + 1)].strip()
    following = text[line.end + 1 : line.end + 2]
    short = line.end - line.start <= HEADING_LENGTH and not bare.endswith(LINE_GOES_ON)
    return bool(bare) and short and not following.islower()


def sentences_of(text: str, part: Span) -> Iterator[Span]:
    """The sentences of a stretch of running text."""
    start = part.start
    for mark in MARK.finditer(text, part.start, part.end):
        if ends_sentence(text, mark, start, part.end):
            yield from stripped(text, start, mark.end())
            start = mark.end()
    yield from stripped(text, start, part.end)


def stripped(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without white space at its ends, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def ends_sentence(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a sentence ends at a mark."""
    if mark["wide"]:
        return True
    after = mark.end()
    while after < end and text[after].isspace():
        after += 1
    if after == end:
        return True
    before = text[max(start, mark.start() - LOOK_BACK) : mark.start()]
    if after == mark.end():
        return bool(GLUED_WORD.search(before) and GLUED_NEXT.match(text, after, end))
    opening = OPENING.match(text, after, end)
    if not opening or not capitalised(opening["word"]):
        return False
    if mark.group().startswith(".") and not mark.group().startswith(".."):
        return full_stop_ends(text, mark, before.lstrip(), opening, start)
    return not (mark["closers"] and mark.group()[0] in "?!" and ASKED.match(text, after, min(end, after + 80)))


def capitalised(word: str) -> bool:
    """Whether a word can be the first of a sentence."""
    return not word[0].islower() or bool(LOWER_CASE_NAME.match(word))


def full_stop_ends(text: str, mark: re.Match[str], before: str, opening: re.Match[str], start: int) -> bool:
    """Whether a full stop ends more than an abbreviation, an initial or the number of a list item."""
    found = WORD_BEFORE.search(before)
    word = found.group() if found else ""
    rule = None if mark["closers"] or is_initial(word) else abbreviation_rule(word.lower())
    if mark.start() - start < LOOK_BACK and (LIST_NUMBER.fullmatch(before) or is_dateline(text, before, opening)):
        return False
    if rule == "never":
        return False
    if rule == "number":
        return not opening["word"][0].isdigit()
    if rule == "starter" or is_initial(word) or ACRONYM.fullmatch(word):
        return opening["word"].lower() in word_set("starters.txt")
    return True


def abbreviation_rule(word: str) -> str | None:
    """When the full stop of an abbreviation ends a sentence too; 'post-Sept.' goes by its last part."""
    rules = word_table("abbreviations.tsv")
    return rules.get(word) or rules.get(word.rpartition("-")[2])


def is_initial(word: str) -> bool:
    """Whether a word is one capital letter, as in 'George W. Bush' (and not 'I')."""
    return len(word) == 1 and word.isupper() and word != "I"


def is_dateline(text: str, before: str, opening: re.Match[str]) -> bool:
    """Whether a place in capitals stands before a date, as agencies open their stories."""
    return bool(DATELINE.fullmatch(before) and MONTH_NEXT.match(text, opening.start()))
