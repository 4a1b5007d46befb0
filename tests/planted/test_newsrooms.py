"""Newsrooms whose lineage is known because it was made here: each must be found again, and no more than that."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planted.newsroom import Draft, as_story, edit, original, read_drafts, rewritten
from variorum.lineage import trace_lineage
from variorum.models import OnnxEncoder
from variorum.records import Account, Derivation, Origin

REPRINT, REWRITE = "reprint", "rewrite"

AP = original("us-expels-2001/ap")
REUTERS = original("us-expels-2001/reuters")
READER = original("us-expels-2001/beltwayreader")
WIRE = replace(AP, name="wire", outlet="The Associated Press", date="March 22, 2001")
OTHER_WIRE = replace(REUTERS, name="other-wire", outlet="Reuters", date="March 22, 2001")
INDEPENDENT = replace(READER, name="independent", outlet="Beltway Reader", date="March 22, 2001")
ELSEWHERE = replace(original("hainan-2001/ap"), name="elsewhere", outlet="The Associated Press", date="April 12, 2001")

UNCREDITED = tuple(tuple(s.removeprefix("WASHINGTON (AP) -- ") for s in paragraph) for paragraph in AP.paragraphs)
COPY = Draft(name="copy", title=AP.title, outlet="Tidewater Gazette", date="March 23, 2001", paragraphs=UNCREDITED)
CREDITED = Draft(
    name="credited",
    title="Moscow told to call its diplomats home",
    outlet="Lowland Mail",
    date="March 23, 2001",
    paragraphs=AP.paragraphs,
)
SHORT = replace(COPY, name="short", outlet="Hill Courier", paragraphs=UNCREDITED[:2])
REWORDED = Draft(
    name="reworded",
    title="Fifty Russians have to pack their suitcases",
    outlet="Quickfeed Daily",
    date="March 24, 2001",
    paragraphs=rewritten(UNCREDITED),
)
ECHO = replace(REWORDED, name="echo", outlet="Echo Post", date="March 25, 2001", paragraphs=REWORDED.paragraphs[:3])
MADE_OF_TWO = Draft(
    name="made-of-two",
    title="Both capitals count heads after the arrest",
    outlet="Patchwork News",
    date="March 24, 2001",
    paragraphs=(*REWORDED.paragraphs[3:], *rewritten(REUTERS.paragraphs)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found of a newsroom, in the names of its drafts."""

    stories: list[set[str]]
    edges: dict[tuple[str, str], Derivation]
    origins: dict[frozenset[str], Origin]
    names: dict[str, str]

    @property
    def families(self) -> set[frozenset[str]]:
        """The accounts of each origin."""
        return set(self.origins)


def trace(drafts: Sequence[Draft], encoder: OnnxEncoder) -> Found:
    """The newsroom read, grouped and traced."""
    return found_in(read_drafts(drafts, encoder))


def found_in(accounts: dict[str, Account]) -> Found:
    """Stories and stemmata of accounts, by name."""
    names = {account.id: name for name, account in accounts.items()}
    edited = edit(list(accounts.values()))
    return Found(
        stories=[{names[i] for i in story.article_ids} for story, _ in edited],
        edges={(names[d.source_id], names[d.derived_id]): d for _, stemma in edited for d in stemma.derivations},
        origins={frozenset(names[i] for i in o.article_ids): o for _, stemma in edited for o in stemma.origins},
        names=names,
    )


@pytest.fixture(scope="module")
def full(encoder: OnnxEncoder) -> Found:
    """The whole newsroom: two wires, all that copies them, and a report of another happening."""
    drafts = (WIRE, OTHER_WIRE, COPY, CREDITED, SHORT, REWORDED, ECHO, MADE_OF_TWO, ELSEWHERE)
    return trace(drafts, encoder)


EDGES = {
    ("wire", "copy"): REPRINT,
    ("wire", "credited"): REPRINT,
    ("wire", "short"): REPRINT,
    ("wire", "reworded"): REWRITE,
    ("reworded", "echo"): REPRINT,
    ("wire", "made-of-two"): REWRITE,
    ("other-wire", "made-of-two"): REWRITE,
}


def test_the_whole_newsroom_has_the_edges_that_were_made_and_no_others(full: Found) -> None:
    assert {edge: derivation.kind for edge, derivation in full.edges.items()} == EDGES


def test_no_direction_is_the_wrong_way_round_and_dates_settle_most(full: Found) -> None:
    assert {edge for edge, derivation in full.edges.items() if derivation.directed} >= {
        edge
        for edge in EDGES
        if edge != ("other-wire", "made-of-two")  # longer than its source: left open
    }


def test_independent_reports_are_origins_of_their_own(full: Found) -> None:
    families = (
        {"wire", "copy", "credited", "short", "reworded", "echo"},
        {"other-wire", "made-of-two"},  # it gave more of the account made of two
        {"elsewhere"},
    )
    assert full.families == set(map(frozenset, families))


def test_the_origin_is_the_wire_where_it_is_here(full: Found) -> None:
    by_size = sorted(full.origins.items(), key=lambda item: -len(item[0]))
    _, origin = by_size[0]
    assert (origin.standing, full.names[origin.article_id or ""], origin.agency) == (
        "account",
        "wire",
        "Associated Press",
    )


def test_a_report_alone_is_an_origin_of_unknown_standing(encoder: OnnxEncoder) -> None:
    ((members, origin),) = trace((INDEPENDENT,), encoder).origins.items()
    assert (members, origin.standing, origin.article_id) == (frozenset({"independent"}), "unknown", None)


def test_another_happening_is_another_story(full: Found) -> None:
    assert {"elsewhere"} in full.stories
    assert len(full.stories) == 2


def test_the_evidence_of_a_reprint_is_every_sentence(full: Found) -> None:
    derivation = full.edges["wire", "short"]
    assert len(derivation.aligned) == len(SHORT.sentences)
    assert all(len(pair.own) == len(pair.other) == 1 and pair.score > 0.97 for pair in derivation.aligned)


def test_the_reasons_can_be_checked(full: Found) -> None:
    reasons = full.edges["wire", "credited"].reasons
    assert "It was published later (2001-03-23) than the other (2001-03-22)." in reasons
    assert "It credits Associated Press." in reasons
    assert not any("credits" in reason for reason in full.edges["wire", "copy"].reasons)


def siblings(parts: Sequence[Sequence[int]]) -> list[Draft]:
    """Accounts that have some sentences each of a text that is not here, with its error ('60' for '50') in all."""
    sentences = [s.replace("about 50", "about 60") for paragraph in UNCREDITED for s in paragraph]
    titles = ("Sixty Russians are to leave", "Moscow told to call its men home", "A spy affair grows")
    return [
        Draft(
            name=f"sibling-{number}",
            title=titles[number],
            outlet=f"Paper {'ABC'[number]}",
            date="March 23, 2001",
            paragraphs=tuple(tuple(sentences[i] for i in part[at : at + 4]) for at in range(0, len(part), 4)),
        )
        for number, part in enumerate(parts)
    ]


@pytest.mark.parametrize(
    "parts",
    [
        [range(12), [0, *range(8, 18)]],
        [range(12), range(6, 18), [*range(6), *range(12, 18)]],
    ],
    ids=["two", "three"],
)
def test_siblings_of_a_text_that_is_not_here_share_an_inferred_origin(
    parts: Sequence[Sequence[int]], encoder: OnnxEncoder
) -> None:
    found = trace(siblings(parts), encoder)
    (origin,) = found.origins.values()
    assert (origin.standing, origin.article_id, len(origin.article_ids)) == ("inferred", None, len(parts))
    assert found.edges == {}


def test_reprints_that_credit_an_agency_are_siblings_of_its_wire(encoder: OnnxEncoder) -> None:
    shorter = replace(CREDITED, name="shorter", outlet="Hill Courier", paragraphs=CREDITED.paragraphs[:3])
    found = trace((CREDITED, shorter), encoder)
    (origin,) = found.origins.values()
    assert (origin.standing, origin.agency, found.edges) == ("inferred", "Associated Press", {})


def test_between_two_equal_texts_without_dates_no_direction_is_given(encoder: OnnxEncoder) -> None:
    one, two = (replace(COPY, name=name, outlet=outlet, date=None) for name, outlet in (("a", "Post"), ("b", "Sun")))
    ((edge, derivation),) = trace((one, two), encoder).edges.items()
    assert (set(edge), derivation.kind, derivation.directed) == ({"a", "b"}, REPRINT, False)


def test_what_an_account_made_of_two_shares_with_either_makes_neither_a_copy(encoder: OnnxEncoder) -> None:
    found = trace((WIRE, OTHER_WIRE, MADE_OF_TWO), encoder)
    assert set(found.edges) == {("wire", "made-of-two"), ("other-wire", "made-of-two")}
    assert len(found.families) == 2


PUBLIC = (
    '"We will not leave one brick upon another of what was built between our two countries," the ambassador said.',
    '"This is the work of people who miss the Cold War and would have it back at any price," he said.',
    '"Whoever sends fifty of ours home will see fifty of his own at the airport with their suitcases," he said.',
    '"Nobody should be surprised when the answer comes, and it will come soon and in the same coin," he said.',
)


@pytest.mark.parametrize("pair", [(WIRE, OTHER_WIRE), (OTHER_WIRE, INDEPENDENT), (WIRE, INDEPENDENT)])
def test_a_public_quotation_is_no_kinship(pair: tuple[Draft, Draft], encoder: OnnxEncoder) -> None:
    accounts = read_drafts([replace(draft, paragraphs=(*draft.paragraphs, PUBLIC)) for draft in pair], encoder)
    stemma = trace_lineage(as_story(list(accounts.values())), list(accounts.values()))
    assert (stemma.derivations, len(stemma.origins)) == ((), 2)


def test_the_same_stemma_for_any_order(encoder: OnnxEncoder) -> None:
    drafts = (WIRE, OTHER_WIRE, INDEPENDENT, COPY, REWORDED, MADE_OF_TWO, ELSEWHERE)
    accounts = list(read_drafts(drafts, encoder).values())
    expected = edit(accounts)

    @settings(max_examples=15, deadline=None)
    @given(order=st.permutations(accounts))
    def check(order: list[Account]) -> None:
        assert edit(order) == expected

    check()
