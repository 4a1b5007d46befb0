"""Make `tests/models/reference.npz`: vectors of the unchanged fp32 weights for some sentences, by torch.

    python -m train.encoder.reference FOLDER_OF_THE_WEIGHTS < sentences.txt

Needs torch and transformers (`pip install .[train]`). Vectors are kept as float16, 768 bytes a sentence.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer

TARGET = Path(__file__).parents[2] / "tests" / "models" / "reference.npz"
PIECE_LIMIT = 256


def main(folder: str, texts: list[str]) -> None:
    """Write texts and vectors."""
    np.savez_compressed(TARGET, texts=np.array(texts), vectors=encode(folder, texts).astype(np.float16))


def encode(folder: str, texts: list[str]) -> NDArray[np.float32]:
    """Mean of the pieces of each text, scaled to length 1, `(texts, width)`."""
    model, tokenizer = AutoModel.from_pretrained(folder).eval(), AutoTokenizer.from_pretrained(folder)
    pieces = tokenizer(texts, padding=True, truncation=True, max_length=PIECE_LIMIT, return_tensors="pt")
    with torch.no_grad():
        states = model(**pieces).last_hidden_state
    mask = pieces["attention_mask"][..., None].float()
    means = (states * mask).sum(1) / mask.sum(1)
    return np.asarray(torch.nn.functional.normalize(means, dim=1).numpy())


if __name__ == "__main__":
    main(sys.argv[1], [line.strip() for line in sys.stdin if line.strip()])
