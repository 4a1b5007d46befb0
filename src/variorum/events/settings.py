"""What the search for events goes by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """`likely`: least likelihood of an act; of .3, .5, .6, .7, .8 and .9 the best in type F1 on the corpus's dev split.
    `most_codes`: states and organizations of a sentence that are looked at, the first ones.
    """

    likely: float = 0.6
    most_codes: int = 5
