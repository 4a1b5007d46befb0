"""The dossier of two countries."""

from dataclasses import replace
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from variorum.edition import dossier_part
from variorum.engine import asked_of, dossier_of
from variorum.errors import SettingsError, UnknownCodeError
from variorum.records import Dossier
from variorum.store import Query
from variorum.web.answers import page
from variorum.web.house import NotFoundError, QueryError
from variorum.web.stories import house_of

STORIES = 500  # that a dossier is made of, the latest ones
LONGEST = 60  # code points of a code


def dossiers(request: Request) -> Response:
    """Where two countries are asked for."""
    one, other = (request.query_params.get(name, "").strip().upper() for name in ("one", "other"))
    if one and other:
        times = urlencode({n: v for n in ("since", "until") if (v := request.query_params.get(n, "").strip())})
        address = f"/dossiers/{quote(one, safe='')}/{quote(other, safe='')}"
        return RedirectResponse(f"{address}?{times}" if times else address, status_code=303)
    return page(request, "dossiers.html", one=one, other=other)


def dossier(request: Request) -> Response:
    """The page of a dossier."""
    return page(request, "dossier_page.html", page=dossier_part(made(request)))


def made(request: Request) -> Dossier:
    """The dossier that a request asks for. Raises NotFoundError for codes, QueryError for dates that there are not."""
    one, other = (request.path_params[name][:LONGEST] for name in ("one", "other"))
    since, until = (request.query_params.get(name) or None for name in ("since", "until"))
    try:
        asked = asked_of(one, other, since=since, until=until)
    except UnknownCodeError as fault:
        raise NotFoundError(str(fault)) from fault
    except SettingsError as fault:
        raise QueryError(str(fault)) from fault
    house = house_of(request)
    with house.view() as view:
        _, found = view.summaries(Query(countries=asked.dyad, limit=STORIES))
        entries = view.entries([summary.story_id for summary in found])
    told = [house.told(entry) for entry in entries]
    return house.dossiers.get(
        (asked, tuple(entry.story.article_ids for entry in entries)),
        lambda: dossier_of(asked, told, replace(house.models, event_coder=None), progress=silent),
    )


def silent(_doing: str, _done: int, _total: int) -> None:
    """Tell nobody how far it is."""
