"""Plain text laid out."""

from variorum.pages.classifier import line_model
from variorum.pages.fault import Fault
from variorum.pages.furniture import keep_blocks
from variorum.pages.lines import split_blocks
from variorum.pages.settings import PageReading
from variorum.pages.sheet import Sheet


def lay_out_plain(text: str, settings: PageReading) -> Sheet | Fault:
    """The text as it is, with a decision for each of its blocks."""
    n_lines = text.count("\n") + text.count("\r")
    if n_lines > settings.max_lines:
        return Fault("too large", f"The text has more than {settings.max_lines:,} lines.")
    blocks = tuple(split_blocks(text))
    model = line_model()
    keep = keep_blocks(blocks, model, settings.keep_score)
    return Sheet(page_text=text, blocks=blocks, keep=keep, method=f"blocks-{model.version}")
