"""A user's own holders of office: they go before the package's, and a table that does not fit says where."""

import pytest

from tests.actors.test_actors import PERSON, actors_in
from variorum.actors import Term, read_own_actors
from variorum.errors import SettingsError

HEADER = "person\tcountry\toffice\tsince\tuntil\tfamily\taliases"
OWN = f"""# ours
{HEADER}
Quillan Ode\tCHN\tPremier\t2026-03-11\t\tOde\tQ. Ode|The Hon. Q. Ode
"""


def own(text: str) -> tuple[Term, ...]:
    """The terms of a table called own.tsv."""
    return read_own_actors("own.tsv", text)


def test_a_users_holder_goes_before_the_packages() -> None:
    text = "The Chinese premier met Ode."
    found = actors_in(text, "2026-06-01", {"Ode": PERSON}, own(OWN))
    named = [found[words] for words in ("The Chinese premier", "Ode")]
    assert [(actor.country, actor.person) for actor in named] == [("CHN", "Quillan Ode")] * 2


def test_before_that_the_packages_stands() -> None:
    found = actors_in("The Chinese premier left.", "2024-08-21", {}, own(OWN))
    assert found["The Chinese premier"].person == "Li Qiang"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no column person, country, office"),
        ("person\tcountry\n", "no column office"),
        (f"{HEADER}\tshoe size\n", "unknown column shoe size"),
        (f"{HEADER}\nQ. Ode\tXXX\tking\n", "line 2: XXX: no country or organization"),
        (f"{HEADER}\nQ. Ode\t\tking\n", "line 2: country is empty"),
        (f"{HEADER}\nQ. Ode\tCHN\tking\t2014-13\n", "line 2: 2014-13: not a date"),
        (f"{HEADER}\nQ. Ode\tCHN\tking\tMay 2014\n", "line 2: May 2014: not a date"),
        (f"{HEADER}\nQ. Ode\tCHN\tking\t2014\t2012\n", "line 2: until 2012 lies before since 2014"),
        (f"{HEADER}\nQ. Ode\tCHN\tking\t2014\t2016\t\t\tx\ty\n", "line 2: 9 cells under 7 columns"),
        (
            f"{HEADER}\nQ. Ode\tCHN\tking\t2012\t2014-05\nA. Blip\tCHN\tking\t2013\t2016\n",
            r"Q. Ode \(line 2\) and A. Blip \(line 3\) are king of CHN at one time",
        ),
    ],
)
def test_what_does_not_fit_is_an_error_that_names_the_place(text: str, fault: str) -> None:
    with pytest.raises(SettingsError, match=f"own.tsv.*{fault}"):
        own(text)


def test_who_follows_the_other_is_no_overlap() -> None:
    assert len(own(f"{HEADER}\nQ. Ode\tCHN\tking\t2012\t2014-05-03\nA. Blip\tCHN\tking\t2014-05-03\n")) == 2
