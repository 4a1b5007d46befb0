"""Sentences of the news set against themselves: what the other side says too, word by word, and what not.

No author wrote these pairs. A sentence stands against itself without some of its small words; half of the time
one thing in it is changed, by rule or by a word from elsewhere in the same place. They teach the network to look
for each word on the other side before our own sentences teach it what means the same.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from train.pairs.corrupt import corrupted
from train.pairs.examples import Example
from variorum.language.sentences import split_sentences

LENGTHS = range(50, 280)  # code points of a sentence that is taken
SMALL = re.compile(r"\b(?:the|a|an|that|also|have|its|their|his|of|to|on|in|now|just|very) ")
LEFT_OUT = 0.3  # share of the small words that are
BY_RULE = 0.5  # share of the changes
WORD = re.compile(r"\b[a-z]{5,}\b")
ENDING = 3  # letters: a word with the same ending is often of the same part of speech


def sentences_in(texts: Iterable[str]) -> list[str]:
    """Sentences of one line and of a fair length, each once."""
    found = (sentence.span.of(text) for text in texts for sentence in split_sentences(text))
    return list(dict.fromkeys(s for s in found if len(s) in LENGTHS and "\n" not in s))


def compared(sentences: Sequence[str], count: int, seed: int) -> list[Example]:
    """As many examples as asked, or one for each sentence if these are fewer."""
    rng = random.Random(seed)
    words = words_by_ending(sentences)
    drawn = rng.sample(list(sentences), min(count, len(sentences)))
    return [changed(text, words, rng) if rng.random() < 0.5 else kept(text, rng) for text in drawn]


def kept(text: str, rng: random.Random) -> Example:
    """A sentence against itself."""
    return Example(own=worn(text, rng), other=worn(text, rng), altered=False, own_words="", other_words="")


def changed(text: str, words: dict[str, list[str]], rng: random.Random) -> Example:
    """A sentence with one thing changed against itself, either way round."""
    change = corrupted(text, rng) if rng.random() < BY_RULE else None
    if change is not None and change.words is None:
        return Example(own=change.text, other=worn(text, rng), altered=True, kind=change.kind)
    if change is not None:
        return Example(own=change.text, other=worn(text, rng), altered=True, kind=change.kind, own_words=change.words)
    places = list(WORD.finditer(text))
    if not places:
        return kept(text, rng)
    place = rng.choice(places)
    word = rng.choice(words[place.group()[-ENDING:]])
    if word == place.group():
        return kept(text, rng)
    new = text[: place.start()] + word + text[place.end() :]
    if rng.random() < 0.5:
        return Example(own=new, other=worn(text, rng), altered=True, own_words=word)
    return Example(own=worn(text, rng), other=new, altered=True, other_words=word)


def worn(text: str, rng: random.Random) -> str:
    """A text without some of its small words."""
    return SMALL.sub(lambda match: "" if rng.random() < LEFT_OUT else match.group(), text)


def words_by_ending(sentences: Sequence[str]) -> dict[str, list[str]]:
    """Every longer word as often as it occurs, under its ending."""
    found: dict[str, list[str]] = defaultdict(list)
    for match in WORD.finditer(" ".join(sentences)):
        found[match.group()[-ENDING:]].append(match.group())
    return found
