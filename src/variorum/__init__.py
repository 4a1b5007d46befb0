"""Variorum: a variorum edition of the news. Importing it reads no file, no variable and no network."""

__version__ = "0.1.0"
