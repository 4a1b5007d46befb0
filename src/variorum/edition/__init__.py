"""What a person sees: an edition as text, as a page, as JSON Lines, as tables. Knows only `records` and `language`."""

from variorum.edition.composing import story_part
from variorum.edition.dates import date_of
from variorum.edition.dossier import print_dossier
from variorum.edition.dossier_html import dossier_html, dossier_part
from variorum.edition.exports import TELLING_COLUMNS, Chosen, ExportFormat, choose, export_lines, telling_rows
from variorum.edition.facing import FacingRow, facing_rows
from variorum.edition.frame import environment_of, packaged
from variorum.edition.html import write_html
from variorum.edition.lines import dossier_line, json_lines, story_lines, tracing_lines, without_vectors
from variorum.edition.listing import print_stories, print_tracing
from variorum.edition.marks import MEANINGS, SIGNS
from variorum.edition.register import name_of, title_of
from variorum.edition.terminal import print_edition
from variorum.edition.text import counted, lines_of, one_line

__all__ = [
    "MEANINGS",
    "SIGNS",
    "TELLING_COLUMNS",
    "Chosen",
    "ExportFormat",
    "FacingRow",
    "choose",
    "counted",
    "date_of",
    "dossier_html",
    "dossier_line",
    "dossier_part",
    "environment_of",
    "export_lines",
    "facing_rows",
    "json_lines",
    "lines_of",
    "name_of",
    "one_line",
    "packaged",
    "print_dossier",
    "print_edition",
    "print_stories",
    "print_tracing",
    "story_lines",
    "story_part",
    "telling_rows",
    "title_of",
    "tracing_lines",
    "without_vectors",
    "write_html",
]
