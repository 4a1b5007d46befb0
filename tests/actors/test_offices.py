"""Who is meant by 'the Chinese premier' on a day: 200 questions, written without sight of the tables."""

import csv
from pathlib import Path

import msgspec

from variorum.actors import find_actors, folded
from variorum.actors.register import register
from variorum.language.sentences import split_sentences
from variorum.records import Actor, Mention, Provenance, Reading, Span
from variorum.scoring.articles import article_of_text

BY_HAND = Provenance(stage="test", model="by hand", version="1")
BEFORE = "They spoke with "
QUESTIONS = list(
    csv.DictReader(Path(__file__).with_name("offices.tsv").read_text("utf-8").splitlines(), delimiter="\t")
)


def answer(description: str, date: str) -> Actor | None:
    """Whom a description denotes in a text of a date."""
    text = f"{BEFORE}{description} on Tuesday."
    article = msgspec.structs.replace(article_of_text("a", text), publishing_date=date)
    span = Span(len(BEFORE), len(BEFORE) + len(description))
    mention = Mention(span=span, text=description, key=description, form="description", provenance=BY_HAND)
    reading = Reading(article_id=article.id, sentences=split_sentences(text), vectors=b"", width=0, provenance=BY_HAND)
    return next(iter(find_actors(article, reading, [mention])), None)


def is_of(actor: Actor | None, row: dict[str, str]) -> bool:
    """Whether an answer names the person asked for; the spelling may differ in a part of it, or be another of the
    tables' spellings.
    """
    if actor is None or actor.person is None:
        return False
    spellings = {term.person for term in register().by_name.get(folded(row["person"]), ())}
    return actor.person in spellings or bool(set(folded(row["person"]).split()) & set(folded(actor.person).split()))


ANSWERS = [(row, answer(row["description"], row["date"])) for row in QUESTIONS]


def test_states_and_organizations() -> None:
    assert [row["description"] for row, actor in ANSWERS if actor is None or actor.country != row["country"]] == []


def test_persons() -> None:
    asked = [(row, actor) for row, actor in ANSWERS if row["person"]]
    right = [row for row, actor in asked if is_of(actor, row)]
    assert len(QUESTIONS) == 200
    assert len(right) / len(asked) >= 0.95


def test_nobody_is_named_wrongly() -> None:
    named = [(row, actor) for row, actor in ANSWERS if actor is not None and actor.person is not None]
    assert [(row["date"], row["description"]) for row, actor in named if not is_of(actor, row)] == []
