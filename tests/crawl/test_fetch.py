"""Fetching against a real server on loopback that misbehaves."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from variorum.crawl import NetworkPolicy, fetch
from variorum.crawl.policy import is_public
from variorum.errors import FetchError, SettingsError

PAGE = b"<html><body><p>The ministers met on Friday.</p></body></html>"


class Misbehaving(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self) -> None:
        port = self.server.server_port  # type: ignore[attr-defined]
        targets = {
            "/in": "/page",
            "/private": "http://10.0.0.1/",
            "/loop": "/loop",
            "/other": f"http://127.0.0.1:{port}/page",
        }
        if self.path in targets:
            self.answer(302, b"", location=targets[self.path])
        elif self.path == "/file":
            self.answer(302, b"", location="file:///etc/passwd")
        elif self.path == "/bomb":
            self.answer(200, gzip.compress(b"0" * 20_000_000), encoding="gzip")
        elif self.path == "/drip":
            self.drip()
        else:
            self.answer(200 if self.path == "/page" else 500, PAGE)

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header({"encoding": "content-encoding"}.get(name, name), value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        for byte in b"HTTP/1.1 200 OK\r\nx-a: " + b"a" * 100:
            try:
                self.wfile.write(bytes([byte]))
            except OSError:
                return
            time.sleep(0.1)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"localhost:{running.server_port}"
        running.shutdown()


ALLOWED = NetworkPolicy(allow_hosts=frozenset({"localhost"}), max_bytes=1_000_000, total_seconds=5)


def test_a_page_of_an_allowed_host_comes_back(server: str) -> None:
    page = fetch(f"http://{server}/in", ALLOWED)
    assert page.body == PAGE
    assert (page.requested_url, page.responded_url) == (f"http://{server}/in", f"http://{server}/page")
    assert page.crawl_date is not None and page.crawl_date.endswith("Z")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/private", "not a public address"),
        ("/other", "not a public address"),  # the exemption is by name: 127.0.0.1 is not on the list
        ("/file", "only http and https"),
        ("/loop", "redirects"),
        ("/bomb", "larger than"),
        ("/missing", "answered 500"),
    ],
)
def test_what_is_refused(server: str, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(f"http://{server}{path}", ALLOWED)


def test_a_dripping_server_is_left(server: str) -> None:
    started = time.monotonic()
    with pytest.raises(FetchError, match=r"slower than|timed out"):
        fetch(f"http://{server}/drip", NetworkPolicy(allow_hosts=frozenset({"localhost"}), total_seconds=0.5))
    assert time.monotonic() - started < 8


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "0"])
def test_loopback_in_every_spelling_is_refused(server: str, host: str) -> None:
    port = server.split(":")[1]
    with pytest.raises(FetchError):
        fetch(f"http://{host}:{port}/page", NetworkPolicy(total_seconds=5))


@pytest.mark.parametrize(
    "url", ["ftp://example.org/", "file:///etc/passwd", "http://a:b@example.org/", "http://", "http://[::1/"]
)
def test_urls_that_are_never_asked_for(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, NetworkPolicy())


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700:4700::1111", True),
        ("10.1.2.3", False),
        ("172.31.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b:1::a00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_absurd_limits_are_refused() -> None:
    with pytest.raises(SettingsError, match="positive"):
        NetworkPolicy(max_bytes=0)
