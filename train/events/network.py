"""The network of the second look: a sentence with two actors marked, and what the one does to the other.

Every piece answers through one layer; type and modality are read off at the marks and at [CLS], the trigger at each
piece.
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from transformers import BertModel

from train.events.examples import TYPES
from variorum.models.actors import Marked
from variorum.models.events import LOOKS, TRIGGER


class Answers(NamedTuple):
    """Logits: types (batch, types), modalities (batch, modalities), trigger (batch, pieces)."""

    types: torch.Tensor
    modalities: torch.Tensor
    trigger: torch.Tensor


class EventNetwork(torch.nn.Module):  # type: ignore[misc]
    """(ids, mask, looks) -> Answers; `looks` (batch, 3) are the places of both opening marks and of [CLS]."""

    def __init__(self, backbone: BertModel) -> None:
        super().__init__()
        width = backbone.config.hidden_size
        self.bert = backbone
        self.dense = torch.nn.Linear(width, width)
        self.dropout = torch.nn.Dropout(0.1)
        self.answers = torch.nn.Linear(width, TRIGGER + 1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, looks: torch.Tensor) -> Answers:
        """The logits."""
        states = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        answers = self.answers(self.dropout(torch.nn.functional.gelu(self.dense(states)))).float()
        rows = torch.arange(len(ids))[:, None]
        at = answers[rows, looks][..., :TRIGGER].unflatten(-1, (LOOKS, -1))  # (batch, place, place, answers)
        summed = at.diagonal(dim1=1, dim2=2).sum(-1)
        return Answers(summed[:, : len(TYPES)], summed[:, len(TYPES) :], answers[..., TRIGGER])


def padded(batch: Sequence[Marked]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and looks of a batch."""
    length = max(len(one.ids) for one in batch)
    ids = torch.tensor([one.ids + [0] * (length - len(one.ids)) for one in batch])
    mask = torch.tensor([[1] * len(one.ids) + [0] * (length - len(one.ids)) for one in batch])
    looks = torch.tensor([[one.actor, one.recipient, 0] for one in batch])
    return ids, mask, looks
