"""An edition as one page that needs nothing outside itself."""

from variorum.edition.composing import listed_alone, story_part
from variorum.edition.frame import packaged, policy, template
from variorum.edition.marks import MEANINGS, SIGNS
from variorum.edition.page import PagePart
from variorum.edition.text import counted
from variorum.records import Edition

FULL_ALONE = 50  # stories of one account whose text is on the page; the others are named, so that the page stays small


def write_html(edition: Edition) -> str:
    """The whole page. Nothing of it comes from outside, and its policy forbids all but its own style and script."""
    return template("edition.html").render(page=page_of(edition))


def page_of(edition: Edition) -> PagePart:
    """What the template renders."""
    style, script = packaged("edition.css"), packaged("edition.js")
    several = [entry for entry in edition.entries if len(entry.accounts) > 1]
    alone = [entry for entry in edition.entries if len(entry.accounts) == 1]
    accounts = sum(len(entry.accounts) for entry in edition.entries)
    return PagePart(
        title="Variorum edition",
        figures=(counted(accounts, "account"), counted(len(edition.entries), "story", "stories")),
        stories=tuple(story_part(entry, number) for number, entry in enumerate(several, start=1)),
        alone=tuple(story_part(entry, len(several) + n) for n, entry in enumerate(alone[:FULL_ALONE], start=1)),
        alone_listed=tuple(map(listed_alone, alone[FULL_ALONE:])),
        rejected=edition.rejected,
        key=tuple((sign, label, MEANINGS[label]) for label, sign in SIGNS.items()),
        style=style,
        script=script,
        policy=policy(style, script),
    )
