"""For each altered sentence its hard faithful twin: who tells the same faithfully in other words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.building.records import Account, Happening, Ref, Sentence

GREATEST_OVERLAP = 0.65  # of its words; a twin closer to its origin is not hard
_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
_STOP = frozenset(
    """a an and are as at be been being but by did do does for from had has have he her him his i in into is
    it its me my no nor not of on or our she so that the their them there these they this those to too was we
    were what when where which while who whom whose will with would you your also both than then after before
    about over under between during if could may might must shall should can up out own""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """An altered sentence and its best twin; `overlap` is `None` where nobody tells it faithfully."""

    account: Account
    sentence: Sentence
    faithful: str | None
    overlap: float | None

    @property
    def is_hard(self) -> bool:
        """Whether the twin is there and differs enough from the origin in words."""
        return self.overlap is not None and self.overlap < GREATEST_OVERLAP


def content_words(text: str) -> list[str]:
    """The words of the text in lower case, without those that carry no content."""
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return [word for word in words if word not in _STOP]


def overlap(text: str, origin: str) -> float:
    """The share of the text's content words that the origin has; 1 for a text without any."""
    words = content_words(text)
    known = set(content_words(origin))
    return sum(word in known for word in words) / len(words) if words else 1.0


def twins(happening: Happening) -> list[Twin]:
    """For every altered sentence the faithful sentence of another rewrite that shares the fewest words."""
    return [
        _twin(happening, account, sentence)
        for account in happening.accounts
        for sentence in account.sentences
        if sentence.label == "altered"
    ]


def _twin(happening: Happening, account: Account, altered: Sentence) -> Twin:
    found = [
        (overlap(faithful.text, origin_text(happening, faithful.refs)), name)
        for name, faithful in _faithful(happening, account)
        if set(faithful.refs) & set(altered.refs)
    ]
    share, name = min(found, default=(None, None))
    return Twin(account=account, sentence=altered, faithful=name, overlap=share)


def _faithful(happening: Happening, account: Account) -> Iterator[tuple[str, Sentence]]:
    for other in happening.accounts:
        if other.kind == "rewrite" and other.id != account.id:
            for sentence in other.sentences:
                if sentence.label == "kept" and not sentence.accept:
                    yield f"{other.id}:{sentence.number}", sentence


def origin_text(happening: Happening, refs: tuple[Ref, ...]) -> str:
    """What the sentences together say, so that a merger of two is not called a different wording."""
    accounts = [(ref, happening.account(ref.account)) for ref in refs]
    found = [(ref, sentence) for ref, origin in accounts if origin for sentence in origin.sentences]
    return " ".join(sentence.text for ref, sentence in found if sentence.number == ref.number)
