"""Fetch one URL over http(s), guarded.

The guard sits where the socket is opened: the name is resolved once, every address is checked, and the connection goes
to that very address; so redirects, other spellings of an address and a name that resolves differently the second time
are all covered.
"""

import socket
import threading
import time
from contextlib import closing
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NewConnectionError

from variorum.crawl.policy import NetworkPolicy
from variorum.errors import FetchError
from variorum.records import Page

USER_AGENT = "variorum/0.1 (+reads single pages on a person's request)"
CHUNK = 65_536
REDIRECTS = {301, 302, 303, 307, 308}


def fetch(url: str, policy: NetworkPolicy) -> Page:
    """The page at a URL, after redirects, decompressed.

    Raises FetchError if the URL is not http(s), leads to an address that is not public, answers with another
    status than 200, is larger or slower than the policy allows, or cannot be reached.
    """
    outcome: list[Page | FetchError] = []
    worker = threading.Thread(target=lambda: outcome.append(attempt(url, policy)), daemon=True)
    worker.start()
    # A server may drip its answer byte by byte, in the handshake too, where no time-out of a socket sees it.
    worker.join(policy.total_seconds + 1)
    if not outcome:
        raise FetchError(f"{url}: slower than {policy.total_seconds} seconds")
    if isinstance(outcome[0], FetchError):
        raise outcome[0]
    return outcome[0]


def attempt(url: str, policy: NetworkPolicy) -> Page | FetchError:
    """The page, or the error that fetching it raised."""
    try:
        return follow(url, policy)
    except FetchError as fault:
        return fault


def follow(url: str, policy: NetworkPolicy) -> Page:
    """The page at the end of the redirects."""
    deadline = time.monotonic() + policy.total_seconds
    current = url
    for _ in range(policy.max_redirects + 1):
        host = host_of(current)
        with (
            guarded_pool(policy, host) as manager,
            closing(request(manager, current, policy, deadline)) as response,
        ):
            target = response.headers.get("location") if response.status in REDIRECTS else None
            if target is None:
                return page_of(url, current, response, policy, deadline)
            current = urljoin(current, target)
    raise FetchError(f"{url}: more than {policy.max_redirects} redirects")


def host_of(url: str) -> str:
    """The host of an http(s) URL without credentials; FetchError for any other."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as fault:
        raise FetchError(f"{url}: not a URL: {fault}") from fault
    if parts.scheme not in {"http", "https"} or not host:
        raise FetchError(f"{url}: only http and https URLs are fetched")
    if parts.username or parts.password:
        raise FetchError(f"{host}: a URL with credentials is not fetched")
    return host


def request(manager: urllib3.PoolManager, url: str, policy: NetworkPolicy, deadline: float) -> urllib3.BaseHTTPResponse:
    """The response's head; the body is not read yet."""
    timeout = urllib3.Timeout(connect=policy.connect_seconds, read=max(0.1, deadline - time.monotonic()))
    headers = {"user-agent": USER_AGENT, "accept": "text/html,text/plain;q=0.9,*/*;q=0.1", "accept-encoding": "gzip"}
    try:
        return manager.request(
            "GET", url, headers=headers, timeout=timeout, redirect=False, retries=False, preload_content=False
        )
    except (HTTPError, OSError, UnicodeError, ValueError) as fault:
        raise FetchError(f"{url}: {fault}") from fault


def page_of(
    url: str, responded: str, response: urllib3.BaseHTTPResponse, policy: NetworkPolicy, deadline: float
) -> Page:
    """The page, its body read up to the limits."""
    if response.status != 200:
        raise FetchError(f"{url}: the server answered {response.status}")
    return Page(
        address=url,
        body=bounded_body(url, response, policy, deadline),
        requested_url=url,
        responded_url=responded,
        crawl_date=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        media_type=response.headers.get("content-type"),
    )


def bounded_body(url: str, response: urllib3.BaseHTTPResponse, policy: NetworkPolicy, deadline: float) -> bytes:
    """All bytes, decompressed; FetchError as soon as there are too many or it takes too long."""
    body = bytearray()
    try:
        while chunk := response.read1(CHUNK, decode_content=True):
            body += chunk
            if len(body) > policy.max_bytes:
                raise FetchError(f"{url}: larger than {policy.max_bytes} bytes")
            if time.monotonic() > deadline:
                raise FetchError(f"{url}: slower than {policy.total_seconds} seconds")
    except (HTTPError, OSError) as fault:
        raise FetchError(f"{url}: {fault}") from fault
    return bytes(body)


def guarded_pool(policy: NetworkPolicy, host: str) -> urllib3.PoolManager:
    """A pool whose every connection passes the policy; it reads no proxy from the environment."""
    manager = urllib3.PoolManager(num_pools=1, retries=False)
    manager.pool_classes_by_scheme = {"http": http_pool(policy, host), "https": https_pool(policy, host)}
    return manager


def http_pool(policy: NetworkPolicy, host: str) -> type[HTTPConnectionPool]:
    """A pool class for http, bound to the policy."""

    class Connection(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self, policy, host)

    class Pool(HTTPConnectionPool):
        ConnectionCls = Connection

    return Pool


def https_pool(policy: NetworkPolicy, host: str) -> type[HTTPSConnectionPool]:
    """A pool class for https, bound to the policy."""

    class Connection(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self, policy, host)

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    return Pool


def connect(connection: Any, policy: NetworkPolicy, host: str) -> socket.socket:
    """A socket to the first checked address that answers; FetchError if any address of the name is forbidden."""
    port = connection.port
    resolved = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    for *_, address in resolved:
        policy.check(host, str(address[0]))
    fault: OSError | None = None
    for family, kind, protocol, _, address in resolved:
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(policy.connect_seconds)
        try:
            opened.connect(address)
        except OSError as raised:
            fault = raised
            opened.close()
            continue
        return opened
    raise NewConnectionError(connection, f"no address of {host} answers: {fault}")
