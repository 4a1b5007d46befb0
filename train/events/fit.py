"""Fit the event network to a list of examples."""

import random
from collections.abc import Callable, Sequence

import torch
from tokenizers import Tokenizer

from train.events.examples import NOTHING, TYPES, Example
from train.events.network import Answers, EventNetwork, padded
from train.pairs.fit import rate_at
from variorum.models.actors import Marked, marked
from variorum.records.event import MODALITIES

BATCH = 16
RATE = 1e-4
HEAD_RATE = 1e-3
WARM_UP = 0.1
SMOOTHING = 0.05
MODALITY_WEIGHT = 0.3
TRIGGER_WEIGHT = 0.5
IDLE = 0.2  # share of the pairs that do nothing that an epoch draws; of actors alone that do nothing it draws all
POOL = 20  # batches that are sorted by length together
REPORTED = 50


def fit(
    network: EventNetwork,
    tokenizer: Tokenizer,
    examples: Sequence[Example],
    *,
    epochs: int,
    seed: int,
    report: Callable[[str], None],
) -> None:
    """Train in place. The same seed, examples and number of threads give the same weights on one machine."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    network.bert.embeddings.requires_grad_(False)
    known = list(
        zip(
            examples,
            [marked(example.text, example.actor, example.recipient, tokenizer) for example in examples],
            strict=True,
        )
    )
    heads = [*network.dense.parameters(), *network.answers.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": network.bert.encoder.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}],
        weight_decay=0.01,
    )
    steps = epochs * len(batches(known, random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps, WARM_UP))
    taken, lost = 0, 0.0
    for epoch in range(epochs):
        network.train()
        for batch in batches(known, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answers = network(*padded([pieces for _, pieces in batch]))
            loss = loss_of(answers, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            taken += 1
            lost += loss.item() / REPORTED
            if taken % REPORTED == 0:
                report(f"epoch {epoch + 1}, step {taken} of {steps}: loss {lost:.3f}")
                lost = 0.0


def batches(known: Sequence[tuple[Example, Marked]], rng: random.Random) -> list[list[tuple[Example, Marked]]]:
    """Shuffled batches of about one length each; of the pairs that do nothing a part."""
    drawn = [one for one in known if one[0].types != (NOTHING,) or one[0].recipient is None or rng.random() < IDLE]
    rng.shuffle(drawn)
    found = []
    for start in range(0, len(drawn), BATCH * POOL):
        pool = sorted(drawn[start : start + BATCH * POOL], key=lambda one: len(one[1].ids))
        found += [pool[first : first + BATCH] for first in range(0, len(pool), BATCH)]
    rng.shuffle(found)
    return found


def loss_of(answers: Answers, batch: Sequence[tuple[Example, Marked]]) -> torch.Tensor:
    """Of the type (of several that may be right, of their sum), and of modality and trigger where they are known."""
    allowed = torch.tensor([[name in example.types for name in TYPES] for example, _ in batch])
    scores = answers.types.log_softmax(dim=1)
    right = scores.masked_fill(~allowed, float("-inf")).logsumexp(dim=1)
    loss = -((1 - SMOOTHING) * right + SMOOTHING * scores.mean(dim=1)).mean()
    modal = [(row, MODALITIES.index(e.modality)) for row, (e, _) in enumerate(batch) if e.modality in MODALITIES]
    if modal:
        rows, numbers = zip(*modal, strict=True)
        loss = loss + MODALITY_WEIGHT * torch.nn.functional.cross_entropy(
            answers.modalities[list(rows)], torch.tensor(numbers)
        )
    triggers = [(row, pieces, e.trigger) for row, (e, pieces) in enumerate(batch) if e.trigger]
    if triggers:
        logits = torch.cat([answers.trigger[row, : len(pieces.ids)] for row, pieces, _ in triggers])
        wanted = [
            float(start < trigger[1] and end > trigger[0] and start < end)
            for _, pieces, trigger in triggers
            for start, end in pieces.offsets
        ]
        loss = loss + TRIGGER_WEIGHT * torch.nn.functional.binary_cross_entropy_with_logits(
            logits, torch.tensor(wanted), pos_weight=torch.tensor(3.0)
        )
    return loss
