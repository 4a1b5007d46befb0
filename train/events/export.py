"""Write the event network's int8 graph from its trained weights, and print its digest.

    python -m train.events.export events/events.safetensors

Run at the root of the repository. The same weights give the same bytes. The digest belongs into
`src/variorum/models/cards.py`. Needs numpy and onnx; no torch.
"""

import hashlib
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

from train.encoder.export import SHAPE, TARGET, read_weights
from train.encoder.graph import MICROSOFT, Array, Builder, encoded, finished, linear

FILE = "events-int8.onnx"


def main(weights: Path) -> None:
    """Write the file and print its digest."""
    path = TARGET / FILE
    onnx.save(event_graph(read_weights(weights.read_bytes())), str(path))
    print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {FILE}  {path.stat().st_size} bytes")


def event_graph(weights: dict[str, Array]) -> onnx.ModelProto:
    """The graph: ids, mask and looks to `answers` (looks, types and modalities) and `triggers` (looks, pieces)."""
    builder = Builder()
    states = encoded(builder, weights, SHAPE, {})
    row, actor, recipient = (builder.constant(f"column{n}", np.array([n], np.int64)) for n in range(3))
    rows = builder.node("Gather", "looks", row, output="rows", axis=1)
    nobody = builder.node("Sub", rows, rows, output="nobody")
    seen = [
        builder.node("GatherND", states, builder.node("Concat", rows, place, output=f"{name}.at", axis=1), output=name)
        for name, place in (
            ("actor", builder.node("Gather", "looks", actor, output="actor.place", axis=1)),
            ("recipient", builder.node("Gather", "looks", recipient, output="recipient.place", axis=1)),
            ("scene", nobody),
        )
    ]
    roles = linear(builder, weights, builder.node("Concat", *seen, output="seen", axis=1), "roles")
    acts = builder.node("Gelu", roles, output="acts", domain=MICROSOFT)
    answers = linear(builder, weights, acts, "answers")
    query = linear(builder, weights, acts, "query")
    own = builder.node("GatherND", linear(builder, weights, states, "pieces"), rows, output="pieces.own")
    last = builder.constant("last", np.array([-1], np.int64))
    column = builder.node("Unsqueeze", query, last, output="query.column")
    met = builder.node("MatMul", own, column, output="triggers.column")
    builder.node("Squeeze", met, last, output="triggers")
    tensor = helper.make_tensor_value_info
    texts, looks = ["batch", "length"], ["looks"]
    return finished(
        builder,
        "events",
        [
            *(tensor(name, TensorProto.INT64, texts) for name in ("input_ids", "attention_mask")),
            tensor("looks", TensorProto.INT64, [*looks, 3]),
        ],
        [
            tensor(answers, TensorProto.FLOAT, [*looks, len(weights["answers.bias"])]),
            tensor("triggers", TensorProto.FLOAT, [*looks, "length"]),
        ],
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
