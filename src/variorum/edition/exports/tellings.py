"""A table with one row a telling: what one account says of a happening, and where. For CSV and Parquet alike."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from variorum.edition.exports.cells import cell, words_cell
from variorum.edition.exports.told import Told, Witnessed
from variorum.records.event import QUADS

Value = str | int | float | bool | None
# The columns and their types, in order.
TELLING_COLUMNS: Mapping[str, type] = {
    "happening_id": str,
    "story_id": str,
    "event_id": str,
    "article_id": str,
    "origin_id": str,
    "article_address": str,
    "outlet": str,
    "publishing_date": str,
    "sentence_start": int,
    "sentence_end": int,
    "trigger_start": int,
    "trigger_end": int,
    "event_type": str,
    "quad": str,
    "actors": str,
    "recipients": str,
    "modality": str,
    "date": str,
    "place": str,
    "place_country": str,
    "mode": str,
    "contexts": str,
    "recalled": bool,
    "score": float,
    "happening_actors": str,
    "happening_recipients": str,
    "happening_modality": str,
    "happening_date": str,
    "happening_tellings": int,
    "happening_origins": int,
    "disputed": str,
}
JOINT = ";"


def telling_rows(happenings: Iterable[Witnessed]) -> Iterator[tuple[Value, ...]]:
    """A row for each telling of each happening, in the order of `TELLING_COLUMNS`; None is unknown."""
    for witnessed in happenings:
        for told in witnessed.told:
            cells = {**telling_cells(told), **happening_cells(witnessed)}
            yield tuple(cells[column] for column in TELLING_COLUMNS)


def csv_lines(happenings: Iterable[Witnessed]) -> Iterator[str]:
    """The table as CSV (RFC 4180, lines end in a line feed), header first, lines without their ends."""
    yield ",".join(TELLING_COLUMNS)
    for row in telling_rows(happenings):
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow([written(value) for value in row])
        yield line.getvalue()


def written(value: Value) -> str:
    """A value as text: nothing for None, 'true' and 'false'."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def telling_cells(told: Told) -> dict[str, Value]:
    """What one account tells."""
    telling, event = told.telling, told.event
    article = told.account.article if told.account else None
    trigger = event.trigger if event else None
    return {
        "event_id": telling.event_id,
        "article_id": telling.article_id,
        "origin_id": telling.origin_id,
        "article_address": cell(article.address) if article else None,
        "outlet": words_cell(article.outlet) if article and article.outlet else None,
        "publishing_date": article.publishing_date if article else None,
        "sentence_start": telling.sentence.start,
        "sentence_end": telling.sentence.end,
        "trigger_start": trigger.start if trigger else None,
        "trigger_end": trigger.end if trigger else None,
        "actors": (JOINT.join(event.actors) or None) if event else None,
        "recipients": (JOINT.join(event.recipients) or None) if event else None,
        "modality": telling.modality,
        "date": telling.date,
        "place": words_cell(event.place.name) if event and event.place else None,
        "place_country": event.place.country if event and event.place else None,
        "mode": event.mode.name if event and event.mode else None,
        "contexts": (JOINT.join(context.name for context in event.contexts) or None) if event else None,
        "score": event.score if event else None,
    }


def happening_cells(witnessed: Witnessed) -> dict[str, Value]:
    """What all tellings of a happening share."""
    happening = witnessed.happening
    return {
        "happening_id": happening.id,
        "story_id": happening.story_id,
        "event_type": happening.event_type,
        "quad": QUADS[happening.event_type],
        "recalled": happening.recalled,
        "happening_actors": JOINT.join(happening.actors) or None,
        "happening_recipients": JOINT.join(happening.recipients) or None,
        "happening_modality": happening.modality,
        "happening_date": happening.date,
        "happening_tellings": len(happening.tellings),
        "happening_origins": len(happening.origin_ids),
        "disputed": JOINT.join(happening.disputed) or None,
    }
