"""Happenings → the counts that the datasheet prints, between its two markers."""

from collections import Counter
from collections.abc import Iterable

from corpus.building.mentions import find_mentions
from corpus.building.records import (
    ACCOUNT_KINDS,
    ALTERATION_KINDS,
    ENTITY_KINDS,
    SEVERITIES,
    SPLITS,
    Furniture,
    Happening,
    told_as,
)
from corpus.building.shortcut import overlap_auc, overlaps
from corpus.building.twins import twins

START = "<!-- counts -->"
END = "<!-- /counts -->"
_TOLD = ("unlabelled", "copied", "kept", "altered", "added", "comment", "contradicted")


def with_counts(readme: str, happenings: Iterable[Happening]) -> str:
    """The datasheet with the block between its markers written anew."""
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{table(list(happenings))}\n{END}{after}"


def table(happenings: list[Happening]) -> str:
    """A Markdown table with a column per split."""
    splits = [[happening for happening in happenings if happening.split == split] for split in SPLITS]
    columns = [_counts(split) for split in splits]
    lines = [f"| | {' | '.join(SPLITS)} |", f"|---|{'---:|' * len(SPLITS)}"]
    lines += [f"| {name} | {' | '.join(str(column[name]) for column in columns)} |" for name in columns[0]]
    return "\n".join(lines)


def _counts(happenings: list[Happening]) -> dict[str, int | str]:
    accounts = [account for happening in happenings for account in happening.accounts]
    sentences = [sentence for account in accounts for sentence in account.sentences]
    found = [twin for happening in happenings for twin in twins(happening)]
    counts: dict[str, int | str] = {"happenings": len(happenings), "accounts": len(accounts)}
    counts |= _each("· ", ACCOUNT_KINDS, [account.kind for account in accounts])
    counts["· withheld originals"] = sum(account.withheld for account in accounts)
    counts["· as a web page"] = sum(account.format == "html" for account in accounts)
    counts["sentences"] = len(sentences)
    counts |= _each("· ", _TOLD, [told_as(sentence) for sentence in sentences])
    counts |= _each("altered: ", ALTERATION_KINDS, [sentence.kind for sentence in sentences])
    counts |= _each("severity: ", SEVERITIES, [sentence.severity for sentence in sentences])
    counts["altered with a hard faithful twin"] = sum(twin.is_hard for twin in found)
    items = [item for account in accounts for item in account.items]
    counts |= _shortcut(happenings)
    counts["furniture lines"] = sum(isinstance(item, Furniture) for item in items)
    return counts | _marked(happenings)


def _shortcut(happenings: list[Happening]) -> dict[str, str]:
    counts = {}
    for label in ("kept", "altered"):
        shares = overlaps(happenings, label)
        counts[f"mean word overlap: {label}"] = f"{sum(shares) / len(shares):.2f}" if shares else "-"
    auc = overlap_auc(happenings)
    return counts | {"word overlap alone, AUC (0.5 is blind)": "-" if auc is None else f"{auc:.2f}"}


def _marked(happenings: list[Happening]) -> dict[str, int]:
    texts = [(s.text, h) for h in happenings for a in h.accounts for s in a.sentences if s.sign != "*"]
    kinds = [found.entity.kind for text, happening in texts for found in find_mentions(text, happening)]
    accounts = [account for happening in happenings for account in happening.accounts]
    spoken = [account for account in accounts if account.statements]
    coded = [account for account in accounts if account.events]
    return {
        **_each("mentions: ", ENTITY_KINDS, kinds),
        "attributions": sum(len({m.number for s in a.sentences for m in s.marks}) for a in spoken),
        "sentences coded for events": sum(len(account.sentences) for account in coded),
        "events": sum(len(sentence.events) for account in coded for sentence in account.sentences),
    }


def _each(prefix: str, names: Iterable[str], found: Iterable[str | None]) -> dict[str, int]:
    counts = Counter(found)
    return {f"{prefix}{name}": counts[name] for name in names}
