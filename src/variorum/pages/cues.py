"""Short lines that open a part of the page which is not the account: comments, teasers, notes on author and outlet."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.pages.features import Floats

CUES = (
    re.compile(
        r"comment|\breply|replies|\bresponses?\b|discussion|upvote|\blikes?\b|report abuse|permalink",
        re.I,
    ),
    re.compile(
        r"related|\bmore (?:from|on|in|stories|news|articles)|most (?:read|popular|viewed)|popular|trending|recommend|"
        r"you (?:may|might)|read next|up next|latest|top stories|also (?:read|like)|editors?['’] pick|around the web|"
        r"featured|recent posts|don['’]t miss",
        re.I,
    ),
    re.compile(
        r"about the author|about us|subscri|newsletter|sign up|\btags?\b|topics|filed under|share (?:this|on)|"
        r"follow us|copyright|all rights|advertis|donate|previous|next",
        re.I,
    ),
)
# A cue is a line of a few words; beyond FAR blocks it says no more.
MOST_WORDS = 7
FAR = 20.0
AROUND = 8
MOST_CUES = 10.0


def cues(texts: Sequence[str]) -> Floats:
    """For each kind of cue: here, how far back and on the next stands, how many before and around."""
    is_short = [len(text.split()) <= MOST_WORDS for text in texts]
    here = np.arange(len(texts))
    low, high = np.maximum(here - AROUND, 0), np.minimum(here + AROUND + 1, len(texts))
    columns = []
    for cue in CUES:
        found = np.array([short and cue.search(text) is not None for text, short in zip(texts, is_short, strict=True)])
        total = np.concatenate([[0.0], np.cumsum(found)])
        columns += [
            found.astype(np.float64),
            since(found),
            since(found[::-1])[::-1],
            np.minimum(total[here], MOST_CUES),
            total[high] - total[low],
        ]
    return np.stack(columns, axis=1)


def since(sure: NDArray[np.bool_]) -> Floats:
    """How many blocks back the last sure one stands, at most FAR."""
    out = np.full(len(sure), FAR)
    last = -FAR
    for number, flag in enumerate(sure):
        out[number] = min(number - last, FAR)
        if flag:
            last = number
    return out
