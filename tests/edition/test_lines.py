"""JSON Lines decode to the records they came from."""

import json

import msgspec

from tests.edition.sample import FROM_WIRE, MEETING, ORIGINS, REJECTED, SAMPLE, A
from variorum.edition import json_lines, story_lines, tracing_lines
from variorum.records import (
    Actor,
    Article,
    Claim,
    Derivation,
    Event,
    Happening,
    Note,
    Origin,
    Reading,
    Rejected,
    Statement,
    Story,
    Variant,
    Verdict,
)

AnyRecord = (
    Actor
    | Article
    | Claim
    | Derivation
    | Event
    | Happening
    | Note
    | Origin
    | Reading
    | Rejected
    | Statement
    | Story
    | Variant
    | Verdict
)


def decoded(lines: list[str]) -> list[AnyRecord]:
    """Every line as its record."""
    return [msgspec.json.decode(line, type=AnyRecord) for line in lines]


def test_every_record_comes_back() -> None:
    lines = list(json_lines(SAMPLE))
    records = decoded(lines)
    assert all("\n" not in line and next(iter(json.loads(line))) == "record" for line in lines)
    assert [r for r in records if isinstance(r, Variant)] == list(MEETING.apparatus.variants)
    assert [r for r in records if isinstance(r, Claim)] == list(MEETING.apparatus.claims)
    assert [r for r in records if isinstance(r, Verdict)] == list(MEETING.apparatus.verdicts)
    assert [r for r in records if isinstance(r, Note)] == list(MEETING.apparatus.notes)
    assert [r for r in records if isinstance(r, Derivation)] == list(FROM_WIRE)
    assert [r for r in records if isinstance(r, Article)] == [a.article for e in SAMPLE.entries for a in e.accounts]
    assert [r for r in records if isinstance(r, Statement)] == [s for a in MEETING.accounts for s in a.statements]
    assert records[-2:] == list(REJECTED)


def test_readings_come_without_vectors_and_with_their_sentences() -> None:
    reading = next(r for r in decoded(list(json_lines(SAMPLE))) if isinstance(r, Reading))
    assert (reading.vectors, reading.width, reading.sentences) == (b"", 0, A.reading.sentences)


def test_lists_come_back() -> None:
    assert decoded(list(story_lines(SAMPLE.entries))) == [entry.story for entry in SAMPLE.entries]
    assert decoded(list(tracing_lines(FROM_WIRE, ORIGINS[0]))) == [*FROM_WIRE, ORIGINS[0]]
