"""A story, one of its accounts, and two of them side by side."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from variorum.edition import FacingRow, date_of, facing_rows, lines_of, name_of, one_line, story_part, title_of
from variorum.records import Account, Derivation, Entry, Span
from variorum.web.answers import page
from variorum.web.house import NotFoundError
from variorum.web.stories import house_of
from variorum.web.templates import KEY


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """An account of a story: its page, and beside which other it is read first, by address and name."""

    address: str
    name: str
    date: str
    facing: str | None
    partner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How an account stands to another: words before its name and after it."""

    before: str
    other: AccountLine
    after: str
    reasons: tuple[str, ...]


def story(request: Request) -> Response:
    """The page of a story. A name that is not its full address leads to it."""
    name, house = request.path_params["story"], house_of(request)
    with house.view() as view:
        entry = house.entry(view, name)
    if entry.story.id != name:
        return RedirectResponse(f"/stories/{entry.story.id}", status_code=307)
    entry = house.told(entry)
    return page(
        request,
        "story_page.html",
        page={"key": KEY},
        part=story_part(entry, 1),
        accounts=[account_line(entry, account) for account in entry.accounts],
        story_id=entry.story.id,
    )


def account(request: Request) -> Response:
    """The page of an account."""
    name, house = request.path_params["account"], house_of(request)
    with house.view() as view:
        entry, article_id = house.entry_of_account(view, name)
    part, own = story_part(entry, 1), member(entry, article_id)
    if own.id != name:
        return RedirectResponse(f"/accounts/{own.id}", status_code=307)
    return page(
        request,
        "account.html",
        page={"key": KEY},
        witness=next(one for one in part.witnesses if one.article_id == own.id),
        story={"address": f"/stories/{entry.story.id}", "title": part.title},
        as_it_was=lines_of(own.article.page_text, Span(0, len(own.article.page_text)), furniture_of(own)),
        line=account_line(entry, own),
        others=[account_line(entry, one) for one in entry.accounts if one.id != own.id],
        relations=relations_of(entry, own),
    )


def furniture_of(own: Account) -> tuple[Span, ...]:
    """What of the page is no part of the account."""
    return tuple(furniture.span for furniture in own.article.furniture)


def compare(request: Request) -> Response:
    """Two accounts of a story side by side."""
    house = house_of(request)
    with house.view() as view:
        entry = house.entry(view, request.path_params["story"])
    own, other = (member(entry, request.path_params[name]) for name in ("own", "other"))
    rows: tuple[FacingRow, ...] = facing_rows(entry, own, other)
    return page(
        request,
        "compare.html",
        own=account_line(entry, own),
        other=account_line(entry, other),
        rows=rows,
        turned=facing_address(entry, other, own),
        story={"address": f"/stories/{entry.story.id}", "title": title_of(entry)},
    )


def member(entry: Entry, name: str) -> Account:
    """The account of a story by its article id. Raises NotFoundError."""
    found = next((account for account in entry.accounts if account.id == name), None)
    if found is None:
        raise NotFoundError("no account of this story is called so")
    return found


def account_line(entry: Entry, account: Account) -> AccountLine:
    """An account in a line; beside its source if it has one here, else beside the first other account."""
    sources = [d.source_id for d in entry.stemma.derivations if d.directed and d.derived_id == account.id]
    others = [one for one in entry.accounts if one.id != account.id]
    beside = next((one for one in others if one.id in sources), others[0] if others else None)
    return AccountLine(
        address=f"/accounts/{account.id}",
        name=name_of(account),
        date=date_of(account.article.publishing_date) or "",
        facing=facing_address(entry, account, beside) if beside else None,
        partner=name_of(beside) if beside else "",
    )


def facing_address(entry: Entry, own: Account, other: Account) -> str:
    """Where two accounts stand side by side."""
    return f"/stories/{entry.story.id}/compare/{own.id}/{other.id}"


def relations_of(entry: Entry, own: Account) -> list[Relation]:
    """What an account has from whom, and who has it from it."""
    return [relation(entry, d, own) for d in entry.stemma.derivations if own.id in (d.derived_id, d.source_id)]


def relation(entry: Entry, derivation: Derivation, own: Account) -> Relation:
    """How an account stands to the other of a derivation."""
    derived = derivation.derived_id == own.id
    before, after = (f"It is a {derivation.kind} of", "") if derived else ("", f"has a {derivation.kind} of it")
    if not derivation.directed:
        before, after = "", "is kin to it, and either may be the source"
    other = member(entry, derivation.source_id if derived else derivation.derived_id)
    reasons = tuple(map(one_line, derivation.reasons))
    return Relation(before=before, other=account_line(entry, other), after=after, reasons=reasons)
