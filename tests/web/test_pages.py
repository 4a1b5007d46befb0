"""Every page answers, leads only to what is there, and carries what keeps strangers' words from doing anything."""

import re
from html import unescape

import pytest
import urllib3
from lxml import etree, html

from tests.edition.sample import SAMPLE
from variorum.store import Query, View, open_database

HTTP = urllib3.PoolManager()
STORY = SAMPLE.entries[0]


def get(address: str, **headers: str) -> urllib3.BaseHTTPResponse:
    """An answer, without following where it leads."""
    return HTTP.request("GET", address, headers={k.replace("_", "-"): v for k, v in headers.items()}, redirect=False)


def links_of(page: str) -> set[str]:
    """Where a page leads inside the site, without fragments."""
    found = {unescape(link) for link in re.findall(r'(?:href|src)="(/[^"]*)"', page)}
    return {link.partition("#")[0] for link in found}


def test_every_address_on_every_page_leads_somewhere(server: str) -> None:
    done: dict[str, int] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        if address in done:
            continue
        answer = get(server + address)
        done[address] = answer.status
        if answer.headers["content-type"].startswith("text/html"):
            waiting += links_of(answer.data.decode()) - done.keys()
    assert {address for address, status in done.items() if status != 200} == set()
    assert any("/compare/" in address for address in done)
    assert any(address.startswith("/accounts/") for address in done)


@pytest.mark.parametrize("path", ["/", "/stories/{}", "/dossiers", "/dossiers/RUS/CHN", "/nowhere", "/api/stories"])
def test_every_answer_is_sealed(server: str, path: str) -> None:
    answer = get(server + path.format(STORY.story.id))
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    if answer.headers["content-type"].startswith("text/html"):
        page = html.fromstring(answer.data)
        assert not page.xpath("//script[not(@src)] | //style | //@style | //@*[starts-with(name(), 'on')]")


def test_another_name_of_the_host_is_refused(server: str) -> None:
    assert get(server, Host="rebound.example").status == 400


def test_a_page_of_another_site_can_load_nothing(server: str) -> None:
    foreign = {"Sec_Fetch_Site": "cross-site"}
    assert get(server, **foreign, Sec_Fetch_Mode="no-cors").status == 403
    assert get(server, **foreign, Sec_Fetch_Mode="navigate").status == 200


def test_nothing_is_written(server: str) -> None:
    assert {HTTP.request(method, server + "/").status for method in ("POST", "PUT", "DELETE")} == {405}


def test_the_beginning_of_an_address_leads_to_the_whole(server: str) -> None:
    whole = SAMPLE.entries[1].story.id
    answer = get(f"{server}/stories/{whole[:-2]}")
    assert (answer.status, answer.headers["location"]) == (307, f"/stories/{whole}")


def test_a_copy_that_is_still_good_is_not_sent_again(server: str) -> None:
    first = get(f"{server}/stories/{STORY.story.id}")
    again = get(f"{server}/stories/{STORY.story.id}", If_None_Match=first.headers["etag"])
    assert (again.status, again.data, again.headers["etag"]) == (304, b"", first.headers["etag"])


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nowhere", 404, "Not Found"),
        ("/stories/none", 404, "no story is called so"),
        ("/accounts/none", 404, "no account is called so"),
        ("/?since=soon", 400, "since is no date"),
        ("/?page=0", 400, "page is no number"),
        ("/?page=9" + "9" * 150, 400, "page is no number"),
        ("/?page=0000000019", 400, "page is no number"),
        ("/?q=" + "+".join("abcdefghijk"), 400, "more than 10 words"),
        ("/?since=%D9%A2%D9%A0%D9%A1%D9%A4", 400, "since is no date"),
        ("/?q=" + "x" * 201, 400, "q is longer"),
        ("/?sort=title", 400, "there is no parameter"),
        ("/dossiers/RUS/RUS", 400, "was given twice"),
        ("/dossiers/RUS/<i>", 404, "no country or organization"),
        ("/dossiers/RUS/CHN?since=2015&until=2014", 400, "lies before"),
    ],
)
def test_what_cannot_be_asked_is_told(server: str, path: str, status: int, words: str) -> None:
    answer = get(server + path)
    page = html.fromstring(answer.data)
    assert answer.status == status
    assert words in page.xpath("string(//main)")


def test_a_feed_has_every_story(server: str) -> None:
    feed = etree.fromstring(get(f"{server}/feed.atom").data)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert len(feed.findall("a:entry", names)) == len(SAMPLE.entries)
    for entry in feed.findall("a:entry", names):
        assert all(entry.findtext(f"a:{name}", namespaces=names) for name in ("id", "title", "updated"))
    assert len(get(f"{server}/feed.json").json()["items"]) == len(SAMPLE.entries)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), 2),
        (Query(accounts=2), 1),
        (Query(flagged=True), 1),
        (Query(words=("nowhere",)), 0),
        (Query(words=("%",)), 0),
        (Query(countries=("XXX",)), 0),
        (Query(outlet="nobody"), 0),
        (Query(outlet="wire"), 1),
        (Query(since="2100"), 0),
        (Query(until="1900"), 0),
        (Query(since="1900", until="2100"), 2),
        (Query(limit=1), 2),
        (Query(offset=5), 2),
    ],
)
def test_stories_are_found_by_what_is_asked(store: object, query: Query, found: int) -> None:
    with open_database(store, read_only=True) as database:  # type: ignore[arg-type]
        total, listed = View(database).summaries(query)
    assert total == found
    assert len(listed) == max(0, min(query.limit, found - query.offset))
