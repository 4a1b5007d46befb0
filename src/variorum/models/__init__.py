"""Load models from the package's own files; the runtime of models is known here alone."""

from variorum.models.cards import MINILM, EncoderCard
from variorum.models.onnx import OnnxEncoder, load_encoder

__all__ = ["MINILM", "EncoderCard", "OnnxEncoder", "load_encoder"]
