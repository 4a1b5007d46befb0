"""'He' and 'she' at the head of a sentence: the only person of the sentence before."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from variorum.actors.making import told_before
from variorum.actors.naming import folded
from variorum.actors.scene import Scene
from variorum.records import Actor, Article, Mention, Provenance, Reading, Span

PROVENANCE = Provenance(stage="actors", model="rules", version="2")
# At its head, or after a quotation that makes the sentence: '"It will hold," he said.'
PRONOUN = re.compile(
    r"(?P<word>She|He)\b(?!\s[A-Z])|[\"“][^\"“”]+[\"”]\s(?P<said>s?he)\s(?:said|added|told|asked|warned|insisted)\b"
)
SOMEBODY = re.compile(r"\b(?:the|an?|his|her|its|their)\s(?:\w+\s)?(?P<who>[a-z]+)", re.IGNORECASE)


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
    """The person of the sentence before, named there or called 'he', if no other is spoken of there and the pronoun
    suits the first name.
    """
    previous = scene.sentence_before(mention.span.start)
    if previous is None:
        return None
    told = [one for one in before if one.person is not None and previous.start <= one.span.start < previous.end]
    if len({one.person for one in told}) != 1 or speaks_of_others(previous, {one.span for one in told}, scene):
        return None
    if not suits(mention.key, told[0].person or "", scene):
        return None
    return told_before(mention, told[-1])


def suits(pronoun: str, person: str, scene: Scene) -> bool:
    """Whether 'he' or 'she' may stand for a person: one of the tables, a woman if the first name is in the list of
    women's. Of whom no table knows it cannot be told.
    """
    known = folded(person) in scene.register.by_name
    return known and (folded(person.split()[0]) in scene.register.women) == (pronoun == "she")


def speaks_of_others(sentence: Span, known: Collection[Span], scene: Scene) -> bool:
    """Whether a sentence speaks of another person than those known, by name or as 'the pilot'."""
    first = bisect_left(scene.mentions, sentence.start, key=lambda mention: mention.span.start)
    for mention in scene.mentions[first:]:
        if mention.span.start >= sentence.end:
            break
        if mention.kind == "person" and mention.form != "pronoun" and mention.span not in known:
            return True
    return any(
        folded(match["who"]) in scene.titles and not any(Span(*match.span()).overlap(span) for span in known)
        for match in SOMEBODY.finditer(sentence.of(scene.text))
    )
