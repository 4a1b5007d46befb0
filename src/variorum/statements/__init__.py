"""Article -> statements: source, cue, content and through whom (PARC's roles), by rules."""

from variorum.statements.find import find_statements

__all__ = ["find_statements"]
