"""Records: there and back, frozen, found again by the same ids tomorrow."""

import functools
import operator
import typing
from collections.abc import Iterator

import msgspec
import pytest

from tests.dossier.made import account_of, event_of
from tests.edition.sample import SAMPLE
from variorum import records
from variorum.records import (
    Article,
    Aspect,
    Cited,
    Dealing,
    Dependence,
    Dispute,
    Dossier,
    EventPlace,
    Figure,
    Furniture,
    Happening,
    Mention,
    MonthCount,
    Page,
    Piece,
    Provenance,
    Reading,
    Said,
    Sentence,
    Span,
    Story,
    Summary,
    Telling,
)
from variorum.records.identity import identity

BY_HAND = Provenance(stage="test", model="by hand", version="1")
KINDS = [getattr(records, name) for name in records.__all__ if name not in {"Span", "Piece", "Sentence"}]
AnyRecord: typing.Any = functools.reduce(operator.or_, KINDS)
TEXT = "Putin met Li Qiang.\n\nThey talked."
ARTICLE = Article(
    id=identity("article", identity("account", "one.txt"), "", TEXT),
    account_id=identity("account", "one.txt"),
    address="one.txt",
    name="one",
    text=TEXT,
    page_text="Menu\n" + TEXT,
    pieces=(Piece(0, 5, 19), Piece(21, 26, 12)),
    furniture=(Furniture(span=Span(0, 4), kind="navigation"),),
    provenance=BY_HAND,
)
DOSSIER = Dossier(
    dyad=("RUS", "CHN"),
    names=("Russia", "China"),
    since="2014",
    until=None,
    accounts=1,
    origins=1,
    dealings=(
        Dealing(
            happening=Happening(
                id="h",
                story_id="s",
                event_type="AGREE",
                actors=("CHN", "RUS"),
                recipients=(),
                modality="happened",
                tellings=(
                    Telling(event_id="e", article_id="a", origin_id="o", sentence=Span(0, 9), modality="happened"),
                ),
                origin_ids=("o",),
                provenance=BY_HAND,
            ),
            cited=(Cited(article_id="a", name="one", address="one.txt", span=Span(0, 9), words="They met."),),
            state="signed",
        ),
    ),
    recalled=(),
    said=(Said(country="RUS", speaker="Moscow", content="no", direct=False, cited=(), origin_ids=("o",)),),
    months=(MonthCount(month=None, quad="verbal cooperation", happenings=1, origins=1),),
    disputes=(Dispute(claim_id="c", gist="They met.", reason="It says 'not'.", cited=()),),
    dependences=(Dependence(topic="oil", cited=(), origin_ids=("o",)),),
    figures=(Figure(country="RUS", partner="CHN", flow="export", value=31.0, unit="%", year="2023", source="t"),),
    provenance=BY_HAND,
)
SAMPLES = [
    *(Page(address="\u202eé.html", body=b"\x00\xff<p>", media_type="text/html"), ARTICLE),
    Reading(article_id="a", sentences=(Sentence(Span(0, 19), 0),), vectors=b"\x80\x7f", width=2, provenance=BY_HAND),
    Mention(span=Span(0, 5), text="Putin", key="putin", form="name", provenance=BY_HAND, country="RUS"),
    SAMPLE,
    DOSSIER,
    account_of("a", "Russia and China signed an oil deal.", event_of("deal")),
    msgspec.structs.replace(
        event_of("talks"),
        mode=Aspect(name="visit", span=Span(0, 6)),
        place=EventPlace(name="Beijing", country="CHN", span=Span(7, 14)),
    ),
    Summary(
        story_id="s", title="Talks", accounts=1, origins=1, flagged=0, countries=("RUS",), outlets=("W",), words="talks"
    ),
]


def within(value: object) -> Iterator[msgspec.Struct]:
    """A record and all records in it."""
    if isinstance(value, msgspec.Struct):
        yield value
        for name in value.__struct_fields__:
            yield from within(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from within(part)


ALL = [record for sample in SAMPLES for record in within(sample) if not isinstance(record, (Piece, Sentence))]


def test_the_samples_have_every_record() -> None:
    assert {type(record) for record in ALL} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_records_go_through_json_lines_and_come_back(kind: type[msgspec.Struct]) -> None:
    for record in (record for record in ALL if type(record) is kind):
        line = msgspec.json.encode(record)
        assert line.startswith(b'{"record":"' + kind.__name__.encode())
        assert b"\n" not in line
        assert msgspec.json.decode(line, type=AnyRecord) == record
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=AnyRecord) == record


@pytest.mark.parametrize("kind", [*KINDS, Piece, Sentence], ids=lambda kind: kind.__name__)
def test_records_are_frozen(kind: type[msgspec.Struct]) -> None:
    record = next(found for sample in SAMPLES for found in within(sample) if type(found) is kind)
    name = record.__struct_fields__[0]
    with pytest.raises(AttributeError, match="immutable"):
        setattr(record, name, getattr(record, name))
    assert hash(record) == hash(msgspec.structs.replace(record))


def test_a_field_that_a_later_version_adds_does_no_harm() -> None:
    line = msgspec.json.encode(ARTICLE).replace(b'"record":"Article",', b'"record":"Article","mood":"dull",')
    assert b"mood" in line
    assert msgspec.json.decode(line, type=Article) == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        b'{"record":"Story","id":"a","article_ids":["b"]}',
        b'{"record":"Story","id":"a","article_ids":"b","provenance":{"record":"Provenance","stage":"s","model":"m","version":"1"}}',
        b'{"record":"Tale","id":"a"}',
    ],
    ids=["a field is missing", "a field of another type", "another record"],
)
def test_what_does_not_fit_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(line, type=Story)


def test_ids_are_what_they_were() -> None:
    """Stores and printed editions hold these; they may never change."""
    assert identity("account", "news/one.txt") == "1cf760a2075fb579"
    assert identity("article", "a", "b") == "bceb9dae8a421cff"
    assert Page(address="news/one.txt", body=b"any").account_id == "1cf760a2075fb579"


def test_ids_depend_on_the_fields_and_where_each_ends() -> None:
    ids = [identity(*fields) for fields in (("ab", "c"), ("a", "bc"), ("abc",), ("c", "ab"), ("ab", "c", ""), ())]
    assert len(set(ids)) == len(ids)
    assert len(identity("\ud83d")) == 16  # half of a surrogate pair, as damaged pages have it


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [((0, 5), (3, 9), 2), ((3, 9), (0, 5), 2), ((0, 5), (5, 9), 0), ((0, 9), (2, 4), 2), ((2, 2), (0, 9), 0)],
)
def test_spans_overlap_by_code_points(one: tuple[int, int], two: tuple[int, int], shared: int) -> None:
    assert Span(*one).overlap(Span(*two)) == shared


def test_spans_count_code_points() -> None:
    assert Span(2, 4).of("a🜚é̱b") == "é̱"[:2]
    assert msgspec.json.encode(Span(2, 4)) == b"[2,4]"


@pytest.mark.parametrize(
    ("span", "page_span"),
    [
        ((0, 5), (5, 10)),
        ((21, 33), (26, 38)),
        ((10, 33), (15, 38)),  # over the gap
        ((19, 21), None),  # in the gap
        ((40, 50), None),
    ],
)
def test_a_span_of_the_text_is_found_on_the_page(span: tuple[int, int], page_span: tuple[int, int] | None) -> None:
    assert ARTICLE.page_span(Span(*span)) == page_span
