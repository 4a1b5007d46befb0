"""Which addresses may be reached, and how much may be taken. Handed in by the operator, never by a page."""

import ipaddress
from dataclasses import dataclass

from variorum.errors import FetchError, SettingsError

# Prefixes that carry an IPv4 address inside and lead there through a translator: NAT64 (RFC 6052, RFC 8215).
TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkPolicy:
    """Limits of one fetch. `allow_hosts` are exempt from the address check, by the name in the URL."""

    allow_hosts: frozenset[str] = frozenset()
    max_bytes: int = 8_000_000  # decompressed; the longest news pages are below 3 MB
    max_redirects: int = 5
    connect_seconds: float = 10.0
    total_seconds: float = 60.0

    def __post_init__(self) -> None:
        if self.max_bytes < 1 or self.total_seconds <= 0 or self.connect_seconds <= 0 or self.max_redirects < 0:
            raise SettingsError(f"limits of the network policy must be positive: {self}")

    def check(self, host: str, address: str) -> None:
        """Nothing, or FetchError if this address must not be connected to for this host."""
        if host.lower().rstrip(".") in self.allow_hosts:
            return
        if not is_public(address):
            raise FetchError(f"{host} resolves to {address}, which is not a public address (see --allow-host)")


def is_public(address: str) -> bool:
    """Whether an address is a global unicast one, also where an IPv4 address hides in an IPv6 one."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        hidden = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if hidden is not None:
            return is_public(str(hidden))
        if any(ip in network for network in TRANSLATED) or ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
