"""Load models from the package's own files; the runtime of models is known here alone."""

from variorum.models.cards import EVENTS, READER, EncoderCard, ModelCard
from variorum.models.events import OnnxEventCoder, load_event_coder
from variorum.models.onnx import OnnxEncoder, load_encoder

__all__ = [
    "EVENTS",
    "READER",
    "EncoderCard",
    "ModelCard",
    "OnnxEncoder",
    "OnnxEventCoder",
    "load_encoder",
    "load_event_coder",
]
