"""The list of stories, as a page and as feeds."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from variorum.edition import date_of, one_line
from variorum.records import Summary
from variorum.web.answers import answered, page
from variorum.web.asked import PAGE, Asked, asked_of
from variorum.web.feeds import ATOM, JSON_FEED, atom, json_feed
from variorum.web.house import House

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
    asked, total, found = looked_up(request)
    return page(
        request,
        "stories.html",
        asked=asked,
        total=total,
        first=asked.query.offset + 1,
        lines=[line_of(one) for one in found],
        before=asked.address(page=asked.page - 1) if asked.page > 1 else None,
        after=asked.address(page=asked.page + 1) if asked.query.offset + PAGE < total else None,
        here=asked.address(page=""),
    )


def feed(request: Request) -> Response:
    """The same as a feed: Atom, or JSON Feed."""
    _, _, found = looked_up(request)
    base = f"{request.url.scheme}://{request.url.netloc}"
    if request.url.path.endswith(".json"):
        return answered(request, json_feed(found, base, str(request.url)), JSON_FEED)
    return answered(request, atom(found, base, str(request.url)), ATOM)


def looked_up(request: Request) -> tuple[Asked, int, list[Summary]]:
    """What was asked for, how many stories there are, and those of this page."""
    asked, house = asked_of(request.query_params), house_of(request)
    with house.view() as view:
        total, found = view.summaries(asked.query)
    return asked, total, found


def house_of(request: Request) -> House:
    """The house that the application stands on."""
    house: House = request.app.state.house
    return house


def line_of(summary: Summary) -> StoryLine:
    """A summary in words."""
    days = list(dict.fromkeys(filter(None, (date_of(summary.since), date_of(summary.until)))))
    accounts, origins = summary.accounts, summary.origins
    return StoryLine(
        address=f"/stories/{summary.story_id}",
        title=one_line(summary.title),
        dates=" to ".join(days),
        facts=(
            f"{accounts} account{'s' * (accounts != 1)}",
            f"{origins} independent origin{'s' * (origins != 1)}",
        ),
        flagged=summary.flagged,
        countries=summary.countries[:COUNTRIES],
    )
