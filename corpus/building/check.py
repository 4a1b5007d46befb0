"""A happening → what is wrong with it beyond its form."""

from collections import Counter
from collections.abc import Callable, Iterator

from corpus.building.mentions import find_mentions
from corpus.building.records import DERIVED_KINDS, Account, Fault, Happening, Mark, Sentence
from corpus.building.twins import GREATEST_OVERLAP, twins

_SIGNS = {"original": "N", "independent": "=!.N", "rewrite": "=~+?*", "reprint": "*", "shortened": "*"}
_OWN = ("original", "independent")


def check(happening: Happening) -> list[Fault]:
    """Every fault and warning, by line."""
    rules: tuple[Callable[[Happening], Iterator[Fault]], ...] = (
        _names, _surfaces, _origins, _signs, _attributions, _markup_is_declared, _coverage, _twins,
    )  # fmt: skip
    return sorted((fault for rule in rules for fault in rule(happening)), key=lambda fault: fault.line)


def _fault(happening: Happening, line: int, message: str, *, warning: bool = False) -> Fault:
    return Fault(path=happening.path, line=line, message=message, warning=warning)


def _names(happening: Happening) -> Iterator[Fault]:
    counts = Counter(account.id for account in happening.accounts)
    for account in happening.accounts:
        if counts[account.id] > 1:
            yield _fault(happening, account.line, f"{account.id!r} is there {counts[account.id]} times")
        if not account.sentences:
            yield _fault(happening, account.line, f"{account.id!r} has no sentence")
    if not happening.accounts:
        yield _fault(happening, 1, "the happening has no account")
    if not happening.entities:
        yield _fault(happening, 1, "the happening has no @entity")


def _surfaces(happening: Happening) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for entity in happening.entities:
        for surface in entity.surfaces:
            if surface in first:
                yield _fault(happening, entity.line, f"{surface!r} is in line {first[surface]} already")
            first.setdefault(surface, entity.line)
        if not any(_occurs(happening, surface) for surface in entity.surfaces):
            yield _fault(happening, entity.line, f"no account has {entity.surfaces[0]!r}", warning=True)


def _sentences(happening: Happening) -> Iterator[Sentence]:
    return (sentence for account in happening.accounts for sentence in account.sentences)


def _occurs(happening: Happening, surface: str) -> bool:
    needle = surface.lower()
    return any(needle in sentence.text.lower() for sentence in _sentences(happening))


def _origins(happening: Happening) -> Iterator[Fault]:
    for account in happening.accounts:
        for name in account.origins:
            origin = happening.account(name)
            if origin is None:
                yield _fault(happening, account.line, f"@from {name}: no such account")
            elif origin.kind == "independent":
                yield _fault(happening, account.line, f"@from {name}: nobody copies an independent account")
        if account.kind in DERIVED_KINDS and not account.origins:
            yield _fault(happening, account.line, f"a {account.kind} needs @from")
        if account.kind in _OWN and account.origins:
            yield _fault(happening, account.line, f"an {account.kind} account has no @from")
        if account.withheld and account.kind != "original":
            yield _fault(happening, account.line, "only an original can be withheld")


def _signs(happening: Happening) -> Iterator[Fault]:
    for account in happening.accounts:
        for sentence in account.sentences:
            if sentence.sign not in _SIGNS.get(account.kind, sentence.sign):
                message = f"label {sentence.sign!r} in a text of kind {account.kind}"
                yield _fault(happening, sentence.line, message)


def _attributions(happening: Happening) -> Iterator[Fault]:
    for account in happening.accounts:
        parts: dict[int, list[tuple[Sentence, Mark]]] = {}
        for sentence in account.sentences if _is_own_text(account) else ():
            for mark in sentence.marks:
                parts.setdefault(mark.number, []).append((sentence, mark))
        for marked in parts.values():
            sentence, mark = marked[-1]
            part = f"{mark.role} {sentence.text[slice(*mark.span)]!r}"
            if not any(mark.role == "content" for _, mark in marked):
                yield _fault(happening, sentence.line, f"the attribution with the {part} has no content")
            if len({sentence.number for sentence, mark in marked if mark.role == "source"}) > 1:
                message = f"the attribution with the {part} has sources in two sentences"
                yield _fault(happening, sentence.line, message, warning=True)


def _is_own_text(account: Account) -> bool:
    return account.kind not in ("reprint", "shortened")


def _markup_is_declared(happening: Happening) -> Iterator[Fault]:
    for account in happening.accounts:
        marked = any(sentence.marks for sentence in account.sentences)
        coded = any(sentence.events for sentence in account.sentences)
        for name, declared, found in (
            ("statements", account.statements, marked),
            ("events", account.events, coded),
        ):
            if declared and not found:
                yield _fault(happening, account.line, f"@{name} yes, but there are none", warning=True)
            if found and not declared and _is_own_text(account):
                message = f"{account.id!r} has {name} marked up but no @{name} yes; they are not used"
                yield _fault(happening, account.line, message, warning=True)
            if account.kind in _OWN and not declared:
                message = f"{account.kind} {account.id!r} lacks @{name} yes"
                yield _fault(happening, account.line, message, warning=True)


def _coverage(happening: Happening) -> Iterator[Fault]:
    rewrites = [account for account in happening.accounts if account.kind == "rewrite"]
    if rewrites and not any(account.statements for account in rewrites):
        yield _fault(happening, 1, "no rewrite has @statements yes", warning=True)
    if not any(find_mentions(sentence.text, happening) for sentence in _sentences(happening)):
        yield _fault(happening, 1, "no @entity is found in any sentence", warning=True)


def _twins(happening: Happening) -> Iterator[Fault]:
    for twin in twins(happening):
        if not twin.is_hard:
            refs = ",".join(f"{ref.account}:{ref.number}" for ref in twin.sentence.refs)
            found = "there is none"
            if twin.overlap is not None:
                found = f"{twin.faithful} shares {twin.overlap:.2f} of its words (below {GREATEST_OVERLAP})"
            message = f"no hard faithful twin of {refs} in another rewrite: {found}"
            yield _fault(happening, twin.sentence.line, message, warning=happening.split != "test")
