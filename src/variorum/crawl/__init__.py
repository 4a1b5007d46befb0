"""Open what the operator names: files, folders, standard input, URLs. Everything that touches the network is here."""

from variorum.crawl.fetch import fetch
from variorum.crawl.policy import NetworkPolicy
from variorum.crawl.sources import address_of, open_sources

__all__ = ["NetworkPolicy", "address_of", "fetch", "open_sources"]
