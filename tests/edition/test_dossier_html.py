"""The page of a dossier: every number leads to its passages, everything is escaped, nothing comes from outside."""

import re
from itertools import pairwise

import pytest

from tests.edition.dossiers import DOSSIER, EMPTY, cited, dealing, dossier, large
from tests.edition.elements import Elements
from variorum.edition import dossier_html
from variorum.edition.dossier_html import dossier_part
from variorum.edition.frame import digest
from variorum.edition.grouping import FULL, NAMED
from variorum.edition.months import axis
from variorum.records import Dossier

UNSEEN = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"


@pytest.fixture(scope="module")
def page() -> str:
    return dossier_html(DOSSIER)


@pytest.fixture(scope="module")
def elements(page: str) -> Elements:
    return Elements(page)


def without_months(*dates: str | None) -> Dossier:
    """A dossier of happenings on these dates."""
    return dossier(tuple(dealing(n, "AID", date, cited("Wire", "Words.", start=n)) for n, date in enumerate(dates)))


PAGES = {
    "everything": DOSSIER,
    "nothing": EMPTY,
    "large": large(400, 3000),
    "one month": large(1, 60),
    "undated alone": without_months(None, "2014", None),
    "ages apart": without_months("0001-01", "2014-05", "9999-12-31"),
    "no date at all": without_months("2014-13", "long ago", ""),
}


@pytest.mark.parametrize("found", PAGES.values(), ids=PAGES)
def test_every_page_is_nested_and_every_link_lands(found: Dossier) -> None:
    elements = Elements(dossier_html(found))
    assert not elements.faults and not elements.open
    names = [attrs["id"] for _, attrs in elements.found if "id" in attrs]
    assert len(names) == len(set(names))
    pointing = ("href", "aria-labelledby")
    targets = {str(attrs[name]).removeprefix("#") for _, attrs in elements.found for name in pointing if name in attrs}
    assert {target for target in targets if "/" not in target} <= set(names)


@pytest.mark.parametrize("found", PAGES.values(), ids=PAGES)
def test_every_bar_and_every_number_leads_to_happenings_of_its_kind(found: Dossier) -> None:
    part = dossier_part(found)
    kinds = {one.anchor: one.kind for group in part.groups for one in (*group.full, *group.named) if one.anchor}
    for segment in part.plot.segments if part.plot else ():
        assert kinds.get(segment.anchor, segment.kind) == segment.kind
    cells = [cell for _, cells in part.rows for cell in cells if cell]
    assert sum(cell.number for cell in cells) == len(found.dealings)
    assert all(cell.anchor for cell in cells)
    assert len(part.plot.segments if part.plot else ()) == len(cells)


def test_hostile_words_stay_words(page: str, elements: Elements) -> None:
    assert not {tag for tag, _ in elements.found} & {"script", "img", "i", "iframe", "link", "base", "form"}
    assert not any(name.startswith("on") or name == "style" for _, attrs in elements.found for name in attrs)
    assert page.count("&lt;script&gt;window.hostile=1&lt;/script&gt;") >= 6
    assert not re.search(UNSEEN, page)


def test_only_web_addresses_are_links(elements: Elements) -> None:
    outside = [a for tag, a in elements.found if tag == "a" and not str(a["href"]).startswith("#")]
    assert {str(a["href"]).split("/")[2] for a in outside} == {f"{n}.example" for n in ("wire", "courier", "gazette")}
    assert all(a["rel"] == "noreferrer noopener" for a in outside)


def test_the_policy_allows_this_style_and_no_script(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; ")
    assert digest(dossier_part(DOSSIER).style) in policy[1]
    assert "script-src" not in policy[1] and "unsafe" not in policy[1]


def test_what_happened_stands_by_month_and_what_has_none_last() -> None:
    groups = dossier_part(DOSSIER).groups
    assert [(group.title, [one.when for one in group.full]) for group in groups] == [
        ("May 2014", ["21 May 2014", "21 May 2014", "28 May 2014"]),
        ("August 2014", ["August 2014", "2 August 2014"]),
        ("February 2015", ["February 2015"]),
        ("Undated, or dated by the year alone", ["2013", "undated"]),
    ]
    assert [one.state for one in groups[0].full] == ["signed", "", "announced"]


def test_the_passages_tell_their_origin_where_there_are_several() -> None:
    signed, met = (one.behind for one in dossier_part(DOSSIER).groups[0].full[:2])
    assert signed and met
    assert signed.told == "2 independent origins: The Wire, Courier, Gazette"
    assert [one.origin for one in signed.passages] == ["origin 1", "origin 2", "origin 2"]
    assert (met.summary, [one.origin for one in met.passages]) == ("1 passage", [""])


def test_cooperation_stands_over_the_line_and_conflict_under_it() -> None:
    plot = dossier_part(DOSSIER).plot
    assert plot
    for one in plot.segments:
        below, above = one.y >= plot.zero, one.y + one.height <= plot.zero
        assert (below, above) == ((True, False) if one.kind.endswith("f") else (False, True))
    assert "4 happenings of cooperation over the line, 4 of conflict under it; 2 undated" in plot.words


def test_months_without_any_keep_their_place_and_undated_ones_stand_apart() -> None:
    plot = dossier_part(DOSSIER).plot
    assert plot and plot.undated
    months = [word.words for word in plot.months]
    assert months == "May Jun Jul Aug Sep Oct Nov Dec Jan Feb".split()
    assert {round(b.x - a.x, 1) for a, b in pairwise(plot.months)} == {44.0}
    assert [word.words for word in plot.years] == ["2014", "2015"]
    apart = [one for one in plot.segments if one.anchor.startswith("m-without")]
    assert all(one.x > plot.undated for one in apart)
    assert all(one.x < plot.undated for one in plot.segments if one not in apart)


def test_only_a_long_time_without_any_is_cut_and_only_where_there_would_be_too_many_months() -> None:
    assert len(axis(["1980-01", "2014-05"])) == 34 * 12 + 5
    assert axis(["0001-12", "0002-02", "9999-12"]) == ["0001-12", "0002-01", "0002-02", None, "9999-12"]
    assert axis([]) == []


def test_bars_of_a_large_dossier_do_not_overlap() -> None:
    plot = dossier_part(PAGES["large"]).plot
    assert plot
    places = sorted({(one.x, one.width) for one in plot.segments})
    assert len(places) == 400
    assert all(x + width < following for (x, width), (following, _) in pairwise(places))


def test_a_large_dossier_tells_how_many_more_there_are() -> None:
    part = dossier_part(PAGES["large"])
    assert sum(len(group.full) for group in part.groups) == FULL
    assert sum(len(group.named) for group in part.groups) == NAMED
    assert sum(group.more for group in part.groups) == 3000 - FULL - NAMED
    assert all(group.full for group in part.groups)
    assert len(dossier_html(PAGES["large"])) < 1_600_000


def test_statements_are_told_by_who_says_them_of_whom() -> None:
    russia, china = dossier_part(DOSSIER).sides
    (said,) = russia.said
    assert (russia.title, china.title) == ("Russia on China", "China on Russia")
    assert (said.who, said.called, said.via, said.content) == (
        "Vladimir Putin",
        "the president",
        "TASS",
        "China is a friend.",
    )


def test_figures_have_their_rank_year_and_source() -> None:
    export, import_ = dossier_part(DOSSIER).figures
    assert (export.whose, export.flow, export.partner) == ("Russia", "export", "to China")
    assert (export.value, export.rank, export.year) == ("33 % of exports", "1", "2023")
    assert (import_.partner, import_.value, import_.rank) == ("from Russia", "1,234,567.5 US dollars", "")
    assert (import_.goods[:3], import_.source) == ("gas", "Table")


def test_the_accounts_cited_lead_to_their_first_passage() -> None:
    accounts = {one.name: one.anchor for one in dossier_part(DOSSIER).accounts}
    assert accounts["The Wire"] == "d2" and accounts["Ledger"] == "d6"
    assert len(accounts) == 5


def test_nothing_told() -> None:
    page = dossier_html(EMPTY)
    assert "No account read tells of anything between the two in that time." in page
    assert "No figures: no table read has a row on the two." in page
    assert 'id="months"' not in page and 'id="happened"' not in page


def test_same_bytes_again(page: str) -> None:
    assert dossier_html(DOSSIER) == page
