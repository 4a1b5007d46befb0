"""Answers: a page, JSON, a feed; each with a tag by which a reader's copy is known to be still good."""

import hashlib
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from variorum.web.templates import rendered

HTML, JSON, PROBLEM = "text/html", "application/json", "application/problem+json"
TAG = 32  # hexadecimal digits


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong (RFC 9457)."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


def answered(request: Request, body: bytes, media: str, *, status: int = 200) -> Response:
    """The answer, or that nothing has changed since the reader last had it."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:TAG]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    given = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    if status == 200 and (tag in given or "*" in given):
        return Response(status_code=304, headers=headers)
    return Response(body, status_code=status, media_type=media, headers=headers)


def page(request: Request, name: str, *, status: int = 200, **parts: Any) -> Response:
    """A page of a template."""
    return answered(request, rendered(name, **parts).encode("utf-8", "replace"), HTML, status=status)


def json(request: Request, value: object) -> Response:
    """Records as JSON."""
    return answered(request, msgspec.json.encode(value), JSON)


def problem(request: Request, title: str, status: int, detail: str) -> Response:
    """What went wrong, as JSON to a program and as a page to a person."""
    if request.url.path.startswith("/api/"):
        body = msgspec.json.encode(Problem(title=title, status=status, detail=detail))
        return answered(request, body, PROBLEM, status=status)
    return page(request, "problem.html", status=status, title=title, detail=detail)
