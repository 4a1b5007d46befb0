"""What the whole of reading costs over the bare encoder, and how time and memory grow with the number of articles.

    python -m bench.read [--articles FILE.jsonl[.gz] ...] [--sizes 100 1000 10000] [--store]

Articles are rows with `text` and, where known, `title`, `date`, `outlet`; without any, the corpus's accounts. Where
there are fewer than a size asks for, they are perturbed: other names, numbers and dates, so that they are other
happenings. Every size runs in a process of its own. Times are CPU time of one thread; `ratio` is the whole of `read` on
plain text over the shipped graph on the same sentences (vectors only, sorted, batches of 16), both in that process, run
in turn.
"""

import argparse
import gzip
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from variorum.engine import read_into_store
from variorum.models import OnnxEncoder, load_encoder
from variorum.pipeline import Models, Settings, edit_stories, read_accounts, read_articles
from variorum.records import Page
from variorum.store import open_database
from variorum.stories import group_stories

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "accounts"
ONE_THREAD = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # else idle threads count as work
ROUNDS = 3
ROUNDS_UP_TO = 300  # articles; larger sizes run once
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
NUMBER = re.compile(r"\b\d{1,4}\b")
FIRST_DAY = date(2010, 1, 1)


def main() -> None:
    """Run every size in its own process and print a line for each."""
    options = arguments()
    if options.size:
        print(json.dumps(measure(options.size, options.articles, store=options.store)))
        return
    print(f"{'articles':>8} {'sentences':>9} {'read s':>8} {'ms each':>8} {'ratio':>6} {'stories':>8} {'MiB':>6}")
    for size in options.sizes:
        command = [sys.executable, "-m", "bench.read", "--size", str(size), *(["--store"] * options.store)]
        command += ["--articles", *map(str, options.articles)] if options.articles else []
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=ONE_THREAD).stdout)
        print(
            f"{size:8} {row['sentences']:9} {row['seconds']:8.1f} {1000 * row['seconds'] / size:8.1f} "
            f"{row['ratio']:6.2f} {row['stories']:8} {row['memory']:6.0f}",
            flush=True,
        )


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", nargs="*", type=Path, default=[])
    parser.add_argument("--sizes", nargs="*", type=int, default=[100, 1000, 10000])
    parser.add_argument("--size", type=int, help="measure this size here (used for the process of each size)")
    parser.add_argument("--store", action="store_true", help="read into a store instead of memory")
    return parser.parse_args()


def measure(size: int, sources: list[Path], *, store: bool) -> dict[str, float]:
    """One size: the row that is printed."""
    pages = [page_of(row, number) for number, row in zip(range(size), articles(sources), strict=False)]
    encoder = load_encoder(threads=1)
    models = Models(encoder=encoder)
    times, ratios, peaks, stories = [], [], [], 0
    for _ in range(ROUNDS if size <= ROUNDS_UP_TO else 1):
        start = time.process_time()
        stories = read_stored(pages, models) if store else read_in_memory(pages, models)
        whole = time.process_time() - start
        times.append(whole)
        peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        sentences, bare = encode_alone(pages, models, encoder)
        ratios.append(whole / bare)
    return {
        "sentences": sentences,
        "seconds": median(times),
        "ratio": median(ratios),
        "stories": stories,
        "memory": peaks[0],
    }


def read_in_memory(pages: list[Page], models: Models) -> int:
    """How many stories there are; what `pipeline.read` does."""
    settings = Settings()
    accounts = read_accounts(read_articles(pages, settings)[0], models)
    return len(edit_stories(group_stories(accounts, settings=settings.stories), accounts, models, settings))


def read_stored(pages: list[Page], models: Models) -> int:
    """How many stories a fresh store holds after reading into it."""
    with tempfile.TemporaryDirectory() as folder, open_database(Path(folder) / "bench.duckdb") as database:
        edition = read_into_store(pages, database, models, Settings(), progress=lambda *_: None)
        return len(edition.entries)


def encode_alone(pages: list[Page], models: Models, encoder: OnnxEncoder) -> tuple[int, float]:
    """The number of sentences, and the CPU time to encode them and nothing else."""
    articles, _ = read_articles(pages, Settings())
    accounts = read_accounts(articles, models)
    texts = [account.sentence(i) for account in accounts for i in range(len(account.reading.sentences))]
    start = time.process_time()
    encoder.encode(texts)
    return len(texts), time.process_time() - start


def page_of(row: dict[str, str], number: int) -> Page:
    """A row as a page of plain text with its title and date on top."""
    head = "\n".join(line for line in (row.get("title"), row.get("date")) if line)
    return Page(address=f"bench/{number:06}.txt", body=f"{head}\n\n{row['text']}".encode(), media_type="text/plain")


def articles(sources: list[Path]) -> Iterator[dict[str, str]]:
    """Rows without end: first the given ones, then the same again as other happenings on other days."""
    rows = [row for path in sources for row in rows_of(path)] or list(corpus_rows())
    rng = random.Random(1)
    yield from rows
    while True:
        names: dict[str, str] = {}
        shift = rng.randrange(20, 2000)
        for row in rows:
            yield perturbed(row, names, shift, rng)


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a JSON Lines file."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as lines:
        for line in lines:
            yield {key: value for key, value in json.loads(line).items() if isinstance(value, str)}


def corpus_rows() -> Iterator[dict[str, str]]:
    """The text accounts of the corpus."""
    for path in sorted(CORPUS.glob("*/*/*.txt")):
        yield {"text": path.read_text(encoding="utf-8")}


def perturbed(row: dict[str, str], names: dict[str, str], shift: int, rng: random.Random) -> dict[str, str]:
    """The row with most names, all numbers and the date moved; names alike within one pass, so that stories stay
    stories.
    """

    def rename(match: re.Match[str]) -> str:
        word = match.group()
        return names.setdefault(word, word if rng.random() < 0.3 else word[::-1].lower().capitalize())

    text = NUMBER.sub(lambda match: str(int(match.group()) + shift % 7), NAME.sub(rename, row["text"]))
    title = NAME.sub(rename, row.get("title", ""))
    day = row.get("date", "")[:10]
    moved = date.fromisoformat(day) if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else FIRST_DAY
    return {"text": text, "title": title, "date": (moved + timedelta(days=shift)).isoformat()}


if __name__ == "__main__":
    main()
