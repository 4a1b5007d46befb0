"""The edition as JSON Lines: one record a line, its tag `record` first."""

from collections.abc import Iterator, Sequence

import msgspec

from variorum.records import Account, Derivation, Dossier, Edition, Entry, Origin


def json_lines(edition: Edition) -> Iterator[str]:
    """Every record of the edition: story by story, then what was turned away.

    A story is followed by its articles, readings (without vectors, `width` 0), statements, actors and events,
    derivations, origins, claims, variants, verdicts, notes and happenings.
    """
    for entry in edition.entries:
        yield from map(line, entry_records(entry))
    yield from map(line, edition.rejected)


def story_lines(entries: Sequence[Entry]) -> Iterator[str]:
    """The story records alone."""
    return (line(entry.story) for entry in entries)


def tracing_lines(derivations: Sequence[Derivation], origin: Origin) -> Iterator[str]:
    """The derivations of one account, then the origin it goes back to."""
    yield from map(line, derivations)
    yield line(origin)


def dossier_line(dossier: Dossier) -> str:
    """The dossier as one record."""
    return line(dossier)


def entry_records(entry: Entry) -> Iterator[msgspec.Struct]:
    """The records of one story."""
    yield entry.story
    for account in entry.accounts:
        yield from account_records(account)
    yield from entry.stemma.derivations
    yield from entry.stemma.origins
    yield from entry.apparatus.claims
    yield from entry.apparatus.variants
    yield from entry.apparatus.verdicts
    yield from entry.apparatus.notes
    yield from entry.happenings


def account_records(account: Account) -> Iterator[msgspec.Struct]:
    """The article, its sentences, statements, actors and events; no vectors."""
    yield account.article
    yield without_vectors(account).reading
    yield from account.statements
    yield from account.actors
    yield from account.events


def without_vectors(account: Account) -> Account:
    """The account without the vectors of its sentences, which mean nothing without their model."""
    return msgspec.structs.replace(account, reading=msgspec.structs.replace(account.reading, vectors=b"", width=0))


def line(record: msgspec.Struct) -> str:
    """One record as one line without its end."""
    return msgspec.json.encode(record).decode("utf-8")
