"""JSON Lines with the columns of POLECAT's public files (Halterman et al. 2023), one object a happening.

What we do not find is null. What those files have no column for stands in the field `variorum`.
"""

from collections.abc import Callable

import msgspec

from variorum.edition.exports.cells import cell
from variorum.edition.exports.codes import intensity
from variorum.edition.exports.sides import Side, side_of
from variorum.edition.exports.told import Told, Witnessed
from variorum.records import Provenance, Span
from variorum.records.event import QUADS, EventType, Modality

DAY = len("2014-05-21")
Texts = tuple[str | None, ...]


class ToldBy(msgspec.Struct, frozen=True, kw_only=True):
    """How one account tells the happening: spans count code points in the article's text."""

    article_id: str
    event_id: str
    origin_id: str
    address: str | None
    outlet: str | None
    publishing_date: str | None
    modality: Modality
    date: str | None
    sentence: Span
    trigger: Span | None
    actor_spans: tuple[Span, ...] | None
    recipient_spans: tuple[Span, ...] | None
    score: float | None


class Ours(msgspec.Struct, frozen=True, kw_only=True):
    """What POLECAT has no column for."""

    story_id: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    modality: Modality
    recalled: bool
    disputed: tuple[str, ...]
    origin_ids: tuple[str, ...]
    accounts: tuple[ToldBy, ...]
    provenance: Provenance


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A happening under POLECAT's names. The columns of a side are lists, one place for each of its codes."""

    event_id: str = msgspec.field(name="Event ID")
    event_date: str | None = msgspec.field(name="Event Date")
    event_type: EventType = msgspec.field(name="Event Type")
    event_mode: str | None = msgspec.field(name="Event Mode")
    intensity: float = msgspec.field(name="Intensity")
    quad_code: str = msgspec.field(name="Quad Code")
    contexts: tuple[str, ...] = msgspec.field(name="Contexts")
    actor_name: Texts = msgspec.field(name="Actor Name")
    actor_country: Texts = msgspec.field(name="Actor Country")
    actor_cow: None = msgspec.field(name="Actor COW", default=None)
    primary_actor_sector: Texts = msgspec.field(name="Primary Actor Sector")
    actor_sectors: tuple[tuple[str, ...], ...] = msgspec.field(name="Actor Sectors")
    actor_title: Texts = msgspec.field(name="Actor Title")
    actor_name_raw: Texts = msgspec.field(name="Actor Name Raw")
    wikipedia_actor_id: None = msgspec.field(name="Wikipedia Actor ID", default=None)
    recipient_name: Texts = msgspec.field(name="Recipient Name")
    recipient_country: Texts = msgspec.field(name="Recipient Country")
    recipient_cow: None = msgspec.field(name="Recipient COW", default=None)
    primary_recipient_sector: Texts = msgspec.field(name="Primary Recipient Sector")
    recipient_sectors: tuple[tuple[str, ...], ...] = msgspec.field(name="Recipient Sectors")
    recipient_title: Texts = msgspec.field(name="Recipient Title")
    recipient_name_raw: Texts = msgspec.field(name="Recipient Name Raw")
    wikipedia_recipient_id: None = msgspec.field(name="Wikipedia Recipient ID", default=None)
    placename: str | None = msgspec.field(name="Placename")
    city: None = msgspec.field(name="City", default=None)
    district: None = msgspec.field(name="District", default=None)
    province: None = msgspec.field(name="Province", default=None)
    country: str | None = msgspec.field(name="Country")
    latitude: None = msgspec.field(name="Latitude", default=None)
    longitude: None = msgspec.field(name="Longitude", default=None)
    geonames_id: None = msgspec.field(name="GeoNames ID", default=None)
    raw_placename: None = msgspec.field(name="Raw Placename", default=None)
    feature_type: None = msgspec.field(name="Feature Type", default=None)
    source: Texts = msgspec.field(name="Source")
    publication_date: str | None = msgspec.field(name="Publication Date")
    story_ids: tuple[str, ...] = msgspec.field(name="Story IDs")
    story_people: None = msgspec.field(name="Story People", default=None)
    story_organizations: None = msgspec.field(name="Story Organizations", default=None)
    story_locations: None = msgspec.field(name="Story Locations", default=None)
    language: Texts = msgspec.field(name="Language")
    version: None = msgspec.field(name="Version", default=None)
    variorum: Ours


def polecat_line(witnessed: Witnessed) -> str:
    """A happening as one line without its end."""
    return msgspec.json.encode(row_of(witnessed)).decode("utf-8")


def row_of(witnessed: Witnessed) -> Row:
    """A happening under POLECAT's names."""
    happening = witnessed.happening
    actors = [side_of(code, witnessed) for code in happening.actors]
    recipients = [side_of(code, witnessed) for code in happening.recipients]
    articles = [told.account.article for told in witnessed.told if told.account]
    days = [day for article in articles if (day := day_of(article.publishing_date))]
    return Row(
        event_id=happening.id,
        event_date=day_of(happening.date),
        event_type=happening.event_type,
        event_mode=happening.mode,
        contexts=happening.contexts,
        intensity=intensity(happening.event_type),
        quad_code=QUADS[happening.event_type].upper(),
        actor_name=each(actors, lambda side: side.name),
        actor_country=each(actors, lambda side: side.country),
        primary_actor_sector=each(actors, lambda side: side.sector),
        actor_sectors=tuple(side.sectors for side in actors),
        actor_title=each(actors, lambda side: side.office),
        actor_name_raw=each(actors, lambda side: side.first_words),
        recipient_name=each(recipients, lambda side: side.name),
        recipient_country=each(recipients, lambda side: side.country),
        primary_recipient_sector=each(recipients, lambda side: side.sector),
        recipient_sectors=tuple(side.sectors for side in recipients),
        recipient_title=each(recipients, lambda side: side.office),
        recipient_name_raw=each(recipients, lambda side: side.first_words),
        placename=clean(happening.place),
        country=happening.place_country,
        source=tuple(dict.fromkeys(clean(article.outlet) for article in articles if article.outlet)),
        publication_date=min(days, default=None),
        story_ids=tuple(dict.fromkeys(told.telling.article_id for told in witnessed.told)),
        language=tuple(dict.fromkeys(article.language for article in articles if article.language)),
        variorum=ours(witnessed),
    )


def ours(witnessed: Witnessed) -> Ours:
    """What POLECAT has no column for."""
    happening = witnessed.happening
    return Ours(
        story_id=happening.story_id,
        actors=happening.actors,
        recipients=happening.recipients,
        date=happening.date,
        modality=happening.modality,
        recalled=happening.recalled,
        disputed=happening.disputed,
        origin_ids=happening.origin_ids,
        accounts=tuple(told_by(told) for told in witnessed.told),
        provenance=happening.provenance,
    )


def told_by(told: Told) -> ToldBy:
    """How one account tells it."""
    telling, event = told.telling, told.event
    article = told.account.article if told.account else None
    return ToldBy(
        article_id=telling.article_id,
        event_id=telling.event_id,
        origin_id=telling.origin_id,
        address=clean(article.address) if article else None,
        outlet=clean(article.outlet) if article else None,
        publishing_date=article.publishing_date if article else None,
        modality=telling.modality,
        date=telling.date,
        sentence=telling.sentence,
        trigger=event.trigger if event else None,
        actor_spans=event.actor_spans if event else None,
        recipient_spans=event.recipient_spans if event else None,
        score=event.score if event else None,
    )


def each(sides: list[Side], of: Callable[[Side], str | None]) -> Texts:
    """One place for each side."""
    return tuple(of(side) for side in sides)


def day_of(date: str | None) -> str | None:
    """The day, if it is known to the day."""
    return date[:DAY] if date is not None and len(date) >= DAY else None


def clean(text: str | None) -> str | None:
    """A stranger's words on one line."""
    return cell(text) if text is not None else None
