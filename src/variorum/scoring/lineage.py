"""Score who had it from whom (docs/formats.md: `lineage`).

The whole file is one newsroom: first stories, then each stemma.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.lineage import trace_lineage, witness_of
from variorum.pipeline import Models, read_accounts
from variorum.records import Account
from variorum.scoring.articles import ArticleGold, article_of
from variorum.scoring.figures import Counts, Figures, f1_of, ratio, rounded, total
from variorum.scoring.stories import count as count_pairs
from variorum.stories import group_stories

Edge = tuple[str, str]  # (source, derived), ids of gold rows
BASELINE_SHARED = 0.05  # share of five-word runs of the shorter account from which two are kin


class LineageGold(ArticleGold, frozen=True, kw_only=True):
    """One line of gold: an article, the independent origin it goes back to, and what it derives from."""

    origin: str | None
    derived_from: tuple[str, ...] | None = None
    derivation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What was found: each row's origin, the edges, and which of them have their direction given."""

    origins: dict[str, str]
    edges: frozenset[Edge]
    directed: frozenset[Edge]


def count_lineage(rows: Sequence[LineageGold], models: Models) -> list[Counts]:
    """Counts of the shipped grouping and tracing: one unit, since the file is one newsroom."""
    accounts = read_accounts([article_of(row) for row in rows], models)
    return [count(rows, trace(rows, accounts))]


def count_by_runs(rows: Sequence[LineageGold], models: Models) -> list[Counts]:
    """Counts of shared five-word runs with single link, the earlier (else longer) account as the source."""
    return [count(rows, trace_by_runs(rows, read_accounts([article_of(row) for row in rows], models)))]


def trace(rows: Sequence[LineageGold], accounts: Sequence[Account]) -> Traced:
    """Stories, then stemmata, spoken of by the ids of the gold rows."""
    row_id = {account.id: row.id for row, account in zip(rows, accounts, strict=True)}
    by_id = {account.id: account for account in accounts}
    stemmata = [trace_lineage(story, [by_id[i] for i in story.article_ids]) for story in group_stories(accounts)]
    derivations = [derivation for stemma in stemmata for derivation in stemma.derivations]
    edges = [(row_id[d.source_id], row_id[d.derived_id], d.directed) for d in derivations]
    return Traced(
        origins={row_id[i]: origin.id for stemma in stemmata for origin in stemma.origins for i in origin.article_ids},
        edges=frozenset((source, derived) for source, derived, _ in edges),
        directed=frozenset((source, derived) for source, derived, directed in edges if directed),
    )


def trace_by_runs(rows: Sequence[LineageGold], accounts: Sequence[Account]) -> Traced:
    """The baseline's findings."""
    shingles = [witness_of(account).shingles for account in accounts]
    origins = {row.id: row.id for row in rows}
    edges: set[Edge] = set()
    for i, j in combinations(range(len(rows)), 2):
        least = min(len(shingles[i]), len(shingles[j]))
        if least and len(shingles[i] & shingles[j]) / least >= BASELINE_SHARED:
            first, second = sorted((rows[i], rows[j]), key=lambda row: (row.date or "", -len(row.text), row.id))
            edges.add((first.id, second.id))
            old, new = origins[second.id], origins[first.id]
            origins = {name: new if origin == old else origin for name, origin in origins.items()}
    return Traced(origins=origins, edges=frozenset(edges), directed=frozenset(edges))


def count(rows: Sequence[LineageGold], traced: Traced) -> Counts:
    """Counts of one newsroom; rows without an origin leave the pairs."""
    known = [row for row in rows if row.origin]
    pairs = total(count_pairs([row.origin or "" for row in known], [traced.origins[row.id] for row in known]))
    gold_edges = {(source, row.id) for row in rows for source in row.derived_from or () if source in traced.origins}
    found_edges = set(counted_edges(rows, traced.edges))
    right = undirected(gold_edges) & undirected(found_edges)
    given = [edge for edge in sorted(traced.directed) if frozenset(edge) in right]
    surplus = len({traced.origins[row.id] for row in known}) - len({row.origin for row in known})
    return {
        **pairs,
        "edges_right": len(right),
        "edges_found": len(undirected(found_edges)),
        "edges_wanted": len(undirected(gold_edges)),
        "directions": len(given),
        "directions_right": sum(edge in gold_edges for edge in given),
        "newsrooms": float(bool(known)),
        "origins_off": abs(surplus),
    }


def figures_of(counts: Counter[str]) -> Figures:
    """Figures over one or more newsrooms."""
    return rounded(
        {
            "same_origin_pair_f1": f1_of(counts["pairs_right"], counts["pairs_found"], counts["pairs_wanted"]),
            "edge_f1": f1_of(counts["edges_right"], counts["edges_found"], counts["edges_wanted"]),
            "direction_accuracy": ratio(counts["directions_right"], counts["directions"]),
            "origins_error": ratio(counts["origins_off"], counts["newsrooms"]),
        }
    )


def counted_edges(rows: Sequence[LineageGold], edges: Iterable[Edge]) -> list[Edge]:
    """Edges between rows of which something is known, without those among siblings of a missing origin."""
    origins = {row.id: row.origin for row in rows if row.origin or row.derived_from}
    present = {row.origin for row in rows if not row.derived_from and row.derivation is None}
    return [
        (a, b)
        for a, b in edges
        if a in origins and b in origins and (origins[a] != origins[b] or origins[a] in present or origins[a] is None)
    ]


def undirected(edges: Iterable[Edge]) -> set[frozenset[str]]:
    """The edges without their direction."""
    return {frozenset(edge) for edge in edges}
