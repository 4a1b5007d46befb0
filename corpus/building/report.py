"""A happening → its counts in words, for whoever writes it."""

from collections import Counter
from collections.abc import Iterator

from corpus.building.mentions import find_mentions, unmatched_names
from corpus.building.records import Furniture, Happening, told_as
from corpus.building.shortcut import overlap_auc
from corpus.building.twins import twins

_HINTS_SHOWN = 25


def report(happening: Happening) -> str:
    """The counts of the happening, a line each."""
    return "\n".join((f"{happening.split}/{happening.id}", *(f"  {line}" for line in _lines(happening))))


def _lines(happening: Happening) -> Iterator[str]:
    sentences = [sentence for account in happening.accounts for sentence in account.sentences]
    furniture = sum(isinstance(item, Furniture) for account in happening.accounts for item in account.items)
    yield f"accounts: {len(happening.accounts)} ({counted(Counter(a.kind for a in happening.accounts))})"
    yield f"sentences: {len(sentences)} ({counted(Counter(told_as(s) for s in sentences))})"
    yield f"furniture lines: {furniture}"
    yield f"altered: {counted(Counter(s.kind for s in sentences if s.kind))}"
    yield f"severity: {counted(Counter(s.severity for s in sentences if s.severity))}"
    yield from _twin_lines(happening)
    auc = overlap_auc([happening])
    yield f"word overlap alone, AUC: {'-' if auc is None else f'{auc:.2f}'} (0.5 is blind)"
    found = [mention for sentence in sentences for mention in find_mentions(sentence.text, happening)]
    yield f"mentions: {counted(Counter(mention.entity.kind for mention in found))}"
    spoken = [a for a in happening.accounts if a.statements]
    yield f"attributions: {sum(len({m.number for s in a.sentences for m in s.marks}) for a in spoken)}"
    yield f"events: {sum(len(s.events) for a in happening.accounts if a.events for s in a.sentences)}"
    names = Counter(dict(unmatched_names(happening).most_common(_HINTS_SHOWN)))
    yield f"capitals without @entity (a hint): {counted(names)}"


def counted(counts: Counter[str]) -> str:
    """The counts as 'kept 5, altered 2', the greatest first."""
    return ", ".join(f"{name} {count}" for name, count in counts.most_common()) or "none"


def _twin_lines(happening: Happening) -> Iterator[str]:
    found = twins(happening)
    hard = [twin for twin in found if twin.is_hard]
    shares = [twin.overlap for twin in hard if twin.overlap is not None]
    mean = f", mean word overlap {sum(shares) / len(shares):.2f}" if shares else ""
    yield f"twins: {len(hard)} found{mean}, {len(found) - len(hard)} missing"
    for twin in hard:
        refs = ",".join(f"{ref.account}:{ref.number}" for ref in twin.sentence.refs)
        yield f"  line {twin.sentence.line} of {refs}: {twin.faithful} ({twin.overlap:.2f})"
