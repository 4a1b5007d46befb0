"""The tree of accounts: every account once, under the one it has it from."""

import msgspec
import pytest

from tests.edition.sample import MEETING, A, B, C, D, derivation
from variorum.edition.branches import branches, lost_name, reasons_of
from variorum.edition.composing import branch_parts
from variorum.edition.linking import Anchors
from variorum.edition.register import Register, register_of
from variorum.edition.sections import branch_words
from variorum.records import Account, Derivation, Origin, Stemma

ORIGIN = MEETING.stemma.origins[0]


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
        [(0, "A"), (0, None), (1, "B"), (1, "C"), (2, "D")],
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
    "no link at all": ((), (origin("unknown", A, B),), [(0, "A"), (0, "B")]),
}


@pytest.mark.parametrize("name", CASES)
def test_rows(name: str) -> None:
    derivations, origins, expected = CASES[name]
    found = register(derivations, *origins)
    rows = branches(found)
    assert [(row.depth, found.sigla.get(row.article_id or "")) for row in rows] == expected


@pytest.mark.parametrize("name", CASES)
def test_lists_that_are_opened_are_closed(name: str) -> None:
    derivations, origins, _ = CASES[name]
    found = register(derivations, *origins)
    parts = branch_parts(branches(found), Anchors(prefix="s1", register=found))
    assert sum(part.opens for part in parts) == sum(part.closes for part in parts)


def test_kinship_under_a_lost_original_has_its_reasons() -> None:
    derivations, origins, _ = CASES["a lost original over siblings that are kin"]
    reasons = [reasons_of(row) for row in branches(register(derivations, *origins))]
    assert reasons == [ORIGIN.reasons, ORIGIN.reasons, ("They share what A lacks.",), ("They share what A lacks.",), ()]


def test_an_unknown_direction_is_said() -> None:
    derivations, origins, _ = CASES["a lost original over siblings that are kin"]
    words = [branch_words(row, register(derivations, *origins)) for row in branches(register(derivations, *origins))]
    assert words == ["A Wire", "[a lost original]", "B Courier", "C Digest", "D Gazette, rewrite"]
    derivations, origins, _ = CASES["direction unknown"]
    row = branches(register(derivations, *origins))[1]
    assert branch_words(row, register(derivations, *origins)) == "B Courier, rewrite, direction unknown"


def test_a_lost_original_is_named_after_the_agency() -> None:
    assert lost_name(origin("inferred", A, B, agency="dpa")) == "[a lost original: dpa]"
    assert lost_name(origin("inferred", A, B)) == "[a lost original]"
