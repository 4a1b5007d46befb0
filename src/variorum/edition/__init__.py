"""What a person sees: an edition as text, as a page, as JSON Lines, as tables. Knows only `records` and `language`."""

from variorum.edition.dossier import print_dossier
from variorum.edition.dossier_html import dossier_html
from variorum.edition.exports import TELLING_COLUMNS, Chosen, ExportFormat, choose, export_lines, telling_rows
from variorum.edition.html import write_html
from variorum.edition.lines import dossier_line, json_lines, story_lines, tracing_lines
from variorum.edition.listing import print_stories, print_tracing
from variorum.edition.terminal import print_edition
from variorum.edition.text import one_line

__all__ = [
    "TELLING_COLUMNS",
    "Chosen",
    "ExportFormat",
    "choose",
    "dossier_html",
    "dossier_line",
    "export_lines",
    "json_lines",
    "one_line",
    "print_dossier",
    "print_edition",
    "print_stories",
    "print_tracing",
    "story_lines",
    "telling_rows",
    "tracing_lines",
    "write_html",
]
