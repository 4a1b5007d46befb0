"""Lineage, part by part: traits, directions, reasons, and the sources of one account."""

import random
from collections.abc import Sequence
from dataclasses import replace

import msgspec
import numpy as np
import pytest

from tests.planted.newsroom import Draft, as_story, original, read_drafts, rewritten
from variorum.lineage import Kinship, trace_lineage, trace_sources, witness_of
from variorum.lineage.direction import direct, is_earlier
from variorum.lineage.kinship import kinship_score
from variorum.lineage.traits import compare, longest_chain
from variorum.lineage.witness import unquoted
from variorum.models import OnnxEncoder
from variorum.records import Account, Derivation

WIRE = replace(original("iran-embargo-2012/afp"), name="wire", outlet="Agence France-Presse", date="January 23, 2012")
OTHER = replace(
    original("iran-embargo-2012/dpa"), name="other", outlet="Deutsche Presse-Agentur", date="January 23, 2012"
)
REPRINT = replace(WIRE, name="reprint", outlet="River Times", date="January 24, 2012")
REWRITE = replace(
    WIRE,
    name="rewrite",
    outlet="Click Herald",
    date="January 24, 2012",
    title="Brussels turns off the tap",
    paragraphs=rewritten(WIRE.paragraphs),
)
SHORT = replace(REPRINT, name="short", outlet="The Daily Ferry", paragraphs=WIRE.paragraphs[:2])


@pytest.fixture(scope="module")
def accounts(encoder: OnnxEncoder) -> dict[str, Account]:
    """The newsroom, read."""
    return read_drafts((WIRE, OTHER, REPRINT, REWRITE, SHORT), encoder)


def test_swapping_two_accounts_swaps_the_sides(accounts: dict[str, Account]) -> None:
    wire, short = witness_of(accounts["wire"]), witness_of(accounts["short"])
    forth, back = compare(wire, short), compare(short, wire)
    assert (forth.covered_a, forth.verbatim_a, forth.terms_a) == (back.covered_b, back.verbatim_b, back.terms_b)
    assert (forth.chain_short, forth.chain_long, forth.likeness) == (back.chain_short, back.chain_long, back.likeness)
    assert kinship_score(forth) == kinship_score(back)
    assert direct(wire, short, forth).points == -direct(short, wire, back).points


def test_a_copy_has_every_trait_in_full(accounts: dict[str, Account]) -> None:
    traits = compare(witness_of(accounts["wire"]), witness_of(accounts["reprint"]))
    assert traits == compare(witness_of(accounts["wire"]), witness_of(accounts["wire"]))
    assert min(traits.covered_a, traits.chain_short, traits.chain_long, traits.verbatim_a, traits.terms_a) == 1.0


def test_kinship_ranks_copies_over_rewrites_over_independent_reports(accounts: dict[str, Account]) -> None:
    wire = witness_of(accounts["wire"])
    scores = [kinship_score(compare(wire, witness_of(accounts[n]))) for n in ("reprint", "rewrite", "other")]
    assert scores == sorted(scores, reverse=True)
    assert scores[1] > Kinship().threshold > scores[2]


def test_a_chain_is_made_of_mutual_best_matches_in_order() -> None:
    like = np.array([[0.9, 0.1, 0.2], [0.1, 0.2, 0.8], [0.1, 0.7, 0.3]])
    assert longest_chain(like) == 2  # the second and the third are turned round
    assert longest_chain(like[:2]) == 2
    assert longest_chain(like / 3) == 0
    assert longest_chain(like[:0]) == 0


def test_quoted_words_are_not_an_accounts_own() -> None:
    text = 'He said "no way" and “never” to it.'
    assert unquoted(text) == "He said" + " " * 10 + "and" + " " * 9 + "to it."
    assert len(unquoted(text)) == len(text)


def dated(account: Account, date: str | None) -> Account:
    """The account as published on a date."""
    return msgspec.structs.replace(account, article=msgspec.structs.replace(account.article, publishing_date=date))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2012-01-23", "2012-01-24", True),
        ("2012-01-24", "2012-01-23", False),
        ("2012-01-23", "2012-01-23", False),
        ("2012-01-23T09:00:00Z", "2012-01-23T18:00:00Z", True),
        ("2012-01-23T09:00:00Z", "2012-01-23", False),
        ("2012-01", "2012-01-24", False),
        ("2012-01", "2012-02-01", True),
        ("2011", "2012-01-24", True),
        (None, "2012-01-24", False),
    ],
)
def test_earlier_is_only_what_is_surely_so(
    first: str | None, second: str | None, expected: bool, accounts: dict[str, Account]
) -> None:
    wire = accounts["wire"]
    assert is_earlier(dated(wire, first), dated(wire, second)) is expected


def stemma_of(accounts: Sequence[Account]) -> list[Derivation]:
    """The derivations among some accounts."""
    return list(trace_lineage(as_story(accounts), accounts).derivations)


def test_a_fuller_account_that_is_later_is_no_source_and_its_direction_stays_open(encoder: OnnxEncoder) -> None:
    early = replace(SHORT, date="January 23, 2012", outlet="Early Post")
    read = read_drafts((early, replace(REPRINT, date="January 25, 2012", outlet="Late Post")), encoder)
    bare = {name: without_credit(account) for name, account in read.items()}
    (derivation,) = stemma_of(list(bare.values()))
    assert (derivation.source_id, derivation.directed) == (bare["short"].id, False)


def without_credit(account: Account) -> Account:
    """The account without its agency credit."""
    return msgspec.structs.replace(
        account, article=msgspec.structs.replace(account.article, agency=None, agency_credit=None)
    )


@pytest.mark.parametrize(
    ("later", "words"),
    [
        ("January 24, 2012", "It was published later (2012-01-24) than the other (2012-01-23)."),
        ("2012-01-23 20:05", None),
    ],
)
def test_the_reason_gives_both_dates(later: str, words: str | None, encoder: OnnxEncoder) -> None:
    read = read_drafts((WIRE, replace(REPRINT, date=later)), encoder)
    (derivation,) = stemma_of(list(read.values()))
    assert [reason for reason in derivation.reasons if "published" in reason] == ([words] if words else [])


def test_the_sources_of_one_account_are_those_it_is_kin_to(accounts: dict[str, Account]) -> None:
    found = trace_sources(accounts["rewrite"], [accounts["other"], accounts["wire"]])
    assert [(d.source_id, d.derived_id, d.kind, d.directed) for d in found] == [
        (accounts["wire"].id, accounts["rewrite"].id, "rewrite", True)
    ]
    assert trace_sources(accounts["other"], [accounts["wire"], accounts["rewrite"]]) == []
    assert trace_sources(accounts["wire"], []) == []


def test_an_account_made_of_two_has_two_sources(encoder: OnnxEncoder) -> None:
    both = (*rewritten(WIRE.paragraphs)[:3], *rewritten(OTHER.paragraphs)[:3])
    read = read_drafts((WIRE, OTHER, replace(REWRITE, name="both", paragraphs=both)), encoder)
    found = trace_sources(read["both"], [read["wire"], read["other"]])
    assert {d.source_id for d in found} == {read["wire"].id, read["other"].id}


def test_aligned_sentences_tell_the_same(accounts: dict[str, Account]) -> None:
    (derivation,) = trace_sources(accounts["short"], [accounts["wire"]])
    own, other = accounts["short"].article.text, accounts["wire"].article.text
    assert [pair.own[0].of(own) for pair in derivation.aligned] == [
        pair.other[0].of(other) for pair in derivation.aligned
    ]


def crowd(count: int) -> dict[str, list[Draft]]:
    """Two wires, each with what papers made of it: some of its sentences, every other time in other words."""
    draw = random.Random(7)
    families: dict[str, list[Draft]] = {"wire": [WIRE], "other": [OTHER]}
    for number in range(count):
        source = draw.choice([WIRE, WIRE, OTHER])
        sentences = [s for p in (rewritten(source.paragraphs) if number % 2 else source.paragraphs) for s in p]
        kept = sorted(draw.sample(range(len(sentences)), round(len(sentences) * draw.uniform(0.5, 1.0))))
        draft = Draft(
            name=f"paper-{number}",
            title=f"Paper {number} on the oil embargo",
            outlet=f"Paper {number}",
            date=f"January {23 + number % 3}, 2012",
            paragraphs=tuple((sentences[i],) for i in kept),
        )
        families[source.name].append(draft)
    return families


def test_a_large_story_keeps_its_families_together(encoder: OnnxEncoder) -> None:
    """Over sixty accounts not all pairs are compared."""
    families = crowd(70)
    read = read_drafts([draft for drafts in families.values() for draft in drafts], encoder)
    stemma = trace_lineage(as_story(list(read.values())), list(read.values()))
    expected = {read[name].id: {read[draft.name].id for draft in drafts} for name, drafts in families.items()}
    assert {origin.article_id: set(origin.article_ids) for origin in stemma.origins} == expected


def test_an_empty_text_has_no_kin(encoder: OnnxEncoder) -> None:
    read = read_drafts((WIRE,), encoder)["wire"]
    reading = msgspec.structs.replace(read.reading, sentences=(), vectors=b"")
    empty = msgspec.structs.replace(
        read, article=msgspec.structs.replace(read.article, id="0" * 16, text=""), reading=reading, statements=()
    )
    assert kinship_score(compare(witness_of(read), witness_of(empty))) < 0.01
    assert len(trace_lineage(as_story([read, empty]), [read, empty]).origins) == 2
