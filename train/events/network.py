"""The network of the second look: a sentence with its actors marked, and what each of them does to whom.

An act is read off at the marks of both roles and at [CLS], its trigger at each piece.
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from transformers import BertModel

from variorum.models.actors import Marked
from variorum.models.events import KINDS
from variorum.records.event import MODALITIES

WORDS = 64  # width in which an act is held against each piece


class Answers(NamedTuple):
    """Logits of every look: types (looks, types), modalities (looks, modalities), trigger (looks, pieces)."""

    types: torch.Tensor
    modalities: torch.Tensor
    trigger: torch.Tensor


class EventNetwork(torch.nn.Module):  # type: ignore[misc]
    """(ids, mask, looks) -> Answers; a look is (row, place of who does it, place of whom it is done to)."""

    def __init__(self, backbone: BertModel) -> None:
        super().__init__()
        width = backbone.config.hidden_size
        self.bert = backbone
        self.roles = torch.nn.Linear(3 * width, width)
        self.dropout = torch.nn.Dropout(0.1)
        self.answers = torch.nn.Linear(width, KINDS + len(MODALITIES))
        self.query = torch.nn.Linear(width, WORDS)
        self.pieces = torch.nn.Linear(width, WORDS)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, looks: torch.Tensor) -> Answers:
        """The logits."""
        states = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        rows, actors, recipients = looks.unbind(1)
        roles = torch.cat([states[rows, actors], states[rows, recipients], states[rows, 0]], dim=1)
        acts = self.dropout(torch.nn.functional.gelu(self.roles(roles)))
        answers = self.answers(acts).float()
        trigger = torch.einsum("nw,npw->np", self.query(acts), self.pieces(states)[rows]).float()
        return Answers(answers[:, :KINDS], answers[:, KINDS:], trigger)


def padded(batch: Sequence[Marked]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask of a batch."""
    length = max(len(one.ids) for one in batch)
    ids = torch.tensor([one.ids + [0] * (length - len(one.ids)) for one in batch])
    mask = torch.tensor([[1] * len(one.ids) + [0] * (length - len(one.ids)) for one in batch])
    return ids, mask
