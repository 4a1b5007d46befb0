"""Page to article, or rejection: the text without its furniture, and what the page says about itself."""

from variorum.pages.read import read_article
from variorum.pages.settings import PageReading

__all__ = ["PageReading", "read_article"]
