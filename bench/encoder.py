"""Pieces a second on one core, and memory, of the shipped encoder and of any other graph with the same inputs.

    python -m bench.encoder TEXTS [GRAPH ...]

TEXTS is a file with one sentence a line. Times are CPU time of one thread, vectors only; rounds are interleaved and the
best counts, since other work on the machine only ever slows a round down.
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from variorum.models import MINILM
from variorum.models.onnx import batches, checked_bytes, padded, pooled, rounded

ROUNDS = 3


def main(texts: Path, graphs: list[Path]) -> None:
    """Print a row for each graph."""
    tokenizer = Tokenizer.from_str(checked_bytes(MINILM.tokenizer_file, MINILM.tokenizer_digest).decode("utf-8"))
    tokenizer.enable_truncation(MINILM.piece_limit)
    pieces = [tokenizer.encode(line).ids for line in texts.read_text(encoding="utf-8").splitlines() if line.strip()]
    total = sum(map(len, pieces))
    sessions = {MINILM.name: session(checked_bytes(MINILM.file, MINILM.digest))}
    sessions |= {path.name: session(path.read_bytes()) for path in graphs}
    times = [{name: seconds(run, pieces) for name, run in sessions.items()} for _ in range(ROUNDS)]
    print(f"{len(pieces)} sentences, {total} pieces, best of {ROUNDS}")
    for name in sessions:
        print(f"{name:32} {total / min(row[name] for row in times):8.0f} pieces/s/core")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def session(graph: bytes) -> onnxruntime.InferenceSession:
    """A session on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def seconds(run: onnxruntime.InferenceSession, pieces: list[list[int]]) -> float:
    """CPU seconds to make all vectors."""
    start = time.process_time()
    for batch in batches(pieces):
        vectors(run, [pieces[number] for number in batch])
    return time.process_time() - start


def vectors(run: onnxruntime.InferenceSession, batch: list[list[int]]) -> NDArray[np.int8]:
    """The rows of one batch."""
    ids, mask = padded(batch)
    names = [entry.name for entry in run.get_inputs()]
    inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    return rounded(pooled(run.run(None, {name: inputs[name] for name in names})[0], mask))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
