"""Stories as feeds: Atom (RFC 4287) and JSON Feed 1.1."""

from collections.abc import Sequence
from xml.etree import ElementTree

import msgspec

from variorum.edition import counted, one_line
from variorum.records import Summary

ATOM, JSON_FEED = "application/atom+xml", "application/feed+json"
NAMESPACE = "http://www.w3.org/2005/Atom"
TITLE = "Variorum: stories"
NEVER = "1970-01-01T00:00:00Z"  # Atom wants a time of every entry; a story without a date has this one
FULL = len("2014-05-21")


def atom(summaries: Sequence[Summary], base: str, own: str) -> bytes:
    """The feed in XML."""
    feed = ElementTree.Element("feed", xmlns=NAMESPACE)
    for name, words in (("title", TITLE), ("id", own), ("updated", max(map(updated, summaries), default=NEVER))):
        ElementTree.SubElement(feed, name).text = words
    ElementTree.SubElement(feed, "link", rel="self", href=own)
    author = ElementTree.SubElement(feed, "author")
    ElementTree.SubElement(author, "name").text = "Variorum"
    for one in summaries:
        address = f"{base}/stories/{one.story_id}"
        entry = ElementTree.SubElement(feed, "entry")
        for name, words in (
            ("title", one_line(one.title)),
            ("id", f"urn:variorum:story:{one.story_id}"),
            ("updated", updated(one)),
            ("summary", sentence(one)),
        ):
            ElementTree.SubElement(entry, name).text = words
        ElementTree.SubElement(entry, "link", rel="alternate", href=address)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def json_feed(summaries: Sequence[Summary], base: str, own: str) -> bytes:
    """The feed in JSON."""
    items = [
        {
            "id": f"urn:variorum:story:{one.story_id}",
            "url": f"{base}/stories/{one.story_id}",
            "title": one_line(one.title),
            "content_text": sentence(one),
            **({"date_published": updated(one)} if one.until else {}),
        }
        for one in summaries
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": TITLE, "home_page_url": f"{base}/", "feed_url": own}
    return msgspec.json.encode({**feed, "items": items})


def updated(summary: Summary) -> str:
    """The last day of a story as a time."""
    day = summary.until
    if day is None:
        return NEVER
    return f"{(day + '-01-01')[:FULL] if len(day) < FULL else day}T00:00:00Z"


def sentence(summary: Summary) -> str:
    """What a reader chooses by."""
    flagged = [f"{counted(summary.flagged, 'passage')} altered, added or contradicted"] if summary.flagged else []
    facts = [counted(summary.accounts, "account"), counted(summary.origins, "independent origin"), *flagged]
    return f"{', '.join(facts)}. {', '.join(map(one_line, summary.outlets))}"
