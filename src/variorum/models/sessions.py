"""Models from the package's files, checked and ready to run."""

import hashlib
from importlib.resources import files

import onnxruntime
from tokenizers import Tokenizer

from variorum.errors import ModelError, SettingsError
from variorum.models.cards import EncoderCard


def session_of(graph: bytes) -> onnxruntime.InferenceSession:
    """A session of one thread: threads run batches beside each other, which changes nothing in what comes out."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def tokenizer_of(card: EncoderCard) -> Tokenizer:
    """The tokenizer of a card; it neither pads nor cuts."""
    tokenizer = Tokenizer.from_str(checked_bytes(card.tokenizer_file, card.tokenizer_digest).decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def checked_threads(threads: int) -> int:
    """The number itself. Raises SettingsError if there is to be none."""
    if threads < 1:
        raise SettingsError(f"threads is {threads}; it must be at least 1")
    return threads


def checked_bytes(name: str, digest: str) -> bytes:
    """The bytes of a package file, held against their digest."""
    path = files("variorum.models").joinpath("data", name)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise ModelError(f"{path}: the model's file cannot be read: {fault.strerror}") from fault
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        raise ModelError(f"{path}: the file is not the one the model's card names (sha256 {found}, not {digest})")
    return data
