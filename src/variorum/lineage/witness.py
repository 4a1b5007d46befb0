"""An account as it is judged for kinship: with the words that are its own and not quoted from a public statement."""

import re
from dataclasses import dataclass

from variorum.language.rarity import find_terms, rarity
from variorum.records import Account

QUOTATION = re.compile(r"“[^“”]{0,2000}”|\"[^\"]{0,2000}\"")
SHINGLE_WORDS = 5
RARE = 0.35  # a term at least so rare counts as one (about one article in twenty has it)


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Shingles, rare terms with their weight, how many words of each sentence are its own, and the sentences that are
    not mostly quotation; and what is told how fully: words, numbers in figures, code points between quotation marks.
    """

    account: Account
    shingles: frozenset[tuple[str, ...]]
    terms: dict[str, float]
    own_words: tuple[int, ...]
    own_sentences: tuple[int, ...]
    words: int
    numbers: int
    quoted: int

    @property
    def id(self) -> str:
        """The article's id."""
        return self.account.id


def witness_of(account: Account) -> Witness:
    """The witness of one account; depends on the account alone."""
    text = unquoted(account.article.text)
    found = [[form for _, form in find_terms(text, sentence.span)] for sentence in account.reading.sentences]
    spoken = [sum(1 for _ in find_terms(account.article.text, s.span)) for s in account.reading.sentences]
    words = [form for sentence in found for form in sentence]
    return Witness(
        account=account,
        words=len(words),
        numbers=sum(form[0].isdigit() for _, form in find_terms(account.article.text)),
        quoted=sum(len(match.group()) for match in QUOTATION.finditer(account.article.text)),
        shingles=frozenset(tuple(words[i : i + SHINGLE_WORDS]) for i in range(max(0, len(words) - SHINGLE_WORDS + 1))),
        terms={form: rarity(form) ** 2 for form in sorted(set(words)) if rarity(form) >= RARE},
        own_words=tuple(len(sentence) for sentence in found),
        own_sentences=tuple(i for i, own in enumerate(found) if own and 2 * len(own) >= spoken[i]),
    )


def unquoted(text: str) -> str:
    """The text with quoted words blanked out, every other code point in its place."""
    return QUOTATION.sub(lambda match: " " * len(match.group()), text)
