"""How well evidence supports a claim: what scores higher than what, and what the scores do not depend on."""

import pytest

from variorum.collation import EncoderSupport, OverlapSupport, SupportJudge
from variorum.models import OnnxEncoder

EVIDENCE = (
    "The harbor master of Varna, Karl Lindqvist, said on Tuesday that 41 fishermen were held on the island. "
    "Their trawler had struck a reef at night and sank within the hour.\n\n"
    "The ministry in Oslo protested against the arrest. The consul, Marta Reyes, visited the men on Friday and found "
    "them in good health."
)
FAITHFUL = "Karl Lindqvist said 41 fishermen were held on the island. The trawler had struck a reef and sank."
# what was done to the faithful claim, the claim, whether overlap sees it too
ALTERED = [
    ("number", FAITHFUL.replace("41", "14"), True),
    ("name from without", FAITHFUL.replace("Karl Lindqvist", "Anton Reiss"), True),
    ("name from within", FAITHFUL.replace("Karl Lindqvist", "Marta Reyes"), False),
    ("predicate from without", FAITHFUL.replace("sank", "escaped"), True),
    ("predicate from within", FAITHFUL.replace("struck a reef and sank", "visited a reef and protested"), False),
    ("another event", FAITHFUL.replace("The trawler had struck a reef and sank.", "Rain fell on Lima."), True),
]
# claim, evidence, label
PLAIN = [
    ("The trawler struck a reef at night.", EVIDENCE, True),
    ("The consul Marta Reyes visited the men.", EVIDENCE, True),
    ("Forty demonstrators marched through Lima.", EVIDENCE, False),
    ("The harbor was closed by the mayor of Bonn.", EVIDENCE, False),
    ("The trawler struck a reef at night.", "", False),
    ("It was.", "", False),
    ("…", EVIDENCE, False),
]


@pytest.fixture(scope="module", params=["overlap", "encoder"])
def judge(request: pytest.FixtureRequest, encoder: OnnxEncoder) -> SupportJudge:
    """Each way to score."""
    return OverlapSupport() if request.param == "overlap" else EncoderSupport(encoder)


@pytest.mark.parametrize(("change", "altered", "seen_by_overlap"), ALTERED, ids=[row[0] for row in ALTERED])
def test_the_faithful_claim_scores_higher(
    change: str, altered: str, seen_by_overlap: bool, encoder: OnnxEncoder
) -> None:
    assert altered != FAITHFUL, change
    pairs = [(FAITHFUL, EVIDENCE), (altered, EVIDENCE)]
    ours, theirs = EncoderSupport(encoder).support(pairs)
    assert ours > theirs
    plain, other = OverlapSupport().support(pairs)
    assert plain > other if seen_by_overlap else plain == other


@pytest.mark.parametrize(("claim", "evidence", "supported"), PLAIN, ids=[f"{row[0]} {len(row[1])}" for row in PLAIN])
def test_plain_cases_fall_on_their_side_of_the_threshold(
    claim: str, evidence: str, supported: bool, judge: SupportJudge
) -> None:
    (score,) = judge.support([(claim, evidence)])
    assert (score >= judge.threshold) == supported


@pytest.mark.parametrize("text", [EVIDENCE, FAITHFUL, "The trawler sank.", "It sank."])
def test_a_text_supports_itself_wholly(text: str, judge: SupportJudge) -> None:
    assert judge.support([(text, text)]) == [1.0]


def test_scores_lie_in_their_range_and_depend_on_their_pair_alone(judge: SupportJudge) -> None:
    pairs = [(claim, evidence) for claim, evidence, _ in PLAIN] + [(altered, EVIDENCE) for _, altered, _ in ALTERED]
    scores = judge.support(pairs)
    assert all(0 <= score <= 1 for score in scores)
    assert judge.support(pairs[::-1]) == scores[::-1]
    assert [judge.support([pair])[0] for pair in pairs] == scores
    assert judge.support([]) == []


def test_no_evidence_supports_nothing(judge: SupportJudge) -> None:
    assert judge.support([(FAITHFUL, ""), (FAITHFUL, " \n")]) == [0.0, 0.0]


def test_what_stands_together_in_the_claim_must_stand_together_in_the_evidence(encoder: OnnxEncoder) -> None:
    apart = "The ship sank. The mayor resigned. The bank closed."
    together, crossed = EncoderSupport(encoder).support([("The mayor resigned.", apart), ("The mayor sank.", apart)])
    assert together > crossed


def test_each_way_says_what_it_is(encoder: OnnxEncoder) -> None:
    ways: tuple[SupportJudge, ...] = (OverlapSupport(), EncoderSupport(encoder))
    assert [way.provenance.model for way in ways] == ["overlap", f"support by {encoder.provenance.model}"]
    assert all(0 < way.threshold < 1 for way in ways)
