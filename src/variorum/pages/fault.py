"""Why a page is turned away."""

from typing import NamedTuple

from variorum.records import Page, Rejected
from variorum.records.rejected import Reason


class Fault(NamedTuple):
    """A reason of the closed list, and a sentence a user can act on."""

    reason: Reason
    sentence: str

    def of(self, page: Page) -> Rejected:
        """The record that says so of `page`."""
        return Rejected(address=page.address, stage="pages", reason=self.reason, fault=self.sentence)
