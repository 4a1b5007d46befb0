"""What `variorum read` gives out."""

import msgspec

from variorum.records.account import Account
from variorum.records.apparatus import Apparatus
from variorum.records.happening import Happening
from variorum.records.rejected import Rejected
from variorum.records.stemma import Stemma
from variorum.records.story import Story


class Entry(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """One story with its accounts (in the story's order), its stemma, its apparatus and what happened."""

    story: Story
    accounts: tuple[Account, ...]
    stemma: Stemma
    apparatus: Apparatus
    happenings: tuple[Happening, ...] = ()


class Edition(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """Stories with most accounts first, then by date and id; and what was turned away, by address."""

    entries: tuple[Entry, ...]
    rejected: tuple[Rejected, ...]
