"""The happenings of a store as the tools of the field read them. One module for each format; all of it is pure."""

from variorum.edition.exports.choosing import Chosen, ExportFormat, choose
from variorum.edition.exports.lines import export_lines
from variorum.edition.exports.tellings import TELLING_COLUMNS, telling_rows

__all__ = ["TELLING_COLUMNS", "Chosen", "ExportFormat", "choose", "export_lines", "telling_rows"]
