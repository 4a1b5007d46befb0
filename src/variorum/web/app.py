"""The application: its addresses, what every answer carries, and what is said where something goes wrong."""

import logging
from collections.abc import Mapping, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from variorum.errors import VariorumError
from variorum.pipeline import Models
from variorum.store import Database
from variorum.web import api, dossier, stories, story
from variorum.web.answers import problem
from variorum.web.house import House, NotFoundError, QueryError
from variorum.web.templates import assets

# Nothing that a page of ours shows may run, load, frame or send anything but what stands here.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
FOREVER = "public, max-age=31536000, immutable"  # a static file's name changes with it


def application(database: Database, models: Models, *, hosts: Sequence[str]) -> ASGIApp:
    """The edition of a store. It answers only to these names of hosts, so that no page of another site can reach it
    under a name that was made to lead here.
    """
    app = Starlette(
        routes=[*routes(), Route("/static/{name}", static)],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)],
        exception_handlers={
            NotFoundError: not_found,
            QueryError: bad_query,
            VariorumError: failed,
            HTTPException: refused,
            Exception: broken,
        },
    )
    app.state.house = House(database=database, models=models)
    return Sealed(app)


def routes() -> tuple[Route, ...]:
    """What is at which address."""
    return (
        Route("/", stories.stories),
        Route("/feed.atom", stories.feed),
        Route("/feed.json", stories.feed),
        Route("/stories/{story}", story.story),
        Route("/stories/{story}/compare/{own}/{other}", story.compare),
        Route("/accounts/{account}", story.account),
        Route("/dossiers", dossier.dossiers),
        Route("/dossiers/{one}/{other}", dossier.dossier),
        Route("/api/stories", api.stories),
        Route("/api/stories/{story}", api.story),
        Route("/api/accounts/{account}", api.account),
        Route("/api/dossiers/{one}/{other}", api.dossier),
        Route("/api/openapi.json", api.openapi),
        Route("/favicon.ico", icon),
    )


class Sealed:
    """Every answer carries the headers that keep strangers' words from doing anything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        if scope["type"] == "http" and is_foreign(dict(scope["headers"])):
            await PlainTextResponse("Only pages of this site may take this in.", 403)(scope, receive, sealed)
            return
        await self._app(scope, receive, sealed if scope["type"] == "http" else send)


def is_foreign(headers: Mapping[bytes, bytes]) -> bool:
    """Whether a page of another site wants to load this into itself, which could only make us work for it."""
    return headers.get(b"sec-fetch-site") == b"cross-site" and headers.get(b"sec-fetch-mode") != b"navigate"


def icon(_request: Request) -> Response:
    """There is none."""
    return Response(status_code=204, headers={"cache-control": FOREVER})


def static(request: Request) -> Response:
    """The style and the script."""
    found = assets().get(request.path_params["name"])
    if found is None:
        raise NotFoundError("no file is called so")
    text, media = found
    return PlainTextResponse(text, media_type=media, headers={"cache-control": FOREVER})


async def not_found(request: Request, fault: Exception) -> Response:
    """404."""
    return problem(request, "Not found", 404, str(fault))


async def bad_query(request: Request, fault: Exception) -> Response:
    """400."""
    return problem(request, "It cannot be asked so", 400, str(fault))


async def failed(request: Request, fault: Exception) -> Response:
    """500; what is wrong is for the log alone, for it may name paths of this machine."""
    logging.getLogger("uvicorn.error").error("%s: %s", request.url.path, fault)
    return await broken(request, fault)


async def refused(request: Request, fault: Exception) -> Response:
    """An address that there is not, or that is not asked so."""
    assert isinstance(fault, HTTPException)
    told = problem(request, fault.detail, fault.status_code, f"{request.method} {request.url.path[:200]}")
    told.headers.update(fault.headers or {})
    return told


async def broken(request: Request, _fault: Exception) -> Response:
    """500, without a word of what only the log should say."""
    return problem(request, "Something is wrong here", 500, "The log of the server says more.")
