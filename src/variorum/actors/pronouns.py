"""'He' and 'she' at the head of a sentence: the only person of the sentence before."""

import re
from collections.abc import Sequence

from variorum.actors.making import actor
from variorum.actors.scene import Scene
from variorum.records import Actor, Article, Mention, Provenance, Reading, Span

PROVENANCE = Provenance(stage="actors", model="rules", version="2")
# At its head, or after a quotation that makes the sentence: '"It will hold," he said.'
PRONOUN = re.compile(
    r"(?P<word>She|He)\b|[\"“][^\"“”]+[\"”]\s(?P<said>s?he)\s(?:said|added|told|asked|warned|insisted)\b"
)


def pronouns(article: Article, reading: Reading) -> list[Mention]:
    """The pronouns that stand for the person of whom a sentence tells."""
    found = []
    for sentence in reading.sentences:
        match = PRONOUN.match(article.text, sentence.span.start, sentence.span.end)
        if match is not None:
            span = Span(*match.span("word" if match["word"] else "said"))
            text = span.of(article.text)
            found.append(
                Mention(span=span, text=text, key=text.casefold(), form="pronoun", provenance=PROVENANCE, kind="person")
            )
    return found


def of_pronoun(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """The person of the sentence before, named there or called 'he', if no other is spoken of there."""
    previous = scene.sentence_before(mention.span.start)
    if previous is None:
        return None
    told = [one for one in before if one.person is not None and previous.start <= one.span.start < previous.end]
    known = {one.span for one in told}
    persons = [m.span for m in scene.mentions if m.kind == "person" and previous.start <= m.span.start < previous.end]
    if len({one.person for one in told}) != 1 or not known.issuperset(persons):
        return None
    one = told[-1]
    return actor(
        mention,
        country=one.country,
        reason="account",
        evidence=(mention.span, one.span),
        person=one.person,
        office=one.office,
        sector=one.sector,
    )
