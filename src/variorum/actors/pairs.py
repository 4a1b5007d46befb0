"""'The two governments', 'both leaders': the two states that the account is about, or of which it has just told."""

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.actors.making import actor
from variorum.actors.rules import PAIR
from variorum.actors.scene import Scene
from variorum.records import Actor, Mention

SENTENCES = 2  # before the mention's own that may have named the two
OFTEN = 3  # times that both of two states are named before an account is about them
MARGIN = 2  # times that the second of them must be named as often as the third


def of_pair(mention: Mention, scene: Scene, before: Sequence[Actor]) -> Actor | None:
    """The two that its sentence has named; else the two that the account has named by far most; else those of the
    sentence or two before: each time if they are two and no more. 'The superpowers' are two of their own.
    """
    if PAIR.fullmatch(mention.text) is None:
        return None
    named = [one for one in before if one.country is not None and may_be_side(one, scene)]
    if mention.key.endswith(("men", "women")):
        named = [one for one in named if one.person is not None]
    if "superpower" in mention.key:
        named = [one for one in named if one.country in ("USA", scene.then("RUS"))]
    times = Counter(one.country for one in named).most_common(3)
    known = len(times) > 1 and times[1][1] >= OFTEN and (len(times) < 3 or times[1][1] >= MARGIN * times[2][1])
    about = [one for one in named if known and one.country in (times[0][0], times[1][0])]
    inside, *nearby = just_named(mention, scene, named)
    return next((standing_for(mention, group) for group in (inside, about, *nearby) if is_two(group)), None)


def may_be_side(one: Actor, scene: Scene) -> bool:
    """Whether an actor may be meant: no outlet or company, and no place where something merely is."""
    return one.sector not in ("MED", "BUS") and (one.person is not None or not scene.says_where(one.span))


def just_named(mention: Mention, scene: Scene, named: Sequence[Actor]) -> Iterator[list[Actor]]:
    """Who was named in the mention's own sentence before it, since the sentence before, and so on."""
    own = scene.sentence_at(mention.span.start)
    yield [one for one in named if one.span.start >= own.start]
    for _ in range(SENTENCES):
        own = scene.sentence_before(own.start) or own
        yield [one for one in named if one.span.start >= own.start]


def is_two(named: Sequence[Actor]) -> bool:
    """Whether these are two states or organizations."""
    return len({one.country for one in named}) == 2


def standing_for(mention: Mention, named: Sequence[Actor]) -> Actor:
    """The actor of two, by their last mentions."""
    last = {one.country: one for one in named if one.country is not None}
    evidence = (mention.span, *sorted(one.span for one in last.values()))
    members = tuple(sorted(code for code in last if code))
    return actor(mention, country=None, reason="account", evidence=evidence, members=members)
