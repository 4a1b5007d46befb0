"""What the search for events goes by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """Least likelihoods, each the best of several in the F1 of types, sides and both on the corpus's dev split: that an
    actor does anything (`doing`, of .4 to .8), that whoever does so does it to a certain other (`upon`, of .1 to .7),
    that something is done to an actor by nobody named (`suffering`, of .6, .8, .95 and never).

    `most_codes`: states and organizations of a sentence that are looked at, the first ones.
    """

    doing: float = 0.8
    upon: float = 0.7
    suffering: float = 0.95
    most_codes: int = 5

    def least(self, actor: int | None, recipient: int | None) -> float:
        """The least likelihood of an act by these roles; None is nobody named."""
        return self.suffering if actor is None else self.doing if recipient is None else self.upon
