"""Make `src/variorum/language/data/rarity.tsv`: in how many news articles each term stands.

    python train/stories/build_rarity.py GOLD OUT

`GOLD` is a folder with development gold, one folder for each task, JSON lines with a field
`text`. Counts alone leave it.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from variorum.language.rarity import find_terms

SOURCES = (
    "stories/raw/allsides-world.jsonl.gz",
    "stories/basil.jsonl",
    "statements/polnear-train.jsonl.gz",
    "mentions/worldwide-newswire.jsonl",
    "lineage/l2r-news.jsonl",
)
HEAD = """\
# In how many news articles a term stands, most first. Counted by train/stories/build_rarity.py over articles of
# Article-Bias-Prediction (Baly et al. 2020), BASIL (Fan et al. 2019), PolNeAR (Newell et al. 2018), Worldwide Newswire
# (Shan et al. 2023) and L2R (Hao et al. 2024; human articles). Terms are made by variorum.language.rarity.term.
"""
LEAST_ARTICLES = 4  # below this a term counts as unseen; keeps the table under 300 kB


def texts(gold: Path) -> Iterator[str]:
    """Every article's title and text, rewrites left out."""
    for source in SOURCES:
        path = gold / source
        body = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        rows = [json.loads(line) for line in body.splitlines()]
        yield from (f"{row.get('title') or ''}\n{row['text']}" for row in rows if not row.get("derived_from"))


def main() -> None:
    """Count and write."""
    gold, out = Path(sys.argv[1]), Path(sys.argv[2])
    counts: Counter[str] = Counter()
    articles = 0
    for text in texts(gold):
        counts.update({form for _, form in find_terms(text)})
        articles += 1
    kept = sorted((-count, form) for form, count in counts.items() if count >= LEAST_ARTICLES)
    rows = [f"ARTICLES\t{articles}", *(f"{form}\t{-count}" for count, form in kept)]
    out.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
