"""The table of claims and accounts as parts of the page."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from variorum.edition.linking import Anchors, wording_of
from variorum.edition.marks import SIGNS, kind_words, verdict_words
from variorum.edition.page import CellPart, ClaimPart, ColumnPart, RowPart, Wording
from variorum.edition.ranking import cell
from variorum.edition.register import gist_of, name_of
from variorum.records import Claim, Passage

Mark = tuple[str, str, str | None]


def columns(anchors: Anchors) -> tuple[ColumnPart, ...]:
    """One column an account, in the order of the tree."""
    register = anchors.register
    return tuple(
        ColumnPart(siglum=letter, name=name_of(register.accounts[i]), anchor=anchors.account(i), starts=starts)
        for (i, letter), starts in zip(register.sigla.items(), origin_starts(anchors), strict=True)
    )


def origin_starts(anchors: Anchors) -> list[bool]:
    """For each account whether another origin begins with it."""
    origins = [anchors.register.origins.get(article_id) for article_id in anchors.register.sigla]
    return [False, *(first != second for first, second in pairwise(origins))]


def row(claim: Claim, anchors: Anchors) -> RowPart:
    """A claim with one cell an account."""
    cells = tuple(
        CellPart(siglum=letter, starts=starts, marks=tuple(marks(claim, i, anchors)))
        for (i, letter), starts in zip(anchors.register.sigla.items(), origin_starts(anchors), strict=True)
    )
    return claim_part(claim, anchors), cells


def marks(claim: Claim, article_id: str, anchors: Anchors) -> list[Mark]:
    """Signs of an account for a claim, each label once, with the sentence behind it (of its source, if omitted)."""
    found: dict[str, Mark] = {}
    for variant in cell(claim, article_id, anchors.register):
        place = variant.passage or next(iter(variant.counterparts), None)
        found.setdefault(variant.label, (SIGNS[variant.label], variant.label, anchors.passage(place)))
    return list(found.values())


def claim_part(claim: Claim, anchors: Anchors) -> ClaimPart:
    """A claim with everyone who tells it."""
    verdict = anchors.register.verdicts.get(claim.id)
    passages = first_of_each(claim.passages)
    order = list(anchors.register.sigla)
    return ClaimPart(
        gist=gist_of(claim),
        kind=kind_words(claim),
        verdict=verdict_words(verdict),
        standing=verdict.standing if verdict else "",
        tellers=tuple(teller(claim, passages[i], anchors) for i in order if i in passages),
    )


def teller(claim: Claim, passage: Passage, anchors: Anchors) -> Wording:
    """Who tells a claim, with the sign of how unless it is simply kept."""
    variants = cell(claim, passage.article_id, anchors.register)
    sign = SIGNS[variants[0].label] if variants and variants[0].label != "kept" else ""
    return replace(wording_of(passage, (), anchors), sign=sign)


def first_of_each(passages: Iterable[Passage]) -> dict[str, Passage]:
    """The first passage of each account."""
    found: dict[str, Passage] = {}
    for passage in passages:
        found.setdefault(passage.article_id, passage)
    return found
