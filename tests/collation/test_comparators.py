"""Two sentences side by side: what the rules call altered, and what they must leave alone."""

import pytest

from variorum.collation.comparators import COMPARATORS
from variorum.collation.difference import Difference
from variorum.collation.facts import Facts, Side
from variorum.models import OnnxEncoder
from variorum.pipeline import Models, read_accounts
from variorum.records import Span
from variorum.scoring.articles import article_of_text

# own sentence, counterpart, kind
ALTERED = [
    (
        "The ministry said 14 fishermen were held in Varna on Tuesday.",
        "The ministry said 41 fishermen were held in Varna on Tuesday.",
        "quantity",
    ),
    (
        "At least 300 people were moved from the valley, the army said.",
        "At most 300 people were moved from the valley, the army said.",
        "quantity",
    ),
    (
        "The talks in Vienna will open on 4 March.",
        "The talks in Vienna will open on 14 March.",
        "time",
    ),
    (
        "The two delegations met on Friday to discuss the return of the trawler.",
        "The two delegations are to meet on Friday to discuss the return of the trawler.",
        "time",
    ),
    (
        "Foreign Minister Anton Reiss handed the note to Ambassador Paul Verhoeven in Bonn on Monday.",
        "Ambassador Paul Verhoeven handed the note to Foreign Minister Anton Reiss in Bonn on Monday.",
        "role",
    ),
    (
        "Norway regretted the decision and said it would appeal to the court.",
        "Sweden regretted the decision and said it would appeal to the court.",
        "entity",
    ),
    (
        "Witnesses said the guards were informed of the raid before dawn.",
        "Witnesses said the guards were not informed of the raid before dawn.",
        "polarity",
    ),
    (
        "The ship was carrying rockets for the rebels, the captain told the harbor police.",
        "The ship was probably carrying rockets for the rebels, the captain told the harbor police.",
        "modality",
    ),
    (
        'The envoy called the offer "an insult to every farmer on the island" and left.',
        'The envoy called the offer "a disappointment for some farmers" and left.',
        "attribution",
    ),
    (
        "The government in Lima shamefully rejected the loan on Thursday.",
        "The government in Lima rejected the loan on Thursday.",
        "evaluation",
    ),
]
# own sentence, counterpart: the same in other words
FAITHFUL = [
    (
        "Forty-one fishermen are being held in Varna, according to the ministry.",
        "The ministry said 41 fishermen were held in Varna on Tuesday.",
    ),
    ("Some 2,000 people marched through Lima.", "About two thousand people marched through Lima on Sunday."),
    (
        "Each side is allowed to post 30 inspectors at one plant of the other.",
        "Each side may station up to 30 inspectors at one plant of the other.",
    ),
    (
        "The Council had not been able to agree on anything.",
        "The Council had been unable to agree on anything.",
    ),
    (
        "The contents will be published on Tuesday.",
        "The contents will not be published until Tuesday.",
    ),
    (
        "Moscow and Washington would share the task, diplomats reckon.",
        "Diplomats spoke of a joint American and Soviet task.",
    ),
    (
        "Egyptian and Syrian troops attacked on Oct. 6 to win back land.",
        "Syrian and Egyptian troops attacked on Oct. 6 to win back land.",
    ),
    (
        "It was not only the price that divided the two companies.",
        "The two companies were divided by the price and by more.",
    ),
    (
        "Nobody was hurt, said Karl Lindqvist, the harbor master.",
        "Harbor master Karl Lindqvist said no one was hurt.",
    ),
    (
        "The note was handed to Anton Reiss by Paul Verhoeven on Monday.",
        "Paul Verhoeven handed the note to Anton Reiss on Monday.",
    ),
    (
        "The launch was delayed by an hour, the agency confirmed.",
        "The agency said the launch was delayed by an hour.",
    ),
    ("The march began at 2:15 p.m. in St Helen's Square.", "The march began at 14:15 BST in St Helen's Square."),
]


def differences(own: str, other: str, encoder: OnnxEncoder) -> list[Difference]:
    """What the rules are certain of, in the order in which they speak."""
    articles = [article_of_text(name, text) for name, text in (("own", own), ("other", other))]
    accounts = read_accounts(articles, Models(encoder=encoder))
    here, there = (
        Side(facts=Facts(account=account), spans=(whole := (Span(0, len(account.article.text)),)), group=whole)
        for account in accounts
    )
    return [found for compare in COMPARATORS for found in compare(here, there) if found.certain]


@pytest.mark.parametrize(("own", "other", "kind"), ALTERED, ids=[f"{row[2]}: {row[0][:40]}" for row in ALTERED])
def test_a_change_is_named_with_its_words(own: str, other: str, kind: str, encoder: OnnxEncoder) -> None:
    found = differences(own, other, encoder)
    assert found and found[0].kind == kind
    assert found[0].own or found[0].other
    assert all(0 <= span.start < span.end <= len(own) for span in found[0].own)
    assert all(0 <= span.start < span.end <= len(other) for span in found[0].other)


@pytest.mark.parametrize(("own", "other"), FAITHFUL, ids=[row[0][:50] for row in FAITHFUL])
def test_a_faithful_rewording_is_left_alone(own: str, other: str, encoder: OnnxEncoder) -> None:
    assert differences(own, other, encoder) == []


@pytest.mark.parametrize("text", [row[0] for row in ALTERED])
def test_a_sentence_never_differs_from_itself(text: str, encoder: OnnxEncoder) -> None:
    assert differences(text, text, encoder) == []
