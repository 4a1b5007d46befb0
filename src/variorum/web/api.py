"""The same as the pages, as JSON."""

from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

import variorum
from variorum.edition import without_vectors
from variorum.records import Account, Apparatus, Dossier, Happening, Stemma, Story, Summary
from variorum.web.answers import Problem, json
from variorum.web.dossier import made
from variorum.web.search import KNOWN, LONGEST, PAGE, PAGES
from variorum.web.stories import house_of, looked_up
from variorum.web.story import member

REF = "#/components/schemas/{name}"
# Days that there are; a pattern cannot say in which years there is a 29 February.
DATE = {
    "type": "string",
    "pattern": r"^([12]\d{3}(-((0[13578]|1[02])(-(0[1-9]|[12]\d|3[01]))?|(0[469]|11)(-(0[1-9]|[12]\d|30))?"
    r"|02(-(0[1-9]|1\d|2[0-8]))?))?)?$",
}
WORDS = {"type": "string", "maxLength": LONGEST}
NAMES: Mapping[str, Mapping[str, Any]] = {
    "since": DATE,
    "until": DATE,
    "page": {"type": "integer", "minimum": 1, "maximum": PAGES},
    "flagged": {"type": "string", "enum": ["", "0", "1"]},
    "several": {"type": "string", "enum": ["", "0", "1"]},
    **dict.fromkeys(("q", "country", "outlet"), WORDS),
}


class Stories(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the list of stories; `next` is the address of the one after it."""

    total: int
    stories: tuple[Summary, ...]
    next: str | None


class StoryDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A story with everything that is known of it."""

    story: Story
    accounts: tuple[Account, ...]
    stemma: Stemma
    apparatus: Apparatus
    happenings: tuple[Happening, ...]


def stories(request: Request) -> Response:
    """A page of the list."""
    search, total, found = looked_up(request)
    more = search.query.offset + PAGE < total
    following = f"/api/stories?{search.address(page=search.page + 1)}" if more else None
    return json(request, Stories(total=total, stories=tuple(found), next=following))


def story(request: Request) -> Response:
    """A story."""
    house = house_of(request)
    with house.view() as view:
        entry = house.told(house.entry(view, request.path_params["story"]))
    return json(
        request,
        StoryDocument(
            story=entry.story,
            accounts=tuple(map(without_vectors, entry.accounts)),
            stemma=entry.stemma,
            apparatus=entry.apparatus,
            happenings=entry.happenings,
        ),
    )


def account(request: Request) -> Response:
    """An account."""
    house = house_of(request)
    with house.view() as view:
        entry, article_id = house.entry_of_account(view, request.path_params["account"])
    return json(request, without_vectors(member(entry, article_id)))


def dossier(request: Request) -> Response:
    """A dossier."""
    return json(request, made(request))


def openapi(request: Request) -> Response:
    """What can be asked here, in OpenAPI 3.1."""
    _, schemas = msgspec.json.schema_components([Stories, StoryDocument, Account, Dossier, Problem], ref_template=REF)
    paths = {
        "/api/stories": operation("The stories, the latest first", "Stories", query=KNOWN),
        "/api/stories/{story}": operation("A story", "StoryDocument", path=("story",)),
        "/api/accounts/{account}": operation("An account", "Account", path=("account",)),
        "/api/dossiers/{one}/{other}": operation(
            "What is told between two countries", "Dossier", path=("one", "other"), query=("since", "until")
        ),
    }
    return json(
        request,
        {
            "openapi": "3.1.0",
            "info": {"title": "Variorum", "version": variorum.__version__},
            "paths": paths,
            "components": {"schemas": schemas},
        },
    )


def operation(
    summary: str, schema: str, *, path: tuple[str, ...] = (), query: tuple[str, ...] = ()
) -> dict[str, dict[str, Any]]:
    """A path that is read."""
    named = [("path", name, True) for name in path] + [("query", name, False) for name in query]
    parameters = [
        {"in": place, "name": name, "required": required, "schema": NAMES.get(name, {"type": "string"})}
        for place, name, required in named
    ]
    answers: dict[str, Any] = {"200": content("The answer", "application/json", schema)}
    for status, words in (("400", "It cannot be asked so"), ("404", "It is not here")):
        answers[status] = content(words, "application/problem+json", "Problem")
    answers["304"] = {"description": "It has not changed"}
    return {"get": {"summary": summary, "parameters": parameters, "responses": answers}}


def content(words: str, media: str, schema: str) -> dict[str, Any]:
    """An answer of a type."""
    return {"description": words, "content": {media: {"schema": {"$ref": REF.format(name=schema)}}}}
