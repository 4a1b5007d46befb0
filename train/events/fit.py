"""Fit the event network to a list of examples."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch
from tokenizers import Tokenizer

from train.events.examples import IDLE, TYPES, Example, Label
from train.events.network import Answers, EventNetwork, padded
from train.pairs.fit import rate_at
from variorum.models.actors import Marked, marked
from variorum.models.events import places_of
from variorum.records.event import MODALITIES

BATCH = 16
RATE = 1e-4
HEAD_RATE = 1e-3
WARM_UP = 0.1
SMOOTHING = 0.05
MODALITY_WEIGHT = 0.3
TRIGGER_WEIGHT = 0.5
IDLE_WEIGHT = 0.3  # of a pair that does nothing: most do
POOL = 20  # batches that are sorted by length together
REPORTED = 50


class Look(NamedTuple):
    """Where two roles stand, what is known of them, and how much it weighs."""

    places: tuple[int, int]
    label: Label
    weight: float


class Text(NamedTuple):
    """A marked text and all looks at it."""

    pieces: Marked
    looks: list[Look]


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
    texts = [text_of(example, tokenizer) for example in examples]
    encoder = list(network.bert.encoder.parameters())
    heads = [w for n, w in network.named_parameters() if not n.startswith("bert.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = epochs * len(batches(texts, random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps, WARM_UP))
    taken, lost = 0, 0.0
    for epoch in range(epochs):
        network.train()
        for batch in batches(texts, rng):
            looks = [look for text in batch for look in text.looks]
            places = torch.tensor([(row, *look.places) for row, text in enumerate(batch) for look in text.looks])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answers = network(*padded([text.pieces for text in batch]), places)
            loss = loss_of(answers, looks, [text.pieces.offsets for text in batch for _ in text.looks])
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


def text_of(example: Example, tokenizer: Tokenizer) -> Text:
    """An example marked, with a look at each of its roles of which something is known."""
    pieces = marked(example.cast.text, example.cast.actors, tokenizer)
    return Text(
        pieces,
        [
            Look(places, label, IDLE_WEIGHT if label == IDLE and None not in roles else 1.0)
            for roles, label in example.labels.items()
            if (places := places_of(roles, pieces)) is not None
        ],
    )


def batches(texts: Sequence[Text], rng: random.Random) -> list[list[Text]]:
    """Shuffled batches of about one length each."""
    drawn = rng.sample(texts, len(texts))
    found = []
    for start in range(0, len(drawn), BATCH * POOL):
        pool = sorted(drawn[start : start + BATCH * POOL], key=lambda text: len(text.pieces.ids))
        found += [pool[first : first + BATCH] for first in range(0, len(pool), BATCH)]
    rng.shuffle(found)
    return found


def loss_of(answers: Answers, looks: Sequence[Look], offsets: Sequence[Sequence[tuple[int, int]]]) -> torch.Tensor:
    """Of the type (of several that may be right, of their sum), and of modality and trigger where they are known."""
    weights = torch.tensor([look.weight for look in looks])
    allowed = torch.tensor([[name in look.label.types for name in TYPES] for look in looks])
    scores = answers.types.log_softmax(dim=1)
    right = scores.masked_fill(~allowed, float("-inf")).logsumexp(dim=1)
    loss = -(((1 - SMOOTHING) * right + SMOOTHING * scores.mean(dim=1)) * weights).sum() / weights.sum()
    known = [(row, look.label) for row, look in enumerate(looks)]
    modal = [(row, MODALITIES.index(label.modality)) for row, label in known if label.modality in MODALITIES]
    if modal:
        rows, numbers = zip(*modal, strict=True)
        loss = loss + MODALITY_WEIGHT * torch.nn.functional.cross_entropy(
            answers.modalities[list(rows)], torch.tensor(numbers)
        )
    triggers = [(row, label.trigger) for row, label in known if label.trigger]
    if triggers:
        logits = torch.cat([answers.trigger[row, : len(offsets[row])] for row, _ in triggers])
        wanted = [
            float(start < trigger.end and end > trigger.start and start < end)
            for row, trigger in triggers
            for start, end in offsets[row]
        ]
        loss = loss + TRIGGER_WEIGHT * torch.nn.functional.binary_cross_entropy_with_logits(
            logits, torch.tensor(wanted), pos_weight=torch.tensor(3.0)
        )
    return loss
