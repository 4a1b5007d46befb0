"""The edition in a browser, and the same as JSON and feeds. Reads a store and changes nothing in it."""

from variorum.web.app import application
from variorum.web.serving import bracketed, is_loopback, serve

__all__ = ["application", "bracketed", "is_loopback", "serve"]
