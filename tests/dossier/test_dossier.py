"""A dossier counts a happening once, a copy as no origin, and dates nothing that no account dates."""

import io

import pytest

from tests.dossier.made import BY_HAND, OTHER, TEXT, account_of, entry_of, event_of
from variorum.dossier import write_dossier
from variorum.edition import dossier_line, print_dossier
from variorum.records import Dossier, Entry, Event, Span, Statement

DYAD = ("RUS", "CHN")
NAMES = ("Russia", "China")


def dossier_of(*entries: Entry, since: str | None = None, until: str | None = None) -> Dossier:
    """The dossier of Russia and China."""
    return write_dossier(DYAD, entries, names=NAMES, since=since, until=until)


def told_by_three(*events: Event) -> Entry:
    """A story in which an original, its copy and an independent account tell the same events."""
    return entry_of(account_of("a", TEXT, *events), account_of("b", TEXT, *events), account_of("c", OTHER, *events))


def test_what_three_accounts_of_two_origins_tell_counts_once_with_two_origins() -> None:
    dossier = dossier_of(told_by_three(event_of("deal")))
    assert [len(one.happening.tellings) for one in dossier.dealings] == [3]
    assert [(m.month, m.happenings, m.origins) for m in dossier.months] == [("2014-05", 1, 2)]
    assert (dossier.accounts, dossier.origins) == (3, 2)


def test_a_symmetrical_event_is_the_same_the_other_way_round() -> None:
    turned = event_of("deal", actors=("CHN",), recipients=("RUS",))
    entry = entry_of(account_of("a", TEXT, event_of("deal")), account_of("c", OTHER, turned), alike=1)
    assert len(dossier_of(entry).dealings) == 1


@pytest.mark.parametrize("other", ["2014-06-01", "2013"])
def test_dates_that_exclude_one_another_are_two_happenings(other: str) -> None:
    later = event_of("deal", date=other)
    entry = entry_of(account_of("a", TEXT, event_of("deal")), account_of("c", OTHER, later), alike=1)
    assert len(dossier_of(entry).dealings) == 2


def test_a_coarser_date_is_the_same() -> None:
    coarse = event_of("deal", date="2014-05")
    entry = entry_of(account_of("a", TEXT, event_of("deal")), account_of("c", OTHER, coarse), alike=1)
    (dealing,) = dossier_of(entry).dealings
    assert dealing.happening.date == "2014-05-21"


def test_accounts_that_differ_on_whether_it_was_done_are_said_to() -> None:
    planned = event_of("deal", modality="will")
    entry = entry_of(account_of("a", TEXT, event_of("deal")), account_of("c", OTHER, planned), alike=1)
    (dealing,) = dossier_of(entry).dealings
    assert dealing.happening.disputed == ("modality",)
    assert {told.modality for told in dealing.happening.tellings} == {"happened", "will"}


def test_no_date_is_taken_from_the_page() -> None:
    dossier = dossier_of(told_by_three(event_of("deal", date=None)))
    assert [(m.month, m.happenings) for m in dossier.months] == [(None, 1)]


def test_what_is_recalled_is_in_no_count() -> None:
    dossier = dossier_of(told_by_three(event_of("deal", date="2001-07", recalled=True)))
    assert (dossier.months, dossier.dealings) == ((), ())
    assert len(dossier.recalled) == 1


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        (None, None, 1),
        ("2014", None, 1),
        ("2014-05-21", "2014-05-21", 1),
        ("2014-05", "2014-05", 1),
        ("2014-05-22", None, 0),
        (None, "2014-05-20", 0),
        (None, "2013", 0),
    ],
)
def test_time_is_cut_at_the_precision_asked_for(since: str | None, until: str | None, count: int) -> None:
    assert len(dossier_of(told_by_three(event_of("deal")), since=since, until=until).dealings) == count


def test_others_dealings_stay_out() -> None:
    entry = told_by_three(event_of("deal", recipients=("USA",)), event_of("blame", kind="ACCUSE", recipients=("USA",)))
    assert dossier_of(entry).dealings == ()


def test_what_one_says_of_the_other_is_told_once_with_who_carries_it() -> None:
    said = Statement(
        id="s",
        article_id="a",
        source=(Span(53, 59),),
        cue=(Span(60, 64),),
        content=(Span(65, 83),),
        direct=False,
        provenance=BY_HAND,
    )
    accounts = [account_of(name, TEXT, event_of("deal"), said=(said,)) for name in "ab"]
    (found,) = dossier_of(entry_of(*accounts)).said
    assert (found.country, found.speaker, found.content) == ("RUS", "Moscow", "China was a friend")
    assert [cited.name for cited in found.cited] == ["a", "b"]
    assert len(found.origin_ids) == 1


def test_dependences_quote_the_sentences_on_both() -> None:
    dossier = dossier_of(told_by_three(event_of("deal")))
    assert {one.topic for one in dossier.dependences} == {"oil"}
    assert {cited.words for one in dossier.dependences for cited in one.cited} == {TEXT[:52], OTHER}


def test_it_is_printed_and_written() -> None:
    dossier = dossier_of(told_by_three(event_of("deal")))
    stream = io.StringIO()
    print_dossier(dossier, stream)
    page = " ".join(stream.getvalue().split())
    assert "21 May 2014: Russia and China agree (2 independent origins)" in page
    assert "No figures" in page
    assert '"record":"Dossier"' in dossier_line(dossier)


def test_of_nothing_known_it_says_so() -> None:
    stream = io.StringIO()
    print_dossier(dossier_of(), stream)
    assert "No account read tells of anything between the two" in stream.getvalue()
