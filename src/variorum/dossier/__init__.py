"""Stories over time -> the dossier of two countries."""

from variorum.dossier.tables import read_figures
from variorum.dossier.write import write_dossier

__all__ = ["read_figures", "write_dossier"]
