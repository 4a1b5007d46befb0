"""When: (sentence with the word in asterisks, date or range, the words that say so); published Tuesday 21 May 2024."""

import re
import time
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from variorum.language.when import LONGEST_SENTENCE, When, when_told

PUBLISHED = "2024-05-21T10:00:00Z"
Case = tuple[str, str, str]
Open = tuple[str, str | None, str | None]

TOLD: tuple[Case, ...] = (
    # Weekdays.
    ("Chinese troops *shelled* the town on Wednesday.", "2024-05-15", "Wednesday"),
    ("Chinese troops *shelled* the town on Tuesday.", "2024-05-21", "Tuesday"),
    ("The ministers *met* Monday in Geneva.", "2024-05-20", "Monday"),
    ("On Monday, the ministers *met* in Geneva.", "2024-05-20", "Monday"),
    ("Iran on Sunday *condemned* the attack.", "2024-05-19", "Sunday"),
    ("Iran late on Sunday *condemned* the attack.", "2024-05-19", "Sunday"),
    ("Police *arrested* 12 people on Friday night.", "2024-05-17", "Friday night"),
    ("The two leaders will *meet* on Wednesday.", "2024-05-22", "Wednesday"),
    ("The two leaders are to *meet* on Monday.", "2024-05-27", "Monday"),
    ("The two leaders will *meet* on Tuesday.", "2024-05-21", "Tuesday"),
    ("The two leaders *meet* next Wednesday.", "2024-05-22", "next Wednesday"),
    ("The two leaders *meet* next Tuesday.", "2024-05-28", "next Tuesday"),
    ("The envoys *met* last Wednesday.", "2024-05-15", "last Wednesday"),
    ("Last Wednesday the envoys *met* in Doha.", "2024-05-15", "Last Wednesday"),
    ("The envoys *met* last Monday.", "2024-05", "last Monday"),
    ("The envoys *met* last Tuesday.", "2024-05-14", "last Tuesday"),
    ("The envoys will *meet* this Friday.", "2024-05-24", "this Friday"),
    ("The envoys could *meet* on Friday.", "2024-05", "Friday"),
    ("They agreed to *meet* on Friday.", "2024-05-24", "Friday"),
    ("China *agreed* on Monday to meet the rebels on Friday.", "2024-05-20", "Monday"),
    ("China agreed on Monday to *meet* the rebels on Friday.", "2024-05-24", "Friday"),
    # Parts of names.
    ("China on Tuesday denounced Wednesday's *talks*.", "2024-05-15", "Wednesday"),
    ("China on Tuesday *denounced* Wednesday's talks.", "2024-05-21", "Tuesday"),
    ("Yesterday’s peace *talks* in Cairo failed.", "2024-05-20", "Yesterday"),
    ("He recalled the 2014 *coup* in Kiev.", "2014", "2014"),
    ("He spoke of the May 2014 *accord*.", "2014-05", "May 2014"),
    ("They mourn the *bombing* of 12 May 1987.", "1987-05-12", "12 May 1987"),
    ("The *talks* scheduled for Friday are off.", "2024-05-24", "Friday"),
    ("The *talks*, which were held on Monday, failed.", "2024-05-20", "Monday"),
    # Days told by their distance.
    ("Iran *attacked* the port today.", "2024-05-21", "today"),
    ("Iran *attacked* the port yesterday.", "2024-05-20", "yesterday"),
    ("Yesterday Iran *attacked* the port.", "2024-05-20", "Yesterday"),
    ("The ministers *meet* tomorrow.", "2024-05-22", "tomorrow"),
    ("The ministers *meet* tonight.", "2024-05-21", "tonight"),
    ("Rebels *shelled* the town last night.", "2024-05-20", "last night"),
    ("Rebels *shelled* the town earlier today.", "2024-05-21", "today"),
    ("Rebels *shelled* the town overnight.", "2024-05-20/2024-05-21", "overnight"),
    ("Overnight, rebels *shelled* the town.", "2024-05-20/2024-05-21", "Overnight"),
    ("Rebels *shelled* the town three days ago.", "2024-05-18", "three days ago"),
    ("Rebels *shelled* the town two weeks ago.", "2024-05", "two weeks ago"),
    ("Rebels *shelled* the town two months ago.", "2024-03", "two months ago"),
    ("Rebels *shelled* the town a year ago.", "2023", "a year ago"),
    ("The ministers *met* last month.", "2024-04", "last month"),
    ("The ministers *met* last year.", "2023", "last year"),
    ("The ministers *met* earlier this month.", "2024-05", "this month"),
    ("The ministers *met* earlier this year.", "2024", "this year"),
    ("The ministers *met* last week.", "2024-05", "last week"),
    ("The ministers *met* this week.", "2024-05", "this week"),
    ("The ministers will *meet* next month.", "2024-06", "next month"),
    ("The ministers *met* last weekend.", "2024-05-18/2024-05-19", "last weekend"),
    ("The ministers *met* on Wednesday last week.", "2024-05-15", "Wednesday last week"),
    ("The ministers *met* last week on Thursday.", "2024-05-16", "last week on Thursday"),
    # Months, days of months, years.
    ("The ministers *met* in May.", "2024-05", "May"),
    ("The ministers *met* in April.", "2024-04", "April"),
    ("The ministers *met* in June.", "2023-06", "June"),
    ("The ministers will *meet* in June.", "2024-06", "June"),
    ("The ministers will *meet* in April.", "2025-04", "April"),
    ("The ministers *met* in late April.", "2024-04", "April"),
    ("The ministers *met* in June last year.", "2023-06", "June last year"),
    ("The ministers *met* last May.", "2023-05", "last May"),
    ("The ministers *met* last September.", "2023-09", "last September"),
    ("The ministers *met* at the end of April.", "2024-04", "April"),
    ("The ministers *met* in May 2019.", "2019-05", "May 2019"),
    ("The ministers *met* on 21 August.", "2023-08-21", "21 August"),
    ("The ministers will *meet* on 21 August.", "2024-08-21", "21 August"),
    ("The ministers *met* on Aug. 21, 2023.", "2023-08-21", "Aug. 21, 2023"),
    ("On Monday, Aug. 21, 2023, the ministers *met*.", "2023-08-21", "Monday, Aug. 21, 2023"),
    ("The ministers *met* on Friday, May 17.", "2024-05-17", "Friday, May 17"),
    ("The ministers *met* on the 3rd of May.", "2024-05-03", "3rd of May"),
    ("The ministers *met* on 2024-05-03.", "2024-05-03", "2024-05-03"),
    ("The army *seized* power in 1987.", "1987", "1987"),
    ("In 1987, the army *seized* power.", "1987", "1987"),
    ("In early 1987 the army *seized* power.", "1987", "1987"),
    # Ranges.
    ("The ministers *met* from 3 to 5 May.", "2024-05-03/2024-05-05", "3 to 5 May"),
    ("The ministers *met* between 3 and 5 May.", "2024-05-03/2024-05-05", "3 and 5 May"),
    ("The ministers *met* on May 3-5, 2022.", "2022-05-03/2022-05-05", "May 3-5, 2022"),
    ("The ministers *met* on May 3-5.", "2024-05-03/2024-05-05", "May 3-5"),
    ("They *fought* from 30 April to 2 May 2022.", "2022-04-30/2022-05-02", "30 April to 2 May 2022"),
    ("They *fought* from March to May 2022.", "2022-03/2022-05", "March to May 2022"),
    ("They *fought* from 2014 to 2016.", "2014/2016", "2014 to 2016"),
    ("They *fought* from Friday to Sunday.", "2024-05-17/2024-05-19", "Friday to Sunday"),
    ("They *fought* on Saturday and Sunday.", "2024-05-18/2024-05-19", "Saturday and Sunday"),
    ("They *fought* from 1979-89.", "1979/1989", "1979-89"),
    # Which clause a time belongs to.
    ("Officials said on Monday that rebels *attacked* the port on Sunday.", "2024-05-19", "Sunday"),
    ("Officials *said* on Monday that rebels attacked the port on Sunday.", "2024-05-20", "Monday"),
    ("Rebels *attacked* the port on Sunday, officials said on Monday.", "2024-05-19", "Sunday"),
    ("Rebels attacked the port on Sunday, officials *said* on Monday.", "2024-05-20", "Monday"),
    ("Chen said Iran *bombed* the port on Monday.", "2024-05-20", "Monday"),
    ("On Monday, after weeks of talks, Iran *bombed* the port.", "2024-05-20", "Monday"),
    ("China *bombed* Iran on Monday and signed a pact with Iraq on Sunday.", "2024-05-20", "Monday"),
    ("China bombed Iran on Monday and *signed* a pact with Iraq on Sunday.", "2024-05-19", "Sunday"),
    ("On Monday China condemned the raid and *called* for restraint.", "2024-05-20", "Monday"),
    ("China bombed the port on Monday, *killing* 12 people.", "2024-05-20", "Monday"),
    ("The raid *killed* 12 and wounded 30 on Monday.", "2024-05-20", "Monday"),
    ("China, which armed Iran in 2019, *bombed* Iraq on Monday.", "2024-05-20", "Monday"),
    ("China, which *armed* Iran in 2019, bombed Iraq on Monday.", "2019", "2019"),
    ("Iran *met* envoys on Monday before the talks in June.", "2024-05-20", "Monday"),
    ("Chen Wei, a spokesman for the ministry, *said* on Monday that Iran left.", "2024-05-20", "Monday"),
    ("China *bombed* Iran, Iraq and Syria on Monday.", "2024-05-20", "Monday"),
    ("Xi is expected to *arrive* in Moscow on Thursday.", "2024-05-23", "Thursday"),
    ("Xi was expected to *arrive* in Moscow on Thursday.", "2024-05", "Thursday"),
    ("The talks scheduled for Friday were *cancelled* on Monday.", "2024-05-20", "Monday"),
    ("Envoys *met* on Monday ahead of the summit.", "2024-05-20", "Monday"),
    ("The group that attacked Iran in May *bombed* Iraq on Monday.", "2024-05-20", "Monday"),
    ('"We *met* on Monday," he said on Tuesday.', "2024-05-20", "Monday"),
    ('"We met on Monday," he *said* on Tuesday.', "2024-05-21", "Tuesday"),
    ("BEIJING, May 19 (Reuters) - China *condemned* the sale on Monday.", "2024-05-20", "Monday"),
    ("Putin will *visit* Beijing in October, the Kremlin said Monday.", "2024-10", "October"),
    ("Putin will visit Beijing in October, the Kremlin *said* Monday.", "2024-05-20", "Monday"),
    ("The treaty, signed in 1972, *expired* in 2002.", "2002", "2002"),
    ("The treaty, *signed* in 1972, expired in 2002.", "1972", "1972"),
    ("In April, rebels *shelled* the town.", "2024-04", "April"),
    ("In May 2019, rebels *shelled* the town.", "2019-05", "May 2019"),
    ("China announced a summit to be *held* on October 12.", "2024-10-12", "October 12"),
    ("The paper cited figures *released* Thursday.", "2024-05-16", "Thursday"),
    ("The port will close when the fleet *arrives* on 25 May.", "2024-05-25", "25 May"),
    ("The raid, which killed 12, *ended* on Monday.", "2024-05-20", "Monday"),
    ("In 2014, China *condemned* the coup.", "2014", "2014"),
)
UNTOLD = (
    "Iran has *bombed* the town since 2014.",
    "Iran has *bombed* the town since last Wednesday.",
    "China will *cut* emissions by 2030.",
    "The army *held* the town until Friday.",
    "Iran *met* envoys before the talks in May.",
    "Iran *left* the talks after the coup in 2014.",
    "They *fought* in the 1970s.",
    "They *fought* in the 19th century.",
    "Rebels *attacked* the port three days earlier.",
    "Rebels *attacked* the port three days later.",
    "Rebels *attacked* the port the following day.",
    "Rebels *attacked* the port a few days ago.",
    "Rebels *attacked* the port two hours ago.",
    "Rebels *attacked* the port two 99999999999 weeks ago.",
    "Rebels *attacked* the port in 0000.",
    "Rebels *attacked* the port on 0000-00-00.",
    "Rebels *attacked* the port on 2024-13-45.",
    "Rebels *attacked* the port on Feb. 30.",
    "Rebels *attacked* the port on 30 February 2023.",
    "Rebels *attacked* the port on Feb. 29, 2023.",
    "Rebels *attacked* the port on Monday, May 17.",
    "Rebels *attacked* the port on 5/6/2024.",
    "Rebels *attacked* the port at 10 p.m.",
    "China *condemned* the coup in 2014.",
    "China *accused* Iran of bombing a school in May.",
    "China *jailed* him for spying in 2014.",
    "The paper *cited* figures released Thursday.",
    "Work on the port, begun two years ago, has been *halted*.",
    "Exports *rose* 4%, up from 2% a year ago.",
    "The delivery, due later this year, has been *halted*.",
    "Following Monday's attack, Iran *closed* its border.",
    "As of Monday, rebels *held* the town.",
    "The talks would *resume* next week.",
    "China *denounced* Wednesday's talks.",
    "China *praised* the 2014 accord.",
    "China *imposed* an overnight curfew.",
    "China *imposed* sanctions every Friday.",
    "The ministers *met* on Good Friday.",
    "He *told* the Sunday Times about it.",
    "2000 soldiers *attacked*.",
    "They may *march* in protest.",
    "China *said* that rebels attacked the port on Sunday.",
    "China *said* rebels attacked the port on Sunday.",
    "Officials said on Monday that rebels *attacked* the port.",
    "Rebels *attacked* the port, officials said on Monday.",
    "China *agreed* to meet the rebels on Friday.",
    "China *praised* the deal he signed on Friday.",
    "The ministers *postponed* talks from Monday to Friday.",
    "Elections in *June* are near.",
    "The *summit* on 25 May.",
    "After the coup in May China *bombed* Iran.",
    "*Nothing* happened.",
    "*Vision* 2030 is a plan.",
    "The ministers *meet* this Friday.",
)
BY_PUBLISHING: tuple[Open, ...] = (
    ("The ministers *met* in May.", None, None),
    ("The ministers *met* on 21 August.", None, None),
    ("The ministers *met* on Wednesday.", None, None),
    ("The ministers *met* yesterday.", None, None),
    ("The ministers *met* last year.", None, None),
    ("The ministers *met* in May 2019.", None, "2019-05"),
    ("The ministers *met* on 21 August 2019.", None, "2019-08-21"),
    ("The ministers *met* in 1987.", None, "1987"),
    ("The ministers *met* from 3 to 5 May 2019.", None, "2019-05-03/2019-05-05"),
    ("The ministers *met* from March to May.", None, None),
    ("The ministers *met* in 1987.", "not a date", "1987"),
    ("The ministers *met* yesterday.", "not a date", None),
    ("The ministers *met* yesterday.", "0000-00-00", None),
    ("The ministers *met* yesterday.", "9999-12-31", None),
    ("The ministers *met* yesterday.", "2024-02-30", None),
    ("The ministers *met* yesterday.", "", None),
    ("The ministers *met* today.", "2024-05", "2024-05"),
    ("The ministers *met* today.", "2024", "2024"),
    ("The ministers *met* yesterday.", "2024-05", "2024"),
    ("The ministers *met* yesterday.", "2024", None),
    ("The ministers *met* on Wednesday.", "2024-01", None),
    ("The ministers *met* last month.", "2024-05", "2024-04"),
    ("The ministers *met* last year.", "2024-05", "2023"),
    ("The ministers *met* last year.", "2024", "2023"),
    ("The ministers *met* last month.", "2024", None),
    ("The ministers *met* two years ago.", "2024", "2022"),
    ("The ministers *met* in May.", "2024-05", "2024-05"),
    ("The ministers *met* in June.", "2024-05", "2023-06"),
    ("The ministers *met* in June.", "2024", None),
    ("The ministers *met* in January.", "2024", "2024-01"),
    ("The ministers *met* on 21 August.", "2024-05", "2023-08-21"),
    ("The ministers *met* on 21 May.", "2024-05", None),
    ("The ministers *met* this week.", "2024-05", None),
    ("The ministers *met* this week.", "2024-05-01", None),
    ("The ministers *met* this week.", "2024-05-08", "2024-05"),
    ("The ministers *met* last May.", "2024-08-08", None),
    ("The ministers *met* on Feb. 29.", "2024-03-01", "2024-02-29"),
    ("The ministers *met* on Friday.", "2024-05-23T23:59:59+08:00", "2024-05-17"),
)


def told(marked: str, published: str | None = PUBLISHED) -> tuple[str, When | None]:
    """The sentence without asterisks, and when the word between them was."""
    sentence = marked.replace("*", "")
    return sentence, when_told(sentence, marked.index("*"), published)


def written(when: When | None) -> str | None:
    """A date, or a range with a slash."""
    if when is None:
        return None
    return f"{when.date}/{when.until}" if when.until else when.date


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case[0])
def test_told(case: Case) -> None:
    marked, date, words = case
    sentence, when = told(marked)
    assert (written(when), when and when.span.of(sentence)) == (date, words)


@pytest.mark.parametrize("marked", UNTOLD)
def test_untold(marked: str) -> None:
    assert told(marked)[1] is None


@pytest.mark.parametrize("case", BY_PUBLISHING, ids=lambda case: f"{case[1]}: {case[0]}")
def test_only_what_can_be_known(case: Open) -> None:
    marked, published, date = case
    assert written(told(marked, published)[1]) == date


def test_a_word_and_its_inside_are_one_place() -> None:
    sentence = "Rebels shelled the town on Monday."
    assert len({when_told(sentence, near, PUBLISHED) for near in range(7, 14)}) == 1


@pytest.mark.parametrize("near", [-1, 34, 1000])
def test_no_word_no_date(near: int) -> None:
    assert when_told("Rebels shelled the town on Monday.", near, PUBLISHED) is None


DAYS = st.dates(min_value=date(1500, 1, 1), max_value=date(8999, 12, 31)).map(date.isoformat)
WEEKDAYS = st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


@given(weekday=WEEKDAYS, published=DAYS)
def test_a_weekday_past_is_never_after_publishing(weekday: str, published: str) -> None:
    when = when_told(f"Rebels attacked the town on {weekday}.", 8, published)
    assert when is not None and when.date <= published
    assert (date.fromisoformat(published) - date.fromisoformat(when.date)).days < 7


@given(weekday=WEEKDAYS, published=DAYS)
def test_a_weekday_to_come_is_never_before_publishing(weekday: str, published: str) -> None:
    when = when_told(f"The ministers will meet on {weekday}.", 19, published)
    assert when is not None and when.date >= published


@given(words=st.sampled_from(["in May", "on 21 August", "last month", "on Feb. 29", "yesterday"]), published=DAYS)
def test_less_known_of_publishing_is_never_another_date(words: str, published: str) -> None:
    sentence = f"Rebels attacked the town {words}."
    finest = when_told(sentence, 7, published)
    for length in (4, 7):
        coarse = when_told(sentence, 7, published[:length])
        assert coarse is None or (finest is not None and finest.date.startswith(coarse.date))


SNIPPETS = (
    "on Monday", "in May", "3 to 5 May", "2024", "Feb. 30", "yesterday", "last", "next Wednesday", "two weeks ago",
    ", ", "which", "that", "said", "and", "to meet", "will", "(", ")", '"', ";", " - ", "before", "between", "May 3-5",
    "this weekend", "overnight", "’s", "attacked", "0000-00-00", "2024-13-45", "99999999999", "1999-2001",
    "Jan. 1, 1000",
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(SNIPPETS), max_size=12).map(" ".join))
PREFIX = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@given(text=TEXT, near=st.integers(-2, 120), published=st.one_of(st.none(), DAYS, st.text(max_size=12)))
@example(text="2014-13-05 x", near=11, published="2014-13-05")
@settings(max_examples=400)
def test_any_text_is_read(text: str, near: int, published: str | None) -> None:
    when = when_told(text, near, published)
    if when is not None:
        assert PREFIX.fullmatch(when.date) and (when.until is None or when.date < when.until)
        assert 0 <= when.span.start < when.span.end <= len(text)


@pytest.mark.parametrize(
    "words", ["on Monday ", "and met ", "to to ", "(", ", he said that ", "3 and ", "in May last year, "]
)
def test_long_text_is_read_in_time(words: str) -> None:
    sentence = (words * LONGEST_SENTENCE)[:LONGEST_SENTENCE]
    start = time.process_time()
    when_told(sentence, 1, PUBLISHED)
    when_told(sentence * 100, 1, PUBLISHED)
    assert time.process_time() - start < 2
