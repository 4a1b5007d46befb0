"""Fit the pair network to a list of examples that may be drawn anew for each epoch."""

import random
from collections.abc import Callable, Sequence

import torch
from tokenizers import Encoding, Tokenizer

from train.pairs.examples import Example
from train.pairs.network import ALTERED, KINDS, WORDS, PairNetwork, padded

BATCH = 32
RATE = 2e-4  # of 5e-5, 2e-4, 5e-4: best AUC on LingNLI after 6,400 examples (.705, .728, .511)
WARM_UP = 0.06  # share of the steps in which the rate climbs
SMOOTHING = 0.03  # no example is trusted wholly
KIND_WEIGHT = 0.4
WORD_WEIGHT = 2.0  # of a piece that differs: most do not
REPORTED = 50  # steps between two reports
POOL = 30  # batches that are sorted by length together

Draw = Callable[[random.Random], list[Example]]


def fit(
    network: PairNetwork,
    tokenizer: Tokenizer,
    draw: Draw,
    *,
    epochs: int,
    seed: int,
    report: Callable[[str], None],
) -> None:
    """Train in place. The same seed, examples and number of threads give the same weights on one machine."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    steps = max(1, epochs * (len(draw(random.Random(seed))) // BATCH))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps, WARM_UP))
    taken, lost, right = 0, 0.0, 0.0
    for epoch in range(epochs):
        network.train()
        for batch, encodings in batches(draw(rng), tokenizer, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answers = network(*padded(encodings))
            loss = loss_of(answers.float(), batch, encodings)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            taken += 1
            lost += loss.item() / REPORTED
            right += share_right(answers, batch) / REPORTED
            if taken % REPORTED == 0:
                report(f"epoch {epoch + 1}, step {taken} of {steps}: loss {lost:.3f}, verdicts right {right:.3f}")
                lost = right = 0.0


def rate_at(step: int, steps: int, warm_up: float) -> float:
    """Share of the rate: a climb in some share of the steps, then a straight way down."""
    return min(1.0, (step + 1) / (warm_up * steps + 1)) * max(0.02, 1 - step / steps)


def batches(
    examples: list[Example], tokenizer: Tokenizer, rng: random.Random
) -> list[tuple[list[Example], list[Encoding]]]:
    """Shuffled batches of about one length each; what is left over is dropped."""
    rng.shuffle(examples)
    encodings = tokenizer.encode_batch([(example.own, example.other) for example in examples])
    found = []
    for start in range(0, len(examples), BATCH * POOL):
        pool = sorted(range(start, min(start + BATCH * POOL, len(examples))), key=lambda i: len(encodings[i].ids))
        found += [pool[first : first + BATCH] for first in range(0, len(pool) - BATCH + 1, BATCH)]
    rng.shuffle(found)
    return [([examples[i] for i in numbers], [encodings[i] for i in numbers]) for numbers in found]


def loss_of(answers: torch.Tensor, batch: Sequence[Example], encodings: Sequence[Encoding]) -> torch.Tensor:
    """Of the verdict, of the kind of what is altered, and of the words that are known."""
    verdicts = torch.tensor([float(example.altered) for example in batch]) * (1 - 2 * SMOOTHING) + SMOOTHING
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    loss = entropy(answers[:, 0, ALTERED], verdicts)
    kinds = [(row, KINDS.index(example.kind)) for row, example in enumerate(batch) if example.kind]
    if kinds:
        rows, numbers = zip(*kinds, strict=True)
        loss = loss + KIND_WEIGHT * torch.nn.functional.cross_entropy(
            answers[list(rows), 0, ALTERED + 1 : WORDS], torch.tensor(numbers)
        )
    wanted = torch.full(answers.shape[:2], -1.0)
    for row, (example, encoding) in enumerate(zip(batch, encodings, strict=True)):
        wanted[row, : len(encoding.ids)] = torch.tensor(word_labels(example, encoding))
    known = wanted >= 0
    if known.any():
        loss = loss + entropy(answers[..., WORDS][known], wanted[known], pos_weight=torch.tensor(WORD_WEIGHT))
    return loss


def share_right(answers: torch.Tensor, batch: Sequence[Example]) -> float:
    """The share of a batch's verdicts that are right, before its step is taken."""
    verdicts: list[bool] = (answers[:, 0, ALTERED] > 0).tolist()
    return sum(verdict == example.altered for verdict, example in zip(verdicts, batch, strict=True)) / len(batch)


def word_labels(example: Example, encoding: Encoding) -> list[float]:
    """For each piece 1 if it is among the words that differ, 0 if not, -1 if that is not known."""
    labels = []
    for sequence, (start, end) in zip(encoding.sequence_ids, encoding.offsets, strict=True):
        text, words = ((example.own, example.own_words), (example.other, example.other_words))[sequence or 0]
        first = text.find(words) if words else -1
        inside = words is not None and 0 <= first < end and start < first + len(words)
        labels.append(-1.0 if sequence is None or words is None else float(inside))
    return labels
