"""An account's text in full, sentence by sentence, with how it tells each."""

import re
from itertools import groupby

from variorum.edition.dates import date_of
from variorum.edition.linking import Anchors, flag_of
from variorum.edition.marks import weight
from variorum.edition.page import Flag, SentencePart, WitnessPart
from variorum.edition.register import name_of
from variorum.edition.text import SEGMENT, counted, one_line, segments
from variorum.records import Account, Article, Variant

LINKED = re.compile(
    r"https?://[!#-&(-;=?-\[\]-~]+", re.IGNORECASE
)  # printable ASCII without quotes, <, > and backslash
LANGUAGE = re.compile(r"[a-z]{2,3}")


def witness_part(account: Account, anchors: Anchors) -> WitnessPart:
    """Everything the page shows of one account."""
    article = account.article
    own = [v for v in anchors.register.entry.apparatus.variants if v.article_id == account.id]
    return WitnessPart(
        article_id=account.id,
        anchor=anchors.account(account.id) or anchors.prefix,
        siglum=anchors.register.sigla[account.id],
        name=name_of(account),
        title=one_line(article.title) if article.title else None,
        facts=facts_of(article),
        address=one_line(article.address),
        href=article.address if LINKED.fullmatch(article.address) else None,
        language=article.language if article.language and LANGUAGE.fullmatch(article.language) else None,
        paragraphs=tuple(paragraphs(account, own, anchors)),
        omitted=tuple(flag_of(v, anchors) for v in own if v.label == "omitted"),
        furniture=tuple((f.kind, one_line(f.span.of(article.page_text))) for f in article.furniture),
    )


def facts_of(article: Article) -> tuple[str, ...]:
    """What is known about an account, in words."""
    found = [
        date_of(article.publishing_date),
        f"by {one_line(article.byline)}" if article.byline else None,
        f"credits {one_line(article.agency)}" if article.agency else None,
        f"read {date_of(article.crawl_date)}" if article.crawl_date else None,
        f"{counted(len(article.furniture), 'piece')} of furniture removed" if article.furniture else None,
    ]
    return tuple(filter(None, found))


def paragraphs(account: Account, own: list[Variant], anchors: Anchors) -> list[tuple[SentencePart, ...]]:
    """Sentences by paragraph."""
    gravest = gravest_by_sentence(account, own, anchors)
    numbered = enumerate(account.reading.sentences, start=1)
    return [
        tuple(sentence_part(account, number, gravest, anchors) for number, _ in group)
        for _, group in groupby(numbered, key=lambda pair: pair[1].paragraph)
    ]


def gravest_by_sentence(account: Account, own: list[Variant], anchors: Anchors) -> dict[str, Variant]:
    """The gravest variant of each sentence, by its anchor."""
    found: dict[str, Variant] = {}
    for variant in sorted(own, key=lambda v: weight(v.label)):
        anchor = anchors.passage(variant.passage)
        if anchor is not None and variant.passage is not None and variant.passage.article_id == account.id:
            found.setdefault(anchor, variant)
    return found


def sentence_part(account: Account, number: int, gravest: dict[str, Variant], anchors: Anchors) -> SentencePart:
    """One sentence; its own differing words are marked where they are flagged."""
    anchor = f"{anchors.account(account.id)}-{number}"
    span = account.reading.sentences[number - 1].span
    variant = gravest.get(anchor)
    flag = flag_of(variant, anchors) if variant else None
    parts = segments(account.article.text, span, variant.words if variant else ())
    return SentencePart(anchor=anchor, parts=parts, flag=flag if flag and is_worth_showing(flag, parts) else None)


def is_worth_showing(flag: Flag, parts: tuple[SEGMENT, ...]) -> bool:
    """Whether a reader learns something from it: a sentence kept word for word needs no word."""
    if flag.label != "kept":
        return True
    return bool(flag.others) and plain(parts) != " ".join(plain(other.parts) for other in flag.others)


def plain(parts: tuple[SEGMENT, ...]) -> str:
    """The words without their marks."""
    return one_line("".join(words for words, _ in parts))
