"""Who and where: another person, another country, another city."""

from collections.abc import Iterator

from variorum.collation.closeness import closeness
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.records import Mention
from variorum.records.variant import AlterationKind

SUCCESSORS = {"SUN": "RUS", "YUG": "SRB", "CSK": "CZE"}  # 'Moscow' is the Soviet Union's capital too


def compare_names(own: Side, other: Side) -> Iterator[Difference]:
    """A name that stands nowhere in the other account, where the counterpart has one of the same kind that is missing
    here. Certain for countries, persons and organizations; of two places one may lie in the other.
    """
    theirs = other.inside_group(other.facts.names)
    ours = [*own.inside_group(own.facts.names), *own.inside_group(own.facts.descriptions)]
    rivals = [name for name in theirs if not any(alike(name, mine) for mine in ours)]
    for name in own.inside(own.facts.names):
        if any(alike(name, t) for t in [*theirs, *other.inside_group(other.facts.descriptions)]):
            continue
        rival = next((r for r in rivals if same_kind(name, r)), None)
        if rival is None:
            continue
        close = closeness(own, other)
        known = any(alike(name, t) for t in [*other.facts.names, *other.facts.descriptions])
        told = any(alike(rival, mine) for mine in [*own.facts.names, *own.facts.descriptions])
        yield Difference(
            kind=kind_of(name),
            own=(name.span,),
            other=(rival.span,),
            certain=is_definite(name, rival)
            and (close.is_verbatim or not (known or told) or (close.is_near and not (known and told))),
            reason=f"“{name.text}” where the other has “{rival.text}”",
        )


def is_definite(one: Mention, two: Mention) -> bool:
    """Whether two names of one kind cannot well mean the same: two countries, persons or organizations."""
    if one.country and two.country:
        return state(one) != state(two)
    return one.kind == two.kind and one.kind in {"person", "organization"}


def alike(one: Mention, two: Mention) -> bool:
    """Whether two mentions may denote the same: the same country, or a word of the one in the other."""
    if one.country is not None and state(one) == state(two):
        return True
    return not tokens(one).isdisjoint(tokens(two)) or initials(one) == two.key or one.key == initials(two)


def state(mention: Mention) -> str | None:
    """The country, and for one that is gone the one that news goes on to call by its capital."""
    return SUCCESSORS.get(mention.country, mention.country) if mention.country else None


def tokens(mention: Mention) -> set[str]:
    """The words of a name that tell it from others."""
    return {word for word in mention.key.replace("-", " ").split() if len(word) > 2}


def initials(mention: Mention) -> str:
    """'United Nations' -> 'un'."""
    words = mention.key.split()
    return (
        "".join(word[0] for word in words if word not in {"of", "the", "and", "for"}) if len(words) > 1 else mention.key
    )


def same_kind(one: Mention, two: Mention) -> bool:
    """Whether two names are of one kind; unknown fits a person."""
    kinds = {one.kind, two.kind}
    return (len(kinds) == 1 and kinds != {None}) or kinds == {None, "person"} or kinds == {"place", "people"}


def kind_of(name: Mention) -> AlterationKind:
    """A city in another's place is an alteration of place; a country or person of entity."""
    return "place" if name.kind == "place" and name.country is None else "entity"
