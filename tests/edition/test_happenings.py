"""What happened, in words, as data: sides, what they do, and a side that is not named."""

import pytest

from tests.dossier.made import account_of, entry_of, event_of
from variorum.edition.happenings import happened
from variorum.edition.register import register_of
from variorum.records.event import EventType


@pytest.mark.parametrize(
    ("kind", "actors", "recipients", "words"),
    [
        ("ACCUSE", ("RUS",), ("CHN",), "Russia (RUS) → China (CHN): accuse"),
        ("ACCUSE", ("RUS",), (), "Russia (RUS): accuse"),
        ("ACCUSE", (), ("CHN",), "somebody not named → China (CHN): accuse"),
        ("CONSULT", ("CHN", "RUS"), (), "China (CHN) and Russia (RUS): meet or talk"),
    ],
)
def test_who_does_what(kind: EventType, actors: tuple[str, ...], recipients: tuple[str, ...], words: str) -> None:
    event = event_of("deal", kind=kind, actors=actors, recipients=recipients)
    (one,) = happened(register_of(entry_of(account_of("a", "Russia and China signed an oil deal.", event))))
    assert one.words == words
