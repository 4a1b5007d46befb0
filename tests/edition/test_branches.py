"""The tree of accounts: every account once, under the one it has it from."""

import msgspec
import pytest

from tests.edition.sample import LETTERS, MEETING, A, B, C, D, derivation
from variorum.edition.branches import lost_name, reasons_of
from variorum.edition.composing import branch_parts
from variorum.edition.linking import Anchors
from variorum.edition.register import Register, register_of
from variorum.edition.standing import sources_words
from variorum.edition.tree import branch_words
from variorum.records import Account, Derivation, Origin, Stemma

ORIGIN = MEETING.stemma.origins[0]
LETTER = {told.id: letter for letter, told in LETTERS.items()}


def register(derivations: tuple[Derivation, ...], *origins: Origin) -> Register:
    stemma = Stemma(story_id="story-1", derivations=derivations, origins=origins, provenance=ORIGIN.provenance)
    return register_of(msgspec.structs.replace(MEETING, stemma=stemma))


def origin(standing: str, *members: Account, head: Account | None = None, agency: str | None = None) -> Origin:
    return msgspec.structs.replace(
        ORIGIN,
        id=f"origin-{members[0].id}",
        article_ids=tuple(member.id for member in members),
        standing=standing,
        article_id=head.id if head else None,
        agency=agency,
    )


EITHER = derivation(C, B, "rewrite", "They share what A lacks.", directed=False)
CASES = {
    "a chain": (
        (derivation(B, A, "reprint"), derivation(C, B, "rewrite")),
        (origin("account", A, B, C, head=A), origin("unknown", D)),
        [(0, "A"), (1, "B"), (2, "C"), (0, "D")],
    ),
    "a lost original over siblings that are kin": (
        (EITHER, derivation(D, C, "rewrite")),
        (origin("inferred", B, C, D), origin("unknown", A)),
        [(0, None), (1, "B"), (1, "C"), (2, "D"), (0, "A")],
    ),
    "direction unknown": (
        (EITHER,),
        (origin("account", B, C, head=C),),
        [(0, "C"), (1, "B")],
    ),
    "a circle": (
        (derivation(A, B, "rewrite"), derivation(B, A, "rewrite")),
        (origin("account", A, B, head=A),),
        [(0, "A"), (1, "B")],
    ),
    "two sources": (
        (derivation(C, A, "rewrite"), derivation(D, A, "reprint"), derivation(C, B, "rewrite")),
        (origin("account", A, C, D, head=A), origin("account", B, head=B)),
        [(0, "A"), (1, "C"), (1, "D"), (0, "B"), (1, "C")],
    ),
    "no link at all": ((), (origin("unknown", A, B),), [(0, "A"), (0, "B")]),
}


@pytest.mark.parametrize("name", CASES)
def test_rows(name: str) -> None:
    derivations, origins, expected = CASES[name]
    found = register(derivations, *origins)
    rows = found.rows
    assert [(row.depth, LETTER.get(row.article_id or "")) for row in rows] == expected


@pytest.mark.parametrize("name", CASES)
def test_lists_that_are_opened_are_closed(name: str) -> None:
    derivations, origins, _ = CASES[name]
    found = register(derivations, *origins)
    parts = branch_parts(list(found.rows), Anchors(prefix="s1", register=found))
    assert sum(part.opens for part in parts) == sum(part.closes for part in parts)


def test_kinship_under_a_lost_original_has_its_reasons() -> None:
    derivations, origins, _ = CASES["a lost original over siblings that are kin"]
    reasons = [reasons_of(row) for row in register(derivations, *origins).rows]
    shared = ("They share what A lacks.",)
    assert reasons == [ORIGIN.reasons, shared, shared, (), ORIGIN.reasons]


def words(found: Register) -> list[str]:
    return [branch_words(row, found).plain.partition(": ")[2] for row in found.rows]


def test_an_unknown_direction_is_said() -> None:
    derivations, origins, _ = CASES["direction unknown"]
    found = register(derivations, *origins)
    assert words(found)[1] == "rewrite, direction unknown: either may be the source"
    assert sources_words(B.id, found) == f"kin to {found.name(C.id)}, direction unknown: either may be the source"


def test_a_second_source_is_named_at_both_places() -> None:
    derivations, origins, _ = CASES["two sources"]
    found = register(derivations, *origins)
    assert words(found) == ["origin 1", "rewrite; also from D Courier", "reprint", "origin 2", "rewrite, from here too"]
    assert sources_words(C.id, found) == "rewrite of A Wire and of D Courier"


def test_the_children_of_a_lost_original_are_no_origins() -> None:
    derivations, origins, _ = CASES["a lost original over siblings that are kin"]
    found = register(derivations, *origins)
    assert words(found) == ["[a common original that was not read]", "", "", "rewrite", "origin 2"]
    assert sources_words(B.id, found) == "from a common original that was not read"


def test_a_lost_original_is_named_after_the_agency() -> None:
    credited = lost_name(origin("inferred", A, B, agency="dpa"))
    assert credited == "[a common original that was not read, credited to dpa]"
    assert lost_name(origin("inferred", A, B)) == "[a common original that was not read]"
