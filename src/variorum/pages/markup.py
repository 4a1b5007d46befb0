"""HTML laid out: visible text in document order, one block per line; the body as trafilatura finds it."""

import trafilatura

from variorum.pages.blocks import visible_blocks
from variorum.pages.classifier import line_model, score_blocks
from variorum.pages.fault import Fault
from variorum.pages.furniture import surely_furniture
from variorum.pages.lines import Block
from variorum.pages.matching import found_among
from variorum.pages.metadata import read_facts
from variorum.pages.sheet import Sheet
from variorum.pages.tree import parsed
from variorum.records import Span

# What trafilatura lets through and the classifier of blocks finds almost impossible is furniture.
VETO = 0.05


def lay_out_markup(html: str, address: str) -> Sheet | Fault:
    """The page's visible text with a decision for each block, or why there is none."""
    tree = parsed(html)
    if tree is None:
        return Fault("empty", "There is no text in the markup.")
    facts = read_facts(tree)
    texts = visible_blocks(tree)
    if not texts:
        return Fault("empty", "There is no visible text in the markup.")
    found = found_among(texts, extracted(html, address))
    scores = score_blocks(texts, line_model())
    keep = tuple(
        kept and score >= VETO and not surely_furniture(text)
        for text, kept, score in zip(texts, found, scores.tolist(), strict=True)
    )
    page_text, blocks = joined(texts)
    return Sheet(page_text=page_text, blocks=blocks, keep=keep, method="trafilatura", facts=facts)


def extracted(html: str, address: str) -> str:
    """The body that trafilatura finds; it fetches nothing."""
    url = address if "://" in address else None
    found = trafilatura.extract(html, url=url, fast=True, include_comments=False, with_metadata=False)
    return str(found or "")


def joined(texts: list[str]) -> tuple[str, tuple[Block, ...]]:
    """The blocks as lines of one text."""
    blocks, start = [], 0
    for text in texts:
        blocks.append(Block(Span(start, start + len(text)), text))
        start += len(text) + 1
    return "\n".join(texts), tuple(blocks)
