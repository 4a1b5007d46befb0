"""How many origins make a claim."""

from dataclasses import replace

import pytest

from tests.planted.newsroom import as_story, original, read_drafts, rewritten
from variorum.collation import collate
from variorum.lineage import trace_lineage
from variorum.models import OnnxEncoder
from variorum.records import Apparatus

WIRE = replace(original("us-expels-2001/ap"), name="wire", outlet="The Associated Press", date="March 22, 2001")
OTHER = replace(original("us-expels-2001/reuters"), name="other", outlet="Reuters", date="March 22, 2001")
REPRINT = replace(WIRE, name="reprint", outlet="Tri-County Register", date="March 23, 2001")
MIXED = replace(
    WIRE,
    name="mixed",
    title="Fifty to go",
    outlet="The Quiet Desk",
    date="March 24, 2001",
    paragraphs=(*rewritten(WIRE.paragraphs), *OTHER.paragraphs[-3:]),
)


@pytest.fixture(scope="module")
def newsroom(encoder: OnnxEncoder) -> tuple[dict[str, str], Apparatus]:
    """Names by article id, and the apparatus of the four as one story."""
    accounts = read_drafts((WIRE, OTHER, REPRINT, MIXED), encoder)
    stemma = trace_lineage(as_story(list(accounts.values())), list(accounts.values()))
    assert len(stemma.origins) == 2
    return {account.id: name for name, account in accounts.items()}, collate(stemma, list(accounts.values()))


def test_what_is_only_passed_on_adds_no_origin(newsroom: tuple[dict[str, str], Apparatus]) -> None:
    names, apparatus = newsroom
    verdicts = {verdict.claim_id: verdict for verdict in apparatus.verdicts}
    passed_on = 0
    for claim in apparatus.claims:
        makers = {names[passage.article_id] for passage in claim.passages}
        if makers in ({"wire", "reprint"}, {"wire", "mixed"}, {"wire", "reprint", "mixed"}, {"other", "mixed"}):
            passed_on += makers == {"other", "mixed"}
            assert verdicts[claim.id].standing == "single-origin"
    assert passed_on >= 3


def test_a_reprint_is_never_accused(newsroom: tuple[dict[str, str], Apparatus]) -> None:
    names, apparatus = newsroom
    labels = {variant.label for variant in apparatus.variants if names[variant.article_id] == "reprint"}
    assert labels <= {"kept", "omitted"}
