"""The API: what its own description says is there, is there, and of the types that it says."""

import msgspec
import pytest
import urllib3

from tests.edition.sample import SAMPLE
from variorum.records import Account, Dossier
from variorum.web.answers import Problem
from variorum.web.api import Stories, StoryDocument

HTTP = urllib3.PoolManager()
ENTRY = SAMPLE.entries[0]
ACCOUNT = ENTRY.accounts[0]
NAMES = {"story": ENTRY.story.id, "account": ACCOUNT.id, "one": "RUS", "other": "CHN"}
TYPES = {"Stories": Stories, "StoryDocument": StoryDocument, "Account": Account, "Dossier": Dossier}


def described(server: str) -> dict[str, dict[str, object]]:
    """The paths of the description."""
    paths: dict[str, dict[str, object]] = HTTP.request("GET", f"{server}/api/openapi.json").json()["paths"]
    return paths


def test_every_path_answers_with_the_type_that_is_described(server: str) -> None:
    seen = set()
    for path, operations in described(server).items():
        answer = HTTP.request("GET", server + path.format(**NAMES))
        schema = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]  # type: ignore[index]
        name = schema["$ref"].rpartition("/")[2]
        assert answer.status == 200
        msgspec.json.decode(answer.data, type=TYPES[name])
        seen.add(name)
    assert seen == set(TYPES)


def test_every_reference_of_the_description_is_there(server: str) -> None:
    description = HTTP.request("GET", f"{server}/api/openapi.json")
    schemas = description.json()["components"]["schemas"]
    used = {part.partition('"')[0] for part in description.data.decode().split("#/components/schemas/")[1:]}
    assert used and used <= schemas.keys()


@pytest.mark.parametrize(
    ("path", "status"), [("/api/stories?since=soon", 400), ("/api/stories/none", 404), ("/api/nowhere", 404)]
)
def test_a_fault_is_a_problem(server: str, path: str, status: int) -> None:
    answer = HTTP.request("GET", server + path)
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert msgspec.json.decode(answer.data, type=Problem).status == answer.status == status


def test_a_story_is_as_it_was_stored(server: str) -> None:
    answer = HTTP.request("GET", f"{server}/api/stories/{ENTRY.story.id}")
    found = msgspec.json.decode(answer.data, type=StoryDocument)
    assert (found.story, found.stemma, found.apparatus) == (ENTRY.story, ENTRY.stemma, ENTRY.apparatus)
    assert [one.article for one in found.accounts] == [one.article for one in ENTRY.accounts]
    assert all(one.reading.vectors == b"" for one in found.accounts)
