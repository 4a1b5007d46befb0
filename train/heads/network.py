"""The encoder with heads: it is told how each piece is written, and answers with vectors, names and statements.

Vectors are held to those of the published encoder. Roles are scored for each cue by bilinear attention (Dozat and
Manning 2017).
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from transformers import BertModel

from train.heads.prepare import Lesson
from variorum.models.marks import CUE_TAGS, NAME_TAGS, ROLE_WIDTH, ROLES
from variorum.models.pieces import QUOTED, SHAPES


class Outputs(NamedTuple):
    """Unit vectors (batch, width); logits of names and cues (batch, pieces, tags), and of roles whatever the cue
    (batch, pieces, roles); queries and keys (batch, pieces, roles x width).
    """

    vectors: torch.Tensor
    names: torch.Tensor
    cues: torch.Tensor
    roles: torch.Tensor
    queries: torch.Tensor
    keys: torch.Tensor


class Reader(torch.nn.Module):  # type: ignore[misc]
    """(ids, written (2, batch, pieces), mask) -> Outputs."""

    def __init__(self, backbone: BertModel) -> None:
        super().__init__()
        width = backbone.config.hidden_size
        self.bert = backbone
        self.shapes = torch.nn.Embedding(SHAPES, width)
        self.quoted = torch.nn.Embedding(QUOTED, width)
        for table in (self.shapes, self.quoted):
            torch.nn.init.zeros_(table.weight)
        self.dropout = torch.nn.Dropout(0.1)
        self.names = torch.nn.Linear(width, len(NAME_TAGS))
        self.cues = torch.nn.Linear(width, len(CUE_TAGS))
        self.roles = torch.nn.Linear(width, len(ROLES))
        torch.nn.init.constant_(self.roles.bias, -2.0)  # most pieces play none
        self.queries = torch.nn.Linear(width, len(ROLES) * ROLE_WIDTH)
        self.keys = torch.nn.Linear(width, len(ROLES) * ROLE_WIDTH)

    def forward(self, ids: torch.Tensor, written: torch.Tensor, mask: torch.Tensor) -> Outputs:
        """The vectors and the logits."""
        words = self.bert.embeddings.word_embeddings(ids) + self.shapes(written[0]) + self.quoted(written[1])
        states = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        value = self.dropout(states)
        heads = (self.names, self.cues, self.roles, self.queries, self.keys)
        return Outputs(pooled(states, mask), *(head(value) for head in heads))


def pooled(states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """The mean over each sentence's pieces, scaled to length 1."""
    kept = mask[:, :, None].to(states.dtype)
    return torch.nn.functional.normalize((states * kept).sum(1) / kept.sum(1), dim=-1)


def role_scores(outputs: Outputs, rows: Sequence[int], cues: Sequence[int]) -> torch.Tensor:
    """Logits (cues, pieces, roles) of some cues, given by their row in the batch and their first piece."""
    asked = outputs.queries[rows, cues].view(len(rows), len(ROLES), ROLE_WIDTH)
    given = outputs.keys[rows].view(len(rows), -1, len(ROLES), ROLE_WIDTH)
    return outputs.roles[rows] + torch.einsum("crw,cprw->cpr", asked, given) / ROLE_WIDTH**0.5


def inputs(batch: Sequence[Lesson]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, how they are written, and mask, padded."""
    length = max(len(lesson.ids) for lesson in batch)
    parts = torch.zeros(4, len(batch), length, dtype=torch.long)
    for row, lesson in enumerate(batch):
        size = len(lesson.ids)
        parts[0, row, :size] = torch.tensor(lesson.ids)
        parts[1:3, row, :size] = torch.from_numpy(lesson.written)
        parts[3, row, :size] = 1
    return parts[0], parts[1:3], parts[3]
