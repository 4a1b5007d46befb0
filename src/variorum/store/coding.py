"""Records as bytes in the store: MessagePack, deflated."""

import zlib
from typing import TypeVar

import msgspec

from variorum.records import Account, Apparatus, Page, Rejected, Stemma, Story, Summary

Record = TypeVar("Record")
MAX_BYTES = 256_000_000  # far above any record we write; a damaged file must not inflate without end


class StoredEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An entry without its accounts, which are stored for themselves."""

    story: Story
    stemma: Stemma
    apparatus: Apparatus


def packed(record: Account | Page | Rejected | StoredEntry | Summary) -> bytes:
    """The record's bytes."""
    return zlib.compress(msgspec.msgpack.encode(record), 6)


def unpacked(data: bytes, kind: type[Record]) -> Record:
    """The record of these bytes. Raises zlib.error or msgspec.MsgspecError if they are damaged."""
    return msgspec.msgpack.decode(zlib.decompressobj().decompress(data, MAX_BYTES), type=kind)
