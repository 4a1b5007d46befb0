"""What a person sees: an edition as text, as a page, as JSON Lines. Knows only `records` and `language`."""

from variorum.edition.html import write_html
from variorum.edition.lines import json_lines, story_lines, tracing_lines
from variorum.edition.listing import print_stories, print_tracing
from variorum.edition.terminal import print_edition
from variorum.edition.text import one_line

__all__ = [
    "json_lines",
    "one_line",
    "print_edition",
    "print_stories",
    "print_tracing",
    "story_lines",
    "tracing_lines",
    "write_html",
]
