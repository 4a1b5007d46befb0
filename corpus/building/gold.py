"""Happenings of one split → the rows of gold, by file."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from corpus.building.mentions import find_mentions
from corpus.building.records import (
    ALTERATION_KINDS,
    DERIVED_KINDS,
    LABELS,
    Account,
    Furniture,
    Happening,
    Sentence,
    Span,
)
from corpus.building.resolve import root_of
from corpus.building.text import Rendition, body_text, page_text, whole_text

Row = dict[str, Any]


def gold_rows(happenings: Iterable[Happening]) -> dict[str, list[Row]]:
    """The rows of each gold file of a split, by the file's path below the split's folder."""
    told = list(happenings)
    files: dict[str, list[Row]] = {f"lineage/{story.id}.jsonl": list(_lineage(story)) for story in told}
    for name, rows in _PER_HAPPENING.items():
        files[f"{name}.jsonl"] = [row for story in told for row in rows(story)]
    return files


def handed_out(happening: Happening) -> list[Account]:
    """The accounts that a reader gets to see."""
    return [account for account in happening.accounts if not account.withheld]


def key_of(happening: Happening, account: Account) -> str:
    """The account's id in the gold."""
    return f"{happening.id}/{account.id}"


def _own_words(happening: Happening) -> list[Account]:
    """The accounts handed out that are no verbatim copies, so that no text counts twice."""
    return [account for account in handed_out(happening) if account.kind not in ("reprint", "shortened")]


def _article(happening: Happening, account: Account) -> Row:
    key = key_of(happening, account)
    row: Row = {"id": key, "title": account.title, "text": page_text(account, key).text}
    known = {"date": account.date, "outlet": account.outlet}
    return row | {name: value for name, value in known.items() if value}


def _lineage(happening: Happening) -> Iterator[Row]:
    for account in handed_out(happening):
        named = (happening.account(name) for name in account.origins)
        sources = [key_of(happening, origin) for origin in named if origin and not origin.withheld]
        derivation = {"reprint": "reprint", "shortened": "reprint", "rewrite": "rewrite"}.get(account.kind)
        yield _article(happening, account) | {
            "origin": key_of(happening, root) if (root := root_of(happening, account)) else None,
            "derived_from": sources or None,
            "derivation": derivation,
        }


def _stories(happening: Happening) -> Iterator[Row]:
    for account in handed_out(happening):
        yield _article(happening, account) | {"story": happening.id}


def _collation(happening: Happening) -> Iterator[Row]:
    for account in handed_out(happening):
        against = _against(happening, account)
        labels = list(_labels(happening, account, against)) if against else []
        if any(label["label"] != "furniture" for label in labels):
            yield {
                "id": key_of(happening, account),
                "account": _article(happening, account),
                "against": [_article(happening, other) for other in against],
                "labels": labels,
            }


def _against(happening: Happening, account: Account) -> list[Account]:
    """What the account is laid beside: nothing for an original, or where an origin is withheld."""
    if account.kind in DERIVED_KINDS:
        origins = [happening.account(name) for name in account.origins]
        present = [origin for origin in origins if origin and not origin.withheld]
        return present if len(present) == len(origins) else []
    originals = [other for other in handed_out(happening) if other.kind == "original"]
    return originals if account.kind == "independent" else []


def _labels(happening: Happening, account: Account, against: list[Account]) -> Iterator[Row]:
    texts = {other.id: page_text(other, key_of(happening, other)) for other in against}
    for item, span in page_text(account, key_of(happening, account)).places:
        if isinstance(item, Furniture):
            yield {"span": list(span), "label": "furniture"}
        elif item.label and all(ref.account in texts for ref in item.refs):
            yield _label(happening, item, span, texts)


def _label(happening: Happening, sentence: Sentence, span: Span, texts: dict[str, Rendition]) -> Row:
    row: Row = {"span": list(span), "label": sentence.label}
    known = {"kind": sentence.kind, "severity": sentence.severity}
    places = [(ref.account, texts[ref.account].span_of(ref.number)) for ref in sentence.refs]
    row |= {name: value for name, value in known.items() if value} | _accepted(sentence)
    return row | {"counterparts": [[f"{happening.id}/{name}", list(place)] for name, place in places]}


def _accepted(sentence: Sentence) -> Row:
    """All labels, and all kinds, that are right, where there is more than one."""
    labels = [sentence.label, *(word for word in sentence.accept if word in LABELS)]
    kinds = [sentence.kind, *(word for word in sentence.accept if word in ALTERATION_KINDS)]
    accepted = {"accept": list(dict.fromkeys(labels)), "accept_kinds": list(dict.fromkeys(kinds))}
    return {name: words for name, words in accepted.items() if len(words) > 1}


def _furniture(happening: Happening) -> Iterator[Row]:
    for account in handed_out(happening):
        key = key_of(happening, account)
        text = whole_text(account, key)
        top = text.split("\n").index(account.title)
        yield {"id": key, "text": text, "lines": [0] * top + [1] + _line_labels(page_text(account, key))}


def _line_labels(rendition: Rendition) -> list[int]:
    """A label per line: 1 where a sentence stands in it."""
    starts = [span[0] for item, span in rendition.places if isinstance(item, Sentence)]
    labels = []
    at = 0
    for line in rendition.text.split("\n"):
        labels.append(int(any(at <= start < at + len(line) for start in starts)))
        at += len(line) + 1
    return labels


def _mentions(happening: Happening) -> Iterator[Row]:
    for account in _own_words(happening):
        text = body_text(account).text
        names = [found for found in find_mentions(text, happening) if found.entity.kind != "description"]
        mentions = [[*found.span, found.entity.kind] for found in names]
        yield {"id": key_of(happening, account), "text": text, "mentions": mentions}


def _actors(happening: Happening) -> Iterator[Row]:
    for account in _own_words(happening):
        text = body_text(account).text
        mentions = []
        for found in find_mentions(text, happening):
            if found.entity.country and "+" not in found.entity.country:
                known = {"person": found.entity.person, "office": found.entity.office}
                mention: Row = {"span": list(found.span), "country": found.entity.country}
                mentions.append(mention | {name: value for name, value in known.items() if value})
        row = {"id": key_of(happening, account), "text": text, "date": _day(happening, account)}
        yield row | {"mentions": mentions}


def _day(happening: Happening, account: Account) -> str:
    """The account's day, or the happening's where the account's is not known to the day."""
    return account.date[:10] if account.date and len(account.date) >= 10 else happening.date


def _statements(happening: Happening) -> Iterator[Row]:
    for account in handed_out(happening):
        if account.statements:
            body = body_text(account)
            attributions = list(_attributions(body))
            yield {"id": key_of(happening, account), "text": body.text, "attributions": attributions}


def _attributions(body: Rendition) -> Iterator[Row]:
    parts: dict[int, Row] = {}
    for item, (start, _) in body.places:
        for mark in item.marks if isinstance(item, Sentence) else ():
            roles = parts.setdefault(mark.number, {"source": [], "cue": [], "content": []})
            roles[mark.role].append([start + mark.span[0], start + mark.span[1]])
    yield from (roles for roles in parts.values() if roles["content"])


def _events(happening: Happening) -> Iterator[Row]:
    for account in handed_out(happening):
        for sentence in account.sentences if account.events else ():
            yield {
                "id": f"{key_of(happening, account)}#{sentence.number}",
                "text": sentence.text,
                "date": _day(happening, account),
                "events": [
                    {"event_type": event.event_type, "actors": event.actors, "recipients": event.recipients}
                    for event in sentence.events
                ],
            }


_PER_HAPPENING: dict[str, Callable[[Happening], Iterator[Row]]] = {
    "stories": _stories,
    "collation": _collation,
    "furniture": _furniture,
    "mentions": _mentions,
    "actors": _actors,
    "statements": _statements,
    "events": _events,
}
