"""Pieces a second on one core, and memory, of the shipped encoder and of any other graph with the same inputs.

    python -m bench.encoder TEXTS [GRAPH ...]

TEXTS is a file with one sentence a line. Times are CPU time of one thread for a graph with all its outputs, pooled; no
marks are made of them. Rounds are interleaved and the best counts, since other work on the machine only ever slows a
round down.
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from variorum.models import READER
from variorum.models.batching import batches, padded
from variorum.models.onnx import pooled, rounded
from variorum.models.sessions import checked_bytes, session_of

ROUNDS = 3


def main(texts: Path, graphs: list[Path]) -> None:
    """Print a row for each graph."""
    tokenizer = Tokenizer.from_str(checked_bytes(READER.tokenizer_file, READER.tokenizer_digest).decode("utf-8"))
    tokenizer.enable_truncation(READER.piece_limit)
    pieces = [tokenizer.encode(line).ids for line in texts.read_text(encoding="utf-8").splitlines() if line.strip()]
    total = sum(map(len, pieces))
    sessions = {READER.name: session_of(checked_bytes(READER.file, READER.digest))}
    sessions |= {path.name: session_of(path.read_bytes()) for path in graphs}
    times = [{name: seconds(run, pieces) for name, run in sessions.items()} for _ in range(ROUNDS)]
    print(f"{len(pieces)} sentences, {total} pieces, best of {ROUNDS}")
    for name in sessions:
        print(f"{name:32} {total / min(row[name] for row in times):8.0f} pieces/s/core")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def seconds(run: onnxruntime.InferenceSession, pieces: list[list[int]]) -> float:
    """CPU seconds to make all vectors."""
    start = time.process_time()
    for batch in batches([len(ids) for ids in pieces]):
        vectors(run, [pieces[number] for number in batch])
    return time.process_time() - start


def vectors(run: onnxruntime.InferenceSession, batch: list[list[int]]) -> NDArray[np.int8]:
    """The rows of one batch; what a graph asks beside ids and mask is 0."""
    (ids,), mask = padded([np.array([row], dtype=np.int64) for row in batch])
    told = {"input_ids": ids, "attention_mask": mask}
    inputs = {entry.name: told.get(entry.name, np.zeros_like(ids)) for entry in run.get_inputs()}
    return rounded(pooled(run.run(None, inputs)[0], mask))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
