"""Build the int8 ONNX graph of a BERT encoder straight from its weights (Devlin et al. 2019; Wang et al. 2020, MiniLM).

Every weight matrix is quantised per output channel and every activation per row (one scale for each token), so that
what a token comes out as does not depend on the other sentences of its batch, as it does with the usual one scale per
tensor. Products run as integers (`MatMulIntegerToFloat` of ONNX Runtime); norms, softmax and attention stay fp32.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Array = NDArray[np.float32]
MICROSOFT = "com.microsoft"
OPSET = 17
MICROSOFT_OPSET = 1
IR_VERSION = 8
NORM_EPSILON = 1e-12
# Seven bits for weights: on a CPU without VNNI two products are added in 16 bits, where 2 * 255 * 127 would not fit.
WEIGHT_PEAK = 63


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a graph's size hangs on."""

    layers: int
    heads: int
    width: int


@dataclass(slots=True)
class Builder:
    """Collects nodes and constants; `quantised` remembers which value has its integer form already."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)
    quantised: dict[str, tuple[str, str]] = field(default_factory=dict)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """The name of a constant, stored once."""
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, *inputs: str, output: str, domain: str = "", **attributes: Any) -> str:
        """The output of a new node."""
        self.nodes.append(helper.make_node(kind, list(inputs), [output], name=output, domain=domain, **attributes))
        return output

    def rows_as_integers(self, value: str) -> tuple[str, str]:
        """A value quantised row by row (uint8 around 128), and its scales."""
        if value not in self.quantised:
            one, zero = (
                self.constant("one", np.array(1, np.float32)),
                self.constant("zero_point", np.array(128, np.uint8)),
            )
            size = self.node("Abs", value, output=f"{value}.abs")
            peak = self.node("ReduceMax", size, output=f"{value}.peak", axes=[-1], keepdims=1)
            safe = self.node("Max", peak, self.constant("tiny", np.array(1e-12, np.float32)), output=f"{value}.safe")
            scale = self.node(
                "Mul", safe, self.constant("step", np.array(1 / 127, np.float32)), output=f"{value}.scale"
            )
            steps = self.node("Div", value, scale, output=f"{value}.steps")
            self.quantised[value] = (self.node("QuantizeLinear", steps, one, zero, output=f"{value}.int8"), scale)
        return self.quantised[value]

    def product(self, value: str, weight: Array, bias: Array, name: str) -> str:
        """`value @ weight + bias` in integers; `weight` is (inputs, outputs)."""
        integers, scale = self.rows_as_integers(value)
        steps = np.maximum(np.abs(weight).max(axis=0), 1e-12) / WEIGHT_PEAK
        rounded = np.clip(np.round(weight / steps), -WEIGHT_PEAK, WEIGHT_PEAK).astype(np.int8)
        raw = self.node(
            "MatMulIntegerToFloat",
            integers,
            self.constant(f"{name}.weight", rounded),
            "one",
            self.constant(f"{name}.steps", steps.astype(np.float32)),
            "zero_point",
            output=f"{name}.raw",
            domain=MICROSOFT,
        )
        scaled = self.node("Mul", raw, scale, output=f"{name}.scaled")
        return self.node("Add", scaled, self.constant(f"{name}.bias", bias), output=name)

    def norm(self, value: str, weight: Array, bias: Array, name: str) -> str:
        """Layer norm over the last axis."""
        parts = (self.constant(f"{name}.weight", weight), self.constant(f"{name}.bias", bias))
        return self.node("LayerNormalization", value, *parts, output=name, axis=-1, epsilon=NORM_EPSILON)


def encoded(builder: Builder, weights: dict[str, Array], shape: Shape, tables: dict[str, Array]) -> str:
    """The value that holds the states (batch, pieces, width) of `input_ids` under `attention_mask`, both (batch,
    pieces) int64. For each of `tables` there is an input more, whose row of the table is added to a piece's word.
    """
    builder.node("Cast", "attention_mask", output="mask", to=TensorProto.INT32)
    value = embeddings(builder, weights, tables)
    for layer in range(shape.layers):
        value = transformer_layer(builder, weights, value, f"encoder.layer.{layer}", shape.heads)
    return value


def model_of(builder: Builder, name: str, inputs: Sequence[str], outputs: dict[str, int]) -> onnx.ModelProto:
    """The model of what was built: inputs (batch, pieces) int64, outputs (batch, pieces, their width) fp32."""
    axes = ["batch", "length"]
    return finished(
        builder,
        name,
        [helper.make_tensor_value_info(n, TensorProto.INT64, axes) for n in inputs],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, [*axes, width]) for n, width in outputs.items()],
    )


def finished(
    builder: Builder, name: str, inputs: Sequence[onnx.ValueInfoProto], outputs: Sequence[onnx.ValueInfoProto]
) -> onnx.ModelProto:
    """The model of what was built, with these inputs and outputs."""
    graph = helper.make_graph(builder.nodes, name, inputs, outputs, initializer=list(builder.constants.values()))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, MICROSOFT_OPSET)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="variorum")


def embeddings(builder: Builder, weights: dict[str, Array], tables: dict[str, Array]) -> str:
    """Word and position embeddings and what the tables add, normed. Words are kept as int8 with one scale a row."""
    words = weights["embeddings.word_embeddings.weight"]
    steps = np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-12) / 127
    table = builder.constant("words", np.round(words / steps).astype(np.int8))
    picked = builder.node("Gather", table, "input_ids", output="words.picked")
    scale = builder.node(
        "Gather", builder.constant("words.steps", steps.astype(np.float32)), "input_ids", output="words.scale"
    )
    floats = builder.node("Cast", picked, output="words.floats", to=TensorProto.FLOAT)
    value = builder.node("Mul", floats, scale, output="words.value")
    for name, rows in tables.items():
        added = builder.node("Gather", builder.constant(f"{name}.table", rows), name, output=f"{name}.picked")
        value = builder.node("Add", value, added, output=f"{name}.sum")
    # Each input is one text: all its pieces have the first of BERT's two types.
    places = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    shape = builder.node("Shape", "input_ids", output="shape", start=1, end=2)
    first = builder.constant("from_first", np.array([0], np.int64))
    axis = builder.constant("first_axis", np.array([0], np.int64))
    here = builder.node("Slice", builder.constant("places", places), first, shape, axis, output="places.here")
    total = builder.node("Add", value, here, output="embeddings.sum")
    norm = "embeddings.LayerNorm"
    return builder.norm(total, weights[f"{norm}.weight"], weights[f"{norm}.bias"], norm)


def transformer_layer(builder: Builder, weights: dict[str, Array], value: str, name: str, heads: int) -> str:
    """Self-attention and feed-forward, each with its residual and norm."""
    parts = [linear(builder, weights, value, f"{name}.attention.self.{p}") for p in ("query", "key", "value")]
    met = builder.node(
        "MultiHeadAttention", *parts, "", "mask", output=f"{name}.met", domain=MICROSOFT, num_heads=heads
    )
    projected = linear(builder, weights, met, f"{name}.attention.output.dense")
    attended = residual(builder, weights, projected, value, f"{name}.attention.output.LayerNorm")
    inner = linear(builder, weights, attended, f"{name}.intermediate.dense")
    active = builder.node("Gelu", inner, output=f"{name}.active", domain=MICROSOFT)
    outer = linear(builder, weights, active, f"{name}.output.dense")
    return residual(builder, weights, outer, attended, f"{name}.output.LayerNorm")


def linear(builder: Builder, weights: dict[str, Array], value: str, name: str) -> str:
    """A linear layer by its name in the weights (stored as (outputs, inputs))."""
    return builder.product(value, weights[f"{name}.weight"].T, weights[f"{name}.bias"], name)


def residual(builder: Builder, weights: dict[str, Array], value: str, before: str, name: str) -> str:
    """The sum with what was there before, normed."""
    total = builder.node("Add", value, before, output=f"{name}.sum")
    return builder.norm(total, weights[f"{name}.weight"], weights[f"{name}.bias"], name)
