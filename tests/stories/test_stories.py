"""Stories: one happening together, two of a kind apart, the same for any order."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.planted.newsroom import Draft, original, read_drafts
from variorum.models import OnnxEncoder
from variorum.records import Account
from variorum.stories import Grouping, group_stories, profile_of, same_story_score, story_keys


def told(name: str, date: str | None, title: str, *paragraphs: str) -> Draft:
    """An account of an outlet that is called as the account is."""
    return Draft(name=name, outlet=f"{name} Post", date=date, title=title, paragraphs=tuple((p,) for p in paragraphs))


# Two meetings of the same two people, each told twice in our own words.
GENEVA = (
    told(
        "Harbor",
        "November 19, 1985",
        "Reagan and Gorbachev talk by the fireside in Geneva",
        "GENEVA - President Ronald Reagan and Soviet leader Mikhail Gorbachev sat alone for more than an hour on "
        "Tuesday on the first day of their first meeting, with nobody but interpreters in the room.",
        "Reagan, without an overcoat, had waited for his guest on the steps of the villa Fleur d'Eau. Later both "
        "walked to a pool house on the lake, where a fire had been lit. Regional conflicts and human rights are on "
        "the list for Wednesday, a spokesman said.",
    ),
    told(
        "Meadow",
        "November 20, 1985",
        "A fire, a lake and two interpreters",
        "With only interpreters beside them, Mikhail Gorbachev and Ronald Reagan talked for over an hour in Geneva on "
        "Tuesday, when they met for the first time.",
        "The President stood without a coat before the villa Fleur d'Eau as the Soviet leader drove up. A walk to the "
        "pool house by the lake and its fireplace followed. On Wednesday they turn to human rights and to regional "
        "conflicts, according to a spokesman.",
    ),
)
REYKJAVIK = (
    told(
        "Harbor-2",
        "October 12, 1986",
        "Reykjavik summit ends without accord over space weapons",
        "REYKJAVIK - Two days of talks between Ronald Reagan and Mikhail Gorbachev at Hofdi House broke up on Sunday "
        "because they could not agree on tests of the Strategic Defense Initiative outside the laboratory.",
        "Secretary of State George Shultz, looking worn, said he was deeply disappointed. Both sides had come close to "
        "cutting ballistic missiles by half within five years and to removing all medium-range ones from Europe.",
    ),
    told(
        "Meadow-2",
        "October 13, 1986",
        "Hofdi House: so near, and nothing signed",
        "The Strategic Defense Initiative, and whether it may be tested outside the laboratory, kept Mikhail Gorbachev "
        "and Ronald Reagan from an accord in Reykjavik on Sunday after two days of talks in Hofdi House.",
        "A worn George Shultz, the Secretary of State, spoke of deep disappointment. Half of the ballistic missiles "
        "were to go within five years, and the medium-range missiles were to leave Europe altogether.",
    ),
)
EXPULSION = (
    replace(original("us-expels-2001/ap"), name="ap", outlet="The Associated Press", date="March 22, 2001"),
    replace(original("us-expels-2001/infoblast"), name="next-day", outlet="InfoBlast", date="March 23, 2001"),
    replace(original("us-expels-2001/topline"), name="two-days-on", outlet="Topline World", date="March 24, 2001"),
)
COLLISION = (
    replace(original("hainan-2001/ap"), name="hainan", outlet="The Associated Press", date="April 12, 2001"),
    replace(original("hainan-2001/newsmill"), name="hainan-2", outlet="NewsMill 24", date="April 13, 2001"),
)


EXPULSION_PAGES = {draft.page.address for draft in EXPULSION}


def undated(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The same without dates."""
    return tuple(replace(draft, date=None) for draft in drafts)


def names_of(drafts: Sequence[Draft]) -> set[str]:
    """The names of drafts."""
    return {draft.name for draft in drafts}


CASES = {
    "nothing": (),
    "one account": (EXPULSION[:1],),
    "some days and outlets": (EXPULSION,),
    "some days and outlets, without dates": (undated(EXPULSION),),
    "two happenings": (EXPULSION, COLLISION),
    "two happenings, without dates": (undated(EXPULSION), undated(COLLISION)),
    "two meetings of the same two": (GENEVA, REYKJAVIK),
    "two meetings of the same two, without dates": (undated(GENEVA), undated(REYKJAVIK)),
    "one dated, one not": ((EXPULSION[0], *undated(EXPULSION[1:2])),),
    "equal texts": ((EXPULSION[0], replace(EXPULSION[0], name="same", outlet="Bay Herald")),),
    "equal texts half a year apart": (
        EXPULSION[:1],
        (replace(EXPULSION[0], name="later", outlet="Bay Herald", date="September 22, 2001"),),
    ),
}


@pytest.mark.parametrize("stories", CASES.values(), ids=CASES.keys())
def test_what_is_one_story(stories: tuple[tuple[Draft, ...], ...], encoder: OnnxEncoder) -> None:
    accounts = read_drafts([draft for drafts in stories for draft in drafts], encoder)
    names = {account.id: name for name, account in accounts.items()}
    found = group_stories(list(accounts.values()))
    assert sorted(sorted(names[i] for i in story.article_ids) for story in found) == sorted(
        sorted(names_of(drafts)) for drafts in stories
    )


@pytest.fixture(scope="module")
def accounts(encoder: OnnxEncoder) -> list[Account]:
    """Accounts of four happenings."""
    return list(read_drafts([*GENEVA, *REYKJAVIK, *EXPULSION, *COLLISION], encoder).values())


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_the_same_stories_for_any_order(data: st.DataObject, accounts: list[Account]) -> None:
    order = data.draw(st.permutations(accounts))
    assert group_stories(order) == group_stories(accounts)


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_story_does_not_depend_on_what_else_is_read(data: st.DataObject, accounts: list[Account]) -> None:
    own = [account for account in accounts if account.article.address in EXPULSION_PAGES]
    rest = [account for account in accounts if account not in own]
    others = data.draw(st.lists(st.sampled_from(rest), unique_by=lambda account: account.id))
    assert group_stories(own)[0] in group_stories([*others, *own])


def test_a_story_is_told_by_date_and_has_the_first_title(encoder: OnnxEncoder) -> None:
    read = read_drafts(EXPULSION[::-1], encoder)
    (story,) = group_stories(list(read.values()))
    assert story.article_ids == tuple(read[draft.name].id for draft in EXPULSION)
    assert story.title == EXPULSION[0].title


def test_a_corrected_account_keeps_the_storys_id(encoder: OnnxEncoder) -> None:
    first, second, _ = EXPULSION
    corrected = replace(
        second,
        paragraphs=(
            *second.paragraphs,
            ("The ambassador left for the airport before dawn, a guard at the gate said.",),
        ),
    )
    (before,), (after,) = (
        group_stories(list(read_drafts((first, other), encoder).values())) for other in (second, corrected)
    )
    assert before.id == after.id
    assert before.article_ids != after.article_ids


def test_the_score_is_symmetric_and_greatest_of_an_account_with_itself(accounts: list[Account]) -> None:
    for one in accounts[:4]:
        assert same_story_score(one, one) == pytest.approx(1.0, abs=1e-3)
        for two in accounts:
            assert same_story_score(one, two) == same_story_score(two, one) <= 1.0


def test_days_between_lower_the_score(encoder: OnnxEncoder) -> None:
    read = read_drafts([EXPULSION[0], *(replace(EXPULSION[1], name=d, date=d) for d in DAYS)], encoder)
    scores = [same_story_score(read["ap"], read[day]) for day in DAYS]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(DAYS)


DAYS = ("March 22, 2001", "March 23, 2001", "March 29, 2001", "April 22, 2001")


def test_settings_move_the_border(accounts: list[Account]) -> None:
    assert len(group_stories(accounts, settings=Grouping(threshold=0.99, undated_threshold=0.99))) == len(accounts)


def test_keys_are_made_from_the_account_alone_and_shared_within_a_story(accounts: list[Account]) -> None:
    keys = [set(story_keys(profile_of(account))) for account in accounts]
    assert keys[0] & keys[1]
    assert not keys[0] & keys[-1]
