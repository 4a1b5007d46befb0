"""The list of stories, as a page and as feeds."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from variorum.edition import counted, date_of, one_line
from variorum.records import Summary
from variorum.web.answers import answered, page
from variorum.web.feeds import ATOM, JSON_FEED, atom, json_feed
from variorum.web.house import House
from variorum.web.search import PAGE, Search, search_of

COUNTRIES = 4  # of a story that its line names


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story in the list."""

    address: str
    title: str
    dates: str
    facts: tuple[str, ...]
    flagged: int
    countries: tuple[str, ...]


def stories(request: Request) -> Response:
    """The page."""
    search, total, found = looked_up(request)
    return page(
        request,
        "stories.html",
        search=search,
        total=total,
        first=search.query.offset + 1,
        lines=[line_of(one) for one in found],
        before=search.address(page=search.page - 1) if search.page > 1 else None,
        after=search.address(page=search.page + 1) if search.query.offset + PAGE < total else None,
        here=search.address(page=""),
    )


def feed(request: Request) -> Response:
    """The same as a feed: Atom, or JSON Feed."""
    _, _, found = looked_up(request)
    base = f"{request.url.scheme}://{request.url.netloc}"
    if request.url.path.endswith(".json"):
        return answered(request, json_feed(found, base, str(request.url)), JSON_FEED)
    return answered(request, atom(found, base, str(request.url)), ATOM)


def looked_up(request: Request) -> tuple[Search, int, list[Summary]]:
    """The search, how many stories there are, and those of this page."""
    search, house = search_of(request.query_params), house_of(request)
    with house.view() as view:
        total, found = view.summaries(search.query)
    return search, total, found


def house_of(request: Request) -> House:
    """The house that the application stands on."""
    house: House = request.app.state.house
    return house


def line_of(summary: Summary) -> StoryLine:
    """A summary in words."""
    days = list(dict.fromkeys(filter(None, (date_of(summary.since), date_of(summary.until)))))
    return StoryLine(
        address=f"/stories/{summary.story_id}",
        title=one_line(summary.title),
        dates=" to ".join(days),
        facts=(counted(summary.accounts, "account"), counted(summary.origins, "independent origin")),
        flagged=summary.flagged,
        countries=summary.countries[:COUNTRIES],
    )
