"""Credits of agencies, and names that are none."""

import pytest

from variorum.pages.agencies import find_credit

BODY = "Leaders met in the capital on Sunday and signed a treaty."


@pytest.mark.parametrize(
    ("paragraphs", "around", "people", "agency"),
    [
        ([f"WASHINGTON (AP) -- {BODY}"], [], [], "Associated Press"),
        ([f"LONDON, Sept 17 (Reuters) - {BODY}"], [], [], "Reuters"),
        ([f"(Reuters) — {BODY}"], [], [], "Reuters"),
        ([f"Moscow (dpa) - {BODY}"], [], [], "Deutsche Presse-Agentur"),
        ([f"HANOI, Vietnam (AP) — {BODY}"], [], [], "Associated Press"),
        ([BODY, "With inputs from PTI"], [], [], "Press Trust of India"),
        ([BODY], ["Source: Xinhua"], [], "Xinhua"),
        ([BODY, f"{BODY} — AFP"], [], [], "Agence France-Presse"),
        ([BODY], ["By Associated Press"], [], "Associated Press"),
        ([BODY], [], ["The Associated Press"], "Associated Press"),
        ([BODY], [], ["The Daily Lantern", "Jane Doe"], None),
        ([f"{BODY} He told Reuters that it was good."], [], [], None),
        (["The minister told the TASS news agency that talks went well."], [], [], None),
        (["Putin spoke in Moscow, as per the Interfax agency, after talks."], [], [], None),
        ([BODY, "It was first reported by Bloomberg."], [], [], None),
    ],
)
def test_find_credit(paragraphs: list[str], around: list[str], people: list[str], agency: str | None) -> None:
    found = find_credit(paragraphs, around, *people)
    assert (found.agency if found else None) == agency
