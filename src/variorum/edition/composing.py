"""An entry as the parts of its page."""

from variorum.edition.branches import Branch, lost_name, reasons_of
from variorum.edition.dates import dates_of
from variorum.edition.findings import Findings, counts_words, findings
from variorum.edition.happenings import Happened, happened
from variorum.edition.linking import Anchors, flag_of, note_flag, wording_of
from variorum.edition.page import BranchPart, Flag, GroupPart, HappeningPart, SayingPart, StoryPart
from variorum.edition.ranking import any_shared, chosen, told
from variorum.edition.register import Register, name_of, register_of, title_of
from variorum.edition.sayings import Saying, sayings
from variorum.edition.standing import number_of, row_facts, sources_words, standing
from variorum.edition.summary import differences_sentence, lead_of, origins_sentence
from variorum.edition.tabling import claim_part, columns, first_of_each, row
from variorum.edition.text import counted
from variorum.edition.witnesses import witness_part
from variorum.records import Entry, Passage

CLAIMS = 8  # of a story that are shown at once; the others open on demand
ROWS = 24
SHORTEST_TABLE = 2  # accounts


def story_part(entry: Entry, number: int) -> StoryPart:
    """One story; `number` makes its anchors its own."""
    register = register_of(entry)
    anchors = Anchors(prefix=f"s{number}", register=register)
    claims, more_claims = told(register, CLAIMS)
    rows, more_rows = chosen(register, ROWS) if len(entry.accounts) >= SHORTEST_TABLE else ([], [])
    return StoryPart(
        anchor=anchors.prefix,
        number=number,
        title=title_of(entry),
        lead=lead_of(register),
        dates=dates_of(entry) or "",
        origins=origins_sentence(register),
        differences=differences_sentence(register),
        figures=figures_of(entry),
        shared=any_shared(register),
        happenings=tuple(happening_part(one, anchors) for one in happened(register)),
        claims=tuple(claim_part(claim, anchors) for claim in claims),
        more_claims=tuple(claim_part(claim, anchors) for claim in more_claims),
        sayings=tuple(saying_part(said, anchors) for said in sayings(register)),
        branches=tuple(branch_parts(list(register.rows), anchors)),
        columns=columns(anchors),
        rows=tuple(row(claim, anchors) for claim in rows),
        more_rows=tuple(row(claim, anchors) for claim in more_rows),
        groups=tuple(group_part(group, anchors) for group in findings(register)),
        witnesses=tuple(witness_part(account, anchors) for account in register.accounts.values()),
    )


def figures_of(entry: Entry) -> tuple[str, ...]:
    """Dates and counts of a story in words."""
    accounts, origins = len(entry.accounts), len(entry.stemma.origins)
    found = [dates_of(entry), counted(accounts, "account"), counted(origins, "independent origin")]
    return tuple(filter(None, found))


def listed_alone(entry: Entry) -> tuple[str, str]:
    """Title and source of a story that only one account tells."""
    return title_of(entry), ", ".join(filter(None, [name_of(entry.accounts[0]), dates_of(entry)]))


def group_part(group: Findings, anchors: Anchors) -> GroupPart:
    """What differs in one account."""
    register = anchors.register
    return GroupPart(
        siglum=register.sigla[group.article_id],
        name=name_of(register.accounts[group.article_id]),
        anchor=anchors.account(group.article_id),
        source=sources_words(group.article_id, register),
        counts=counts_words(group),
        flags=tuple(group_flags(group, anchors)),
    )


def group_flags(group: Findings, anchors: Anchors) -> list[Flag]:
    """The findings of an account with their wordings."""
    variants = [flag_of(finding.variant, anchors) for finding in group.found if finding.variant]
    return variants + [note_flag(finding.note, finding.inside, anchors) for finding in group.found if finding.note]


def happening_part(one: Happened, anchors: Anchors) -> HappeningPart:
    """A happening with everyone who tells it."""
    passages = first_of_each(one.told)
    order = anchors.register.sigla
    return HappeningPart(
        when=one.when,
        words=one.words,
        facts=one.facts,
        tellers=tuple(wording_of(passages[i], (), anchors) for i in order if i in passages),
    )


def saying_part(said: Saying, anchors: Anchors) -> SayingPart:
    """A statement with everyone who carries it."""
    passages = first_of_each(Passage(article_id=i, span=span) for i, span in said.carriers)
    order = anchors.register.sigla
    return SayingPart(
        source=said.source,
        cue=said.cue,
        cue_first=said.cue_first,
        content=said.content,
        via=said.via,
        carriers=tuple(wording_of(passages[i], (), anchors) for i in order if i in passages),
    )


def branch_parts(rows: list[Branch], anchors: Anchors) -> list[BranchPart]:
    """The rows of the tree as nested lists: which row opens a list under the one before, and how many it closes."""
    found = []
    for number, each in enumerate(rows):
        following = rows[number + 1].depth if number + 1 < len(rows) else 0
        before = rows[number - 1].depth if number else 0
        found.append(branch_part(each, anchors, opens=each.depth > before, closes=max(0, each.depth - following)))
    return found


def branch_part(branch: Branch, anchors: Anchors, *, opens: bool, closes: int) -> BranchPart:
    """A row of the tree."""
    register = anchors.register
    account = register.accounts.get(branch.article_id or "")
    return BranchPart(
        siglum=register.sigla.get(branch.article_id or ""),
        name=name_of(account) if account else lost_name(branch.origin),
        anchor=anchors.account(branch.article_id) if branch.article_id else None,
        facts=", ".join(row_facts(account)) if account and not branch.again else "",
        relation=relation_words(branch, register),
        lost=branch.article_id is None,
        again=branch.again,
        reasons=reasons_of(branch),
        opens=opens,
        closes=closes,
    )


def relation_words(branch: Branch, register: Register) -> str:
    """'origin 1', 'rewrite; also from D Courier'; nothing for those that only a lost original holds together."""
    if branch.article_id is None:
        return f"origin {number_of(branch, register)}"
    return standing(branch, register)
