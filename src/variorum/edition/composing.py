"""An entry as the parts of its page."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.edition.branches import Branch, branches, lost_name, reasons_of
from variorum.edition.linking import Anchors, flag_of, wording_of
from variorum.edition.marks import SIGNS, kind_words, verdict_words
from variorum.edition.page import BranchPart, CellPart, ClaimPart, NotePart, SayingPart, StoryPart, Wording
from variorum.edition.ranking import any_shared, cell, flagged, shared_claims, table_claims
from variorum.edition.register import Register, date_of, dates_of, name_of, register_of, title_of
from variorum.edition.sayings import Saying, sayings
from variorum.edition.text import counted, one_line
from variorum.edition.witnesses import witness_part
from variorum.records import Claim, Entry, Passage

SHORTEST_TABLE = 2  # accounts


def story_part(entry: Entry, number: int) -> StoryPart:
    """One story; `number` makes its anchors its own."""
    register = register_of(entry)
    anchors = Anchors(prefix=f"s{number}", register=register)
    table = table_claims(register) if len(entry.accounts) >= SHORTEST_TABLE else []
    return StoryPart(
        anchor=anchors.prefix,
        number=number,
        title=title_of(entry),
        figures=figures_of(entry),
        shared=any_shared(register),
        claims=tuple(claim_part(claim, anchors) for claim in shared_claims(register)),
        sayings=tuple(saying_part(said, anchors) for said in sayings(register)),
        branches=tuple(branch_parts(branches(register), anchors)),
        rows=tuple((claim_part(claim, anchors), cells(claim, anchors)) for claim in table),
        flags=tuple(flag_of(variant, anchors) for variant in flagged(register)),
        notes=tuple(
            NotePart(text=one_line(note.text), wording=wording_of(note.passage, (), anchors))
            for note in entry.apparatus.notes
        ),
        witnesses=tuple(witness_part(account, anchors) for account in entry.accounts),
    )


def figures_of(entry: Entry) -> tuple[str, ...]:
    """Dates and counts of a story in words."""
    accounts, origins = len(entry.accounts), len(entry.stemma.origins)
    found = [dates_of(entry), counted(accounts, "account"), counted(origins, "independent origin")]
    return tuple(filter(None, found))


def listed_alone(entry: Entry) -> tuple[str, str]:
    """Title and source of a story that only one account tells."""
    return title_of(entry), ", ".join(filter(None, [name_of(entry.accounts[0]), dates_of(entry)]))


def claim_part(claim: Claim, anchors: Anchors) -> ClaimPart:
    """A claim with everyone who tells it."""
    verdict = anchors.register.verdicts.get(claim.id)
    return ClaimPart(
        gist=one_line(claim.gist),
        kind=kind_words(claim),
        verdict=verdict_words(verdict),
        standing=verdict.standing if verdict else "",
        tellers=tuple(teller(claim, passage, anchors) for passage in first_of_each(claim.passages)),
    )


def teller(claim: Claim, passage: Passage, anchors: Anchors) -> Wording:
    """Who tells a claim, with the sign of how unless it is simply kept."""
    variants = cell(claim, passage.article_id, anchors.register)
    sign = SIGNS[variants[0].label] if variants and variants[0].label != "kept" else ""
    return replace(wording_of(passage, (), anchors), sign=sign)


def first_of_each(passages: Iterable[Passage]) -> list[Passage]:
    """The first passage of each account."""
    found: dict[str, Passage] = {}
    for passage in passages:
        found.setdefault(passage.article_id, passage)
    return list(found.values())


def saying_part(said: Saying, anchors: Anchors) -> SayingPart:
    """A statement with everyone who carries it."""
    passages = first_of_each(Passage(article_id=i, span=span) for i, span in said.carriers)
    return SayingPart(
        source=said.source,
        cue=said.cue,
        content=said.content,
        via=said.via,
        carriers=tuple(wording_of(passage, (), anchors) for passage in passages),
    )


def cells(claim: Claim, anchors: Anchors) -> tuple[CellPart, ...]:
    """One cell an account, in the story's order."""
    register = anchors.register
    return tuple(
        CellPart(siglum=letter, marks=tuple(marks(claim, article_id, register, anchors)))
        for article_id, letter in register.sigla.items()
    )


def marks(claim: Claim, article_id: str, register: Register, anchors: Anchors) -> list[tuple[str, str, str | None]]:
    """Signs of an account for a claim, each label once, with the sentence behind it (of its source, if omitted)."""
    found: dict[str, tuple[str, str, str | None]] = {}
    for variant in cell(claim, article_id, register):
        place = variant.passage or next(iter(variant.counterparts), None)
        found.setdefault(variant.label, (SIGNS[variant.label], variant.label, anchors.passage(place)))
    return list(found.values())


def branch_parts(rows: list[Branch], anchors: Anchors) -> list[BranchPart]:
    """The rows of the tree as nested lists: which row opens a list under the one before, and how many it closes."""
    found = []
    for number, row in enumerate(rows):
        following = rows[number + 1].depth if number + 1 < len(rows) else 0
        before = rows[number - 1].depth if number else 0
        found.append(branch_part(row, anchors, opens=row.depth > before, closes=max(0, row.depth - following)))
    return found


def branch_part(row: Branch, anchors: Anchors, *, opens: bool, closes: int) -> BranchPart:
    """A row of the tree."""
    register = anchors.register
    account = register.accounts.get(row.article_id or "")
    return BranchPart(
        siglum=register.sigla.get(row.article_id or ""),
        name=name_of(account) if account else lost_name(row.origin),
        anchor=anchors.account(row.article_id) if row.article_id else None,
        date=date_of(account.article.publishing_date) if account else None,
        relation=relation_of(row),
        lost=row.article_id is None,
        reasons=" ".join(reasons_of(row)),
        opens=opens,
        closes=closes,
    )


def relation_of(row: Branch) -> str | None:
    """'rewrite', or 'rewrite, direction unknown'; what an origin is; nothing where it is plain from the place."""
    if row.derivation is not None:
        return row.derivation.kind if row.derivation.directed else f"{row.derivation.kind}, direction unknown"
    if row.depth == 0:
        return {"account": "origin", "inferred": "origin, not read", "unknown": "no source among these"}[
            row.origin.standing
        ]
    return None
