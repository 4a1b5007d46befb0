"""Every kind of bad input beside good accounts: the good are read, and each bad one gets one line that says why.

All of it is read in one run of the real command line, since nothing of it may do harm to the rest.
"""

import gzip
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.cli.commands import Ran, variorum

HAPPENING = Path(__file__).parents[2] / "corpus" / "accounts" / "dev" / "us-expels-2001"
GOOD = ("ap.txt", "reuters.txt")
GOLD = Path(__file__).parents[2] / "corpus" / "gold" / "dev"
PROSE = (
    "The foreign ministers of both countries met in Geneva on Friday. They agreed to reduce their arsenals by a third "
    "within five years, officials said. A spokesman called the talks useful."
)
READ = "read"  # in the place of a reason: nothing is wrong with it


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """One kind of bad input: how it is made, what is named on the command line, and the line it gets.

    `make` gets an empty folder and gives the sources. `line` is the end of the line on standard error, from the reason
    on; of what is read all the same it is `READ`.
    """

    name: str
    make: Callable[[Path], list[str]]
    line: str


def file(name: str, body: bytes | str) -> Callable[[Path], list[str]]:
    """A file with these bytes."""

    def make(folder: Path) -> list[str]:
        path = folder / name
        path.write_bytes(body if isinstance(body, bytes) else body.encode("utf-8"))
        return [str(path)]

    return make


def page(charset: str, encoding: str) -> bytes:
    """A page in one encoding that declares another."""
    body = PROSE.replace("Geneva", "Genève").replace("A spokesman", "Señor Nuñez")
    return f'<html><head><meta charset="{charset}"></head><body><p>{body}</p></body></html>'.encode(encoding)


def unreadable(folder: Path) -> list[str]:
    """A file that nobody may open; where the superuser may, a folder in the place of a file does as well."""
    path = folder / "secret.txt"
    path.write_text(PROSE)
    path.chmod(0)
    if os.access(path, os.R_OK):
        path.unlink()
        path.symlink_to("/proc/self/mem")  # may be opened but not read from its beginning
    return [str(path)]


def long_line(folder: Path) -> list[str]:
    """A line of 100 MB."""
    path = folder / "line.txt"
    chunk = b"word " * 200_000
    with path.open("wb") as opened:
        for _ in range(100):
            opened.write(chunk)
    return [str(path)]


def longest_line(folder: Path) -> list[str]:
    """The longest line that is looked at."""
    return file("longest.txt", (PROSE + " ") * (7_900_000 // len(PROSE)))(folder)


def twice(folder: Path) -> list[str]:
    """One file under two names on the command line."""
    (path,) = file("twice.txt", PROSE)(folder)
    return [path, str(folder / ".." / folder.name / "twice.txt")]


def loop(folder: Path) -> list[str]:
    """A folder with a link to itself beside an account."""
    file("a.txt", PROSE)(folder)
    (folder / "again").symlink_to(folder)
    return [str(folder)]


def linked_to_itself(folder: Path) -> list[str]:
    (folder / "ring.txt").symlink_to(folder / "ring.txt")
    return [str(folder)]


def dangling(folder: Path) -> list[str]:
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    return [str(folder)]


def pipe(folder: Path) -> list[str]:
    os.mkfifo(folder / "pipe.txt")
    return [str(folder)]


def nested(folder: Path) -> list[str]:
    depth = 100_000
    return file("deep.html", f"<html><body>{'<div>' * depth}<p>{PROSE}</p>{'</div>' * depth}</body></html>")(folder)


def unclosed(folder: Path) -> list[str]:
    return file("open.html", "<html><body>" + "<b><i><a href=x>word " * 100_000)(folder)


def odd_name(folder: Path) -> list[str]:
    """A name with a line end and codes that steer terminals, of a file that is not read."""
    return file("a\nnot read: b\x1b[2J\x1b]0;owned\x07.txt", b"")(folder)


def name_of_bytes(folder: Path) -> list[str]:
    """A name that is not valid UTF-8."""
    path = os.fsencode(folder) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(b"")
    return [str(folder)]


def no_file(folder: Path) -> list[str]:
    return [str(folder / "nothing.txt")]


def url(address: str) -> Callable[[Path], list[str]]:
    """An address as it stands; `PORT` is the port of the server."""
    return lambda _: [address]


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40
NUMBERS = (
    "The ministry counted 1e999999 missiles and 10^10^10 shells on Friday. "
    f"Officials put the damage at ${'9' * 400} and the share at {'1,' * 300}000 percent. "
    "Talks took place on 99 May 20011, 0000-00-00 and 31 February 2001 at 25:61, they said. " + PROSE
)

BAD = [
    Bad(name="not-there", make=no_file, line="unreadable: no such file or folder"),
    Bad(name="unreadable", make=unreadable, line="unreadable: "),
    Bad(name="dangling", make=dangling, line="unreadable: no such file or folder"),
    Bad(name="ring", make=linked_to_itself, line="unreadable: "),
    Bad(name="pipe", make=pipe, line="unreadable: not a regular file"),
    Bad(name="empty", make=file("empty.txt", b""), line="empty: The page is empty."),
    Bad(name="blank", make=file("blank.html", b" \n\t\r\n "), line="empty: The page is empty."),
    Bad(name="bom-alone", make=file("bom.txt", b"\xff\xfe"), line="empty: The page is empty."),
    Bad(name="empty-folder", make=lambda folder: [str(folder)], line="empty: the folder holds no file"),
    Bad(name="no-text", make=file("a.html", "<html><body><img src=a.png></body></html>"), line="empty: There is no"),
    Bad(
        name="script", make=file("b.html", "<html><script>let a = 'The ministers met.'</script></html>"), line="empty: "
    ),
    Bad(
        name="menu",
        make=file("c.html", "<html><body><nav><a href=/>Home</a> <a href=/w>World</a></nav></body></html>"),
        line="furniture: Nothing but menus",
    ),
    Bad(name="utf-16", make=file("w.html", page("utf-8", "utf-16")), line=READ),
    Bad(name="utf-16-no-mark", make=file("w.txt", PROSE.encode("utf-16-le")), line=READ),
    Bad(name="latin-1", make=file("l.html", page("utf-8", "latin-1")), line=READ),
    Bad(name="lying", make=file("k.html", page("shift_jis", "utf-8")), line=READ),
    Bad(name="unknown-charset", make=file("u.html", page("x-klingon", "latin-1")), line=READ),
    Bad(name="png", make=file("a.txt", PNG), line="binary: This is a PNG image"),
    Bad(name="pdf", make=file("a.html", b"%PDF-1.7\n" + PNG), line="binary: This is a PDF file"),
    Bad(name="gzip", make=file("a.html", gzip.compress(PROSE.encode())), line="binary: This is a gzip archive"),
    Bad(name="noise", make=file("n.txt", bytes(range(256)) * 64), line="binary: This is a binary file"),
    Bad(name="long-line", make=long_line, line="too large: more than 32000000 bytes"),
    Bad(name="longest-line", make=longest_line, line="too large: The text has 7,942,789 characters"),
    Bad(
        name="many-lines", make=file("m.txt", "word\n" * 100_000), line="too large: The text has more than 20,000 lines"
    ),
    Bad(name="nested", make=nested, line="too complex: The markup is nested more than 500 elements deep."),
    Bad(name="unclosed", make=unclosed, line="too complex: The markup "),
    Bad(
        name="french",
        make=file(
            "f.txt",
            "Les ministres des deux pays se sont rencontrés vendredi à Genève pour parler de "
            "leurs arsenaux, a dit un porte-parole.",
        ),
        line="language: The text is in French (fr); only English is read.",
    ),
    Bad(
        name="german",
        make=file(
            "g.txt",
            "Die Außenminister beider Länder trafen sich am Freitag in Genf und sprachen "
            "über ihre Arsenale, sagte ein Sprecher.",
        ),
        line="language: The text is in German (de); only English is read.",
    ),
    Bad(
        name="russian",
        make=file(
            "r.txt",
            "Министры иностранных дел двух стран встретились в пятницу в Женеве, сообщил официальный представитель.",
        ),
        line="language: The text is in Russian (ru); only English is read.",
    ),
    Bad(
        name="cp1251",
        make=file(
            "x.txt",
            (
                "Министры иностранных дел двух стран встретились в пятницу в Женеве, сообщил официальный представитель."
            ).encode("cp1251"),
        ),
        line="language: The text is in Russian (ru)",
    ),
    Bad(
        name="gold", make=file("s.jsonl", (GOLD / "stories.jsonl").read_bytes()), line="labels: This is a file of JSON"
    ),
    Bad(name="gold-in-txt", make=file("c.txt", (GOLD / "collation.jsonl").read_bytes()), line="labels: This is a file"),
    Bad(
        name="table",
        make=file("t.tsv", "id\ttext\tlabel\n1\tPutin met Li\tkept\n2\tLi met Putin\tkept\n"),
        line="labels: This is a table of 3 columns",
    ),
    Bad(name="twice", make=twice, line="duplicate: named twice in this run; read once"),
    Bad(name="loop", make=loop, line=READ),
    Bad(name="odd-name", make=odd_name, line="empty: The page is empty."),
    Bad(name="name-of-bytes", make=name_of_bytes, line="empty: The page is empty."),
    Bad(name="numbers", make=file("numbers.txt", NUMBERS), line=READ),
    Bad(name="nul-bytes", make=file("nul.txt", PROSE.replace("They", "They\0") + " \0"), line=READ),
    Bad(name="nul-in-name", make=lambda folder: [str(folder / "none.txt")], line="unreadable: "),
    Bad(
        name="surrogates",
        make=file("s.html", "<p>" * 5 + PROSE + " &#xD83D; &#0; &#x110000; &#99999999999;"),
        line=READ,
    ),
    Bad(
        name="loopback",
        make=url("http://127.0.0.1:PORT/secret"),
        line="unreadable: 127.0.0.1 resolves to 127.0.0.1, which is not a public address (see --allow-host)",
    ),
    Bad(name="loopback-6", make=url("http://[::1]:PORT/secret"), line="unreadable: ::1 resolves to ::1, which is not"),
    Bad(
        name="metadata",
        make=url("http://169.254.169.254/latest/meta-data/"),
        line="unreadable: 169.254.169.254 resolves",
    ),
    Bad(name="private", make=url("http://10.0.0.1/"), line="unreadable: 10.0.0.1 resolves to 10.0.0.1, which is not"),
    Bad(
        name="decimal", make=url("http://2130706433:PORT/secret"), line="unreadable: 2130706433 resolves to 127.0.0.1,"
    ),
    Bad(name="to-loopback", make=url("http://localhost:PORT/to-loopback"), line="unreadable: 127.0.0.1 resolves"),
    Bad(name="to-private", make=url("http://localhost:PORT/to-private"), line="unreadable: 10.0.0.1 resolves"),
    Bad(
        name="to-file", make=url("http://localhost:PORT/to-file"), line="unreadable: file:///etc/passwd: only http and"
    ),
    Bad(name="answered-404", make=url("http://localhost:PORT/none"), line="unreadable: the server answered 404"),
    Bad(name="pdf-at-url", make=url("http://localhost:PORT/paper"), line="binary: This is a PDF file"),
    Bad(name="allowed", make=url("http://localhost:PORT/page"), line=READ),
    Bad(name="file-url", make=url("file:///etc/hosts"), line="unreadable: only http and https URLs are fetched"),
    Bad(name="ftp", make=url("ftp://example.org/a.txt"), line="unreadable: only http and https URLs are fetched"),
    Bad(
        name="credentials",
        make=url("http://me:pass-phrase@localhost:PORT/page"),
        line="unreadable: localhost: a URL with credentials is not fetched",
    ),
    Bad(name="no-host", make=url("http:///page"), line="unreadable: only http and https URLs are fetched"),
    Bad(name="broken-url", make=url("http://[::1/page"), line="unreadable: "),
    Bad(name="no-port", make=url("http://localhost:notaport/page"), line="unreadable: "),
]


class Site(ThreadingHTTPServer):
    """A site on this machine; `asked` is what it was asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[str] = []


class Answers(BaseHTTPRequestHandler):
    """Answers by path."""

    server: Site

    def do_GET(self) -> None:
        port = self.server.server_port
        self.server.asked.append(f"{self.headers['host'].rsplit(':', 1)[0]}{self.path}")
        targets = {
            "/to-loopback": f"http://127.0.0.1:{port}/secret",
            "/to-private": "http://10.0.0.1/",
            "/to-file": "file:///etc/passwd",
        }
        bodies = {"/page": page("utf-8", "utf-8"), "/paper": b"%PDF-1.7\n" + PNG, "/secret": PROSE.encode()}
        body = bodies.get(self.path, b"")
        self.send_response(302 if self.path in targets else 200 if body else 404)
        if self.path in targets:
            self.send_header("location", targets[self.path])
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The run over all bad input and two good accounts."""

    ran: Ran
    folder: Path
    sources: dict[str, list[str]]
    asked: list[str]
    peak_kb: int

    def addresses(self, name: str) -> list[str]:
        """What the sources of one kind are called in records and messages."""
        return [s if "://" in s else os.path.abspath(s) for s in self.sources[name]]  # noqa: PTH100

    @property
    def texts(self) -> dict[str, str]:
        """The text of every article that was read, by address."""
        return {r["address"]: r["text"] for r in self.ran.records if r["record"] == "Article"}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    folder = tmp_path_factory.mktemp("bad")
    sources: dict[str, list[str]] = {}
    with Site() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for bad in BAD:
            (folder / bad.name).mkdir()
            sources[bad.name] = [s.replace("PORT", str(server.server_port)) for s in bad.make(folder / bad.name)]
        good = [str(HAPPENING / name) for name in GOOD]
        named = [source for made in sources.values() for source in made]
        status = folder / "status" if sys.platform == "linux" else None
        ran = variorum(
            "read", *named, *good, "--json", "--quiet", "--allow-host", "localhost", cwd=folder, status=status
        )
        server.shutdown()
    peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status else None
    yield Run(
        ran=ran,
        folder=folder,
        sources=sources,
        asked=server.asked,
        peak_kb=int(peak.group(1)) if peak else 0,
    )


def lines_of(bad: Bad, run: Run) -> list[str]:
    """What standard error says of one kind of bad input."""
    address = re.escape(run.addresses(bad.name)[0].replace("me:pass-phrase", "…"))
    about = re.compile(rf"not read: (?:{address}|{re.escape(f'{run.folder}/{bad.name}')}/.+): [a-z ]+: .+")
    return [line for line in run.ran.err.splitlines() if about.fullmatch(line)]


@pytest.mark.parametrize("bad", BAD, ids=[bad.name for bad in BAD])
def test_each_gets_one_line_or_is_read(bad: Bad, run: Run) -> None:
    said = lines_of(bad, run)
    address = run.addresses(bad.name)[0]
    read = [name for name in run.texts if f"{name}/".startswith(f"{address}/" if "." in address else address)]
    if bad.line == READ:
        assert (len(read), said) == (1, [])
    else:
        assert [bad.line in line for line in said] == [True], said
        assert len(read) == bad.line.startswith("duplicate")


def test_the_good_are_read_and_nothing_else_is_said(run: Run) -> None:
    assert run.ran.code == 0
    assert {str(HAPPENING / name) for name in GOOD} < run.texts.keys()
    assert sorted(run.ran.err.splitlines()) == sorted(line for bad in BAD for line in lines_of(bad, run))


@pytest.mark.parametrize("name", ["utf-16", "latin-1", "lying", "unknown-charset", "allowed"])
def test_letters_are_read_whatever_is_declared(name: str, run: Run) -> None:
    text = run.texts[run.addresses(name)[0]]
    assert "met in Genève on Friday" in text
    assert "Señor Nuñez called" in text


def test_nothing_private_was_asked_for(run: Run) -> None:
    assert sorted(run.asked) == [
        f"localhost/{path}" for path in ("none", "page", "paper", "to-file", "to-loopback", "to-private")
    ]


def test_nothing_steers_the_terminal_and_no_password_is_shown(run: Run) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", run.ran.err)
    assert "pass-phrase" not in run.ran.err + run.ran.out.decode()


def test_memory_is_bounded(run: Run) -> None:
    """It takes about 510 MB; the good accounts alone take 210."""
    assert run.peak_kb < 800_000


@pytest.mark.parametrize(
    ("names", "stories", "code"), [(["ap.txt"], 1, 0), (["ap.txt", "../inf-treaty-1987/ap.txt"], 2, 0), ([], 0, 1)]
)
def test_few_accounts(names: list[str], stories: int, code: int, tmp_path: Path) -> None:
    """One account alone; two of different happenings; none that can be read."""
    (tmp_path / "empty.txt").touch()
    ran = variorum("read", *(str(HAPPENING / name) for name in names), "empty.txt", "--json", cwd=tmp_path)
    assert len([record for record in ran.records if record["record"] == "Story"]) == stories
    assert ran.code == code
    assert ran.err == f"not read: {tmp_path}/empty.txt: empty: The page is empty.\n"


def test_a_host_that_resolves_to_this_machine(tmp_path: Path) -> None:
    ran = variorum("read", "http://localhost:1/", cwd=tmp_path)
    assert ran.code == 1
    assert re.fullmatch(
        r"not read: http://localhost:1/: unreadable: localhost resolves to \S+, which is not .*\n", ran.err
    )
