"""What was fetched or opened."""

import msgspec

from variorum.records.identity import identity


class Page(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="record"):
    """The bytes of one page and where they came from.

    `address` is the URL, or the path as the operator gave it, or `-` for standard input. `crawl_date` is UTC,
    ISO 8601, given only for fetched pages. `media_type` is what the server or the suffix says, unchecked.
    """

    address: str
    body: bytes
    requested_url: str | None = None
    responded_url: str | None = None
    crawl_date: str | None = None
    media_type: str | None = None

    @property
    def account_id(self) -> str:
        """The same for every version of the page at this address."""
        return identity("account", self.address)
