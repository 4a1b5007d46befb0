"""The signs and words for how an account tells a claim and for what stands behind it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from variorum.edition.text import counted
from variorum.records import Claim, Note, Verdict
from variorum.records.variant import AlterationKind, VariantLabel

NoteKind = Literal["stands apart", "siblings differ", "named elsewhere"]
SIGNS: Final[dict[VariantLabel, str]] = {
    "contradicted": "!",
    "altered": "~",
    "added": "+",
    "unclear": "?",
    "comment": "“",
    "kept": "=",
    "omitted": "·",
}
MEANINGS: Final[dict[VariantLabel, str]] = {
    "contradicted": "two accounts that are independent of each other say what cannot both be so",
    "altered": "the account has this from another one and changes what it means",
    "added": "the account asserts something that none of its sources here has",
    "unclear": "told in other words, and whether they mean the same cannot be told; this accuses nobody",
    "comment": "the writer's own judgement",
    "kept": "told here too, in the same or in other words",
    "omitted": "the source tells this, and the account leaves it out",
}
NOUNS: Final[dict[VariantLabel, str]] = {
    "contradicted": "contradiction",
    "altered": "alteration",
    "added": "addition",
}
FLAGGED: Final[tuple[VariantLabel, ...]] = ("contradicted", "altered", "added")
# What an alteration changes, in plain words for the terms of the records.
KINDS: Final[dict[AlterationKind, str]] = {
    "attribution": "attribution",
    "modality": "certainty",
    "polarity": "negation",
    "quantity": "number",
    "time": "time",
    "place": "place",
    "entity": "name",
    "role": "who to whom",
    "relation": "cause",
    "evaluation": "judgement",
}
# What a note says, in words that accuse nobody.
NOTES: Final[dict[NoteKind, str]] = {
    "stands apart": "stands apart",
    "siblings differ": "copies differ",
    "named elsewhere": "named elsewhere",
}
STYLES: Final[dict[VariantLabel, str]] = {
    "contradicted": "bold magenta",
    "altered": "bold yellow",
    "added": "bold blue",
    "unclear": "",
    "comment": "",
    "kept": "dim",
    "omitted": "dim",
}


def weight(label: VariantLabel) -> int:
    """Place in the order in which signs are listed, the gravest first."""
    return tuple(SIGNS).index(label)


def notes_words(notes: Sequence[Note]) -> list[str]:
    """'1 passage that stands apart', '2 where copies differ'; that somebody is named elsewhere is no difference."""
    numbers = Counter(note.kind for note in notes)
    apart, differing = numbers["stands apart"], numbers["siblings differ"]
    standing = counted(apart, "passage that stands apart", "passages that stand apart")
    return [words for number, words in ((apart, standing), (differing, f"{differing} where copies differ")) if number]


def labels_words(numbers: Mapping[str, int]) -> list[str]:
    """'2 alterations', '1 addition'."""
    return [counted(numbers[label], NOUNS[label]) for label in FLAGGED if numbers[label]]


def kind_words(claim: Claim) -> str:
    """The kind of a claim where it is no plain report."""
    return "" if claim.kind == "report" else claim.kind


def verdict_words(verdict: Verdict | None) -> str:
    """The verdict in words; nothing where there is none."""
    if verdict is None:
        return ""
    origins = len(verdict.origin_ids)
    if verdict.standing == "contested":
        against = len(verdict.contesting_origin_ids)
        return f"contested: {counted(origins, 'origin')} for, {against} against"
    return f"{origins} independent origins" if verdict.standing == "corroborated" else "one origin"
