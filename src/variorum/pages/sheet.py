"""A page laid out: its text, its blocks with the decision on each, and what its markup says about it."""

from dataclasses import dataclass

from variorum.pages.lines import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a page says about itself in its markup; all None for plain text."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    publishing_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`keep` says of each block whether it is text (title included); `method` what decided it."""

    page_text: str
    blocks: tuple[Block, ...]
    keep: tuple[bool, ...]
    method: str
    facts: Facts = Facts()
