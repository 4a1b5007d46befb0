"""Write the event network's int8 graph from its trained weights, and print its digest.

    python -m train.events.export events/events.safetensors

Run at the root of the repository. The same weights give the same bytes. The digest belongs into
`src/variorum/models/cards.py`. Needs numpy and onnx; no torch.
"""

import hashlib
import sys
from pathlib import Path

import onnx

from train.encoder.export import SHAPE, TARGET, read_weights
from train.encoder.graph import MICROSOFT, Array, Builder, encoded, linear, model_of

FILE = "events-int8.onnx"


def main(weights: Path) -> None:
    """Write the file and print its digest."""
    path = TARGET / FILE
    onnx.save(event_graph(read_weights(weights.read_bytes())), str(path))
    print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {FILE}  {path.stat().st_size} bytes")


def event_graph(weights: dict[str, Array]) -> onnx.ModelProto:
    """The graph: ids and mask to `answers` of every piece."""
    builder = Builder()
    states = encoded(builder, weights, SHAPE, {})
    active = builder.node("Gelu", linear(builder, weights, states, "dense"), output="active", domain=MICROSOFT)
    linear(builder, weights, active, "answers")
    width = len(weights["answers.bias"])
    return model_of(builder, "events", ("input_ids", "attention_mask"), {"answers": width})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
