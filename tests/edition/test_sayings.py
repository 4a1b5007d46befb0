"""Statements: one line for all accounts that have it from one another."""

import msgspec

from tests.edition.sample import MEETING, A, D, stating
from variorum.edition.register import register_of
from variorum.edition.sayings import sayings


def test_copies_of_a_statement_are_one() -> None:
    found = sayings(register_of(MEETING))
    chancellery = found[0]
    assert [article_id for article_id, _ in chancellery.carriers] == ["wire-1", "courier-1", "digest-1"]
    assert (chancellery.source, chancellery.cue, chancellery.via) == ("the Austrian chancellery", "said", "Wire")
    assert len(found) == 3


def test_independent_accounts_are_kept_apart() -> None:
    """Two origins with the same words are two statements: that is the point of counting origins."""
    twin = stating(stating(D, "a diplomat", "told", "They parted"), "", "", "Grain ministers")
    entry = msgspec.structs.replace(MEETING, accounts=(A, twin))
    assert [said.source for said in sayings(register_of(entry))].count("a diplomat") == 2


def test_a_source_that_is_not_given_stays_unknown() -> None:
    entry = msgspec.structs.replace(MEETING, accounts=(stating(A, "", "", "They signed"),))
    assert sayings(register_of(entry))[-1].source is None
