"""Records for the tests of dossiers, made by hand: a story of three accounts, of which two have one origin."""

import msgspec

from variorum.events import merge_events
from variorum.language.sentences import split_sentences
from variorum.records import (
    Account,
    Actor,
    Apparatus,
    Entry,
    Event,
    Origin,
    Provenance,
    Reading,
    Span,
    Statement,
    Stemma,
    Story,
)
from variorum.records.event import EventType, Modality
from variorum.scoring.articles import article_of_text

BY_HAND = Provenance(stage="test", model="by hand", version="1")
TEXT = "Russia and China signed an oil deal on May 21, 2014. Moscow said China was a friend."
OTHER = "China agreed with Russia on oil deliveries on May 21, 2014."
NAMES = {"Russia": "RUS", "Moscow": "RUS", "China": "CHN"}


def account_of(name: str, text: str, *events: Event, said: tuple[Statement, ...] = ()) -> Account:
    """An account of these words in which every name of the table is an actor."""
    article = msgspec.structs.replace(article_of_text(name, text), publishing_date="2014-05-22")
    reading = Reading(article_id=article.id, sentences=split_sentences(text), vectors=b"", width=0, provenance=BY_HAND)
    actors = tuple(
        Actor(span=span, country=code, reason="place", evidence=(span,), provenance=BY_HAND)
        for span, code in sorted(
            (Span(at, at + len(word)), code)
            for word, code in NAMES.items()
            for at in range(len(text))
            if text.startswith(word, at)
        )
    )
    own = tuple(msgspec.structs.replace(event, article_id=article.id, id=f"{name}-{event.id}") for event in events)
    return Account(article=article, reading=reading, mentions=(), statements=said, actors=actors, events=own)


def event_of(
    name: str,
    *,
    kind: EventType = "AGREE",
    actors: tuple[str, ...] = ("RUS",),
    recipients: tuple[str, ...] = ("CHN",),
    date: str | None = "2014-05-21",
    modality: Modality = "happened",
    recalled: bool = False,
) -> Event:
    """An event in the first sentence of an account."""
    return Event(
        id=name,
        article_id="",
        event_type=kind,
        modality=modality,
        actors=actors,
        recipients=recipients,
        sentence=Span(0, 52),
        actor_spans=(Span(0, 6),),
        recipient_spans=(Span(11, 16),),
        score=0.9,
        date=date,
        recalled=recalled,
        provenance=BY_HAND,
    )


def entry_of(*accounts: Account, alike: int = 2) -> Entry:
    """A story of accounts, the first so many of one origin, with the happenings that the pipeline finds in them."""

    ids = tuple(account.id for account in accounts)
    story = Story(id="0" * 16, article_ids=ids, provenance=BY_HAND)
    origins = [ids[:alike], *((one,) for one in ids[alike:])]
    stemma = Stemma(
        story_id=story.id,
        derivations=(),
        origins=tuple(
            Origin(id=f"origin {n}", article_ids=own, standing="unknown", reasons=(), provenance=BY_HAND)
            for n, own in enumerate(origins)
        ),
        provenance=BY_HAND,
    )
    apparatus = Apparatus(story_id=story.id, claims=(), variants=(), verdicts=(), notes=())
    happenings = tuple(merge_events(story, accounts, stemma, apparatus))
    return Entry(story=story, accounts=accounts, stemma=stemma, apparatus=apparatus, happenings=happenings)
