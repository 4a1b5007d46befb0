"""The commands as a user runs them: what they print, where it goes, and the exit codes of `docs/command-line.md`."""

import shutil
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.commands import Ran, variorum
from variorum.cli import main
from variorum.records import Story
from variorum.store import View, open_database

ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev"
ONE = "us-expels-2001/ap.txt"
# So many accounts that two of their ids begin with the same of sixteen digits.
HAPPENINGS = ("us-expels-2001", "inf-treaty-1987")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with accounts, a page and a store of the accounts. No test changes it."""
    folder = tmp_path_factory.mktemp("desk")
    for happening in HAPPENINGS:
        shutil.copytree(ACCOUNTS / happening, folder / happening)
    assert variorum("read", *HAPPENINGS, "--store", "news.duckdb", cwd=folder).code == 0
    return folder


@pytest.fixture
def copy(desk: Path, tmp_path: Path) -> Path:
    """A copy of the store alone, to be changed; the accounts in it are those of the desk."""
    shutil.copy(desk / "news.duckdb", tmp_path)
    return tmp_path


def stories_in(folder: Path) -> list[Story]:
    """The stories of the store, as they are listed."""
    with open_database(folder / "news.duckdb", read_only=True) as database:
        return [entry.story for entry in View(database).entries()]


def articles_in(folder: Path) -> list[str]:
    """The ids of all current accounts of the store."""
    return [article for story in stories_in(folder) for article in story.article_ids]


def articles(ran: Ran) -> list[str]:
    """The names of the articles of an edition, sorted."""
    return sorted(Path(record["address"]).name for record in ran.records if record["record"] == "Article")


def test_a_folder_files_by_pattern_and_standard_input_in_one_run(desk: Path) -> None:
    folder = desk / HAPPENINGS[0]
    pattern = [path.relative_to(desk).as_posix() for path in sorted((desk / HAPPENINGS[1]).glob("*r*.txt"))]
    ran = variorum("read", str(folder), *pattern, "-", "--json", cwd=desk, stdin=(desk / ONE).read_bytes())
    assert (ran.code, ran.err) == (0, "")
    expected = [path.name for path in folder.iterdir()] + [Path(path).name for path in pattern] + ["-"]
    assert articles(ran) == sorted(expected)


def test_with_and_without_a_store_and_again_the_same_bytes(desk: Path, copy: Path) -> None:
    paths = [str(desk / happening) for happening in HAPPENINGS]
    without = variorum("read", *paths, "--json", cwd=copy)
    again = variorum("read", *reversed(paths), "--json", "--store", "news.duckdb", cwd=copy)
    assert without.out == again.out
    assert len(articles(without)) == 18


def test_the_edition_is_of_what_was_named(desk: Path, copy: Path) -> None:
    ran = variorum("read", str(desk / ONE), "--json", "--store", "news.duckdb", cwd=copy)
    assert len(articles(ran)) == 8  # its story alone; the one account that tells of something else is no part of it


def test_a_page_on_standard_output_or_in_a_file(desk: Path, tmp_path: Path) -> None:
    shown = variorum("show", stories_in(desk)[0].id, "--store", "news.duckdb", "--html", "-", cwd=desk)
    assert shown.out.startswith(b"<!doctype html>") and shown.out.rstrip().endswith(b"</html>")
    page = tmp_path / "page.html"
    ran = variorum("show", stories_in(desk)[0].id, "--store", "news.duckdb", "--html", str(page), cwd=desk)
    assert page.read_bytes() == shown.out
    assert ran.err == f"The edition is in {page}\n"
    assert ran.out and b"<html" not in ran.out


def test_stories_are_listed_and_shown_by_the_beginning_of_their_address(desk: Path) -> None:
    listed = variorum("stories", "--store", "news.duckdb", cwd=desk).out.decode()
    stories = [story.id for story in stories_in(desk)]
    assert [listed.count(story) for story in stories] == [1, 1, 1]
    shown = variorum("show", stories[-1][:8], "--store", "news.duckdb", "--json", cwd=desk)
    assert [record["id"] for record in shown.records if record["record"] == "Story"] == stories[-1:]


def test_a_former_address_still_leads_to_the_story(desk: Path, tmp_path: Path) -> None:
    first, second = (str(desk / HAPPENINGS[0] / name) for name in ("ap.txt", "topline.txt"))
    former = variorum("read", first, "--store", "s", "--json", cwd=tmp_path).records[0]["id"]
    grown = variorum("read", second, "--store", "s", "--json", cwd=tmp_path).records[0]["id"]
    assert grown != former
    assert variorum("show", former, "--store", "s", "--json", cwd=tmp_path).records[0]["id"] == grown


@pytest.mark.parametrize("way", ["stored address", "stored id", "standard input", "file"])
def test_trace(way: str, desk: Path, tmp_path: Path) -> None:
    path = desk / HAPPENINGS[0] / "topline.txt"
    (tmp_path / "copy.txt").write_bytes(path.read_bytes())
    with open_database(desk / "news.duckdb", read_only=True) as database:
        (article,) = View(database).find_accounts(str(path))
    named = {"stored address": f"{HAPPENINGS[0]}/topline.txt", "stored id": article[:10], "standard input": "-"}
    name = named.get(way, str(tmp_path / "copy.txt"))
    ran = variorum("trace", name, "--store", "news.duckdb", "--json", cwd=desk, stdin=path.read_bytes())
    assert ran.code == 0, ran.err
    assert {record["record"] for record in ran.records} == {"Derivation", "Origin"}
    if way.startswith("stored"):
        assert all(article in (r["source_id"], r["derived_id"]) for r in ran.records if r["record"] == "Derivation")


def test_forget_takes_an_account_out_by_its_address(desk: Path, copy: Path) -> None:
    ran = variorum("forget", str(desk / ONE), "--store", "news.duckdb", cwd=copy)
    assert (ran.code, ran.out.decode()) == (0, f"forgotten: {desk / ONE}\n")
    assert len(articles_in(copy)) == 17


def test_forget_takes_nothing_if_one_is_not_found(desk: Path, copy: Path) -> None:
    ran = variorum("forget", str(desk / ONE), "nothing", "--store", "news.duckdb", cwd=copy)
    assert (ran.code, ran.out, ran.err) == (3, b"", "variorum: no account is called 'nothing'\n")
    assert len(articles_in(copy)) == 18


def ambiguous(desk: Path) -> str:
    """A digit with which several article ids begin."""
    beginnings = sorted(article[0] for article in articles_in(desk))
    return next(one for one, next_one in pairwise(beginnings) if one == next_one)


FAULTS = [  # arguments, exit code, the line on standard error that tells it
    (["show", "zz", "--store", "news.duckdb"], 3, "variorum: no story is called 'zz'"),
    (["show", "", "--store", "news.duckdb"], 3, "variorum: '' may be any of: "),
    (["trace", "AMBIGUOUS", "--store", "news.duckdb"], 3, "variorum: 'AMBIGUOUS' may be any of: "),
    (["forget", "AMBIGUOUS", "--store", "news.duckdb"], 3, "variorum: 'AMBIGUOUS' may be any of: "),
    (["trace", "nothing.txt", "--store", "news.duckdb"], 3, "nothing.txt: unreadable: no such file or folder"),
    (["trace", HAPPENINGS[0], "--store", "news.duckdb"], 3, "one article is traced at a time, and this names 9"),
    (["stories", "--store", "none.duckdb"], 3, "variorum: none.duckdb: no such store"),
    (["stories", "--store", ONE], 3, f"variorum: {ONE}: cannot be opened: the file is not a Variorum store"),
    (["read", ONE, "--store", ONE], 3, f"variorum: {ONE}: cannot be opened: the file is not a Variorum store"),
    (["read", ONE, "--store", "none/news.duckdb"], 3, "variorum: none/news.duckdb: cannot be opened: "),
    (
        ["read", ONE, "--html", "none/page.html"],
        3,
        "variorum: none/page.html: cannot be written: there is no folder none",
    ),
    (["read", ONE, "--html", "/proc/page.html"], 3, "variorum: /proc/page.html: cannot be written: "),
    (["read", ONE, "--html", "-", "--json"], 2, "Error: '--html -' and '--json' cannot both be written"),
    (["read", ONE, "--html", HAPPENINGS[0]], 2, f"File '{HAPPENINGS[0]}' is a directory."),
    (["read"], 2, "Error: Missing argument 'SOURCE…'."),
    (["read", ONE, "--colour"], 2, "Error: No such option '--colour'"),
    (["stories"], 2, "Error: Missing option '--store'."),
    (["edit"], 2, "Error: No such command 'edit'."),
    (["score", "collation", "none.jsonl"], 3, "variorum: none.jsonl: cannot be read"),
    (["read", "none.txt"], 1, "none.txt: unreadable: no such file or folder"),
]


@pytest.mark.parametrize(("arguments", "code", "line"), FAULTS, ids=[" ".join(a) for a, _, _ in FAULTS])
def test_faults_are_told_in_one_line(
    arguments: list[str],
    code: int,
    line: str,
    desk: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In this process, which saves a second each; all else is as from outside."""
    digit = ambiguous(desk) if "AMBIGUOUS" in arguments else ""
    monkeypatch.chdir(desk)
    monkeypatch.setattr(sys, "argv", ["variorum", *(a.replace("AMBIGUOUS", digit) for a in arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    lines = capfd.readouterr().err.splitlines()
    assert ended.value.code == code
    assert line.replace("AMBIGUOUS", digit) in lines[-1]
    assert len(lines) == 1 or code == 2  # wrong usage is told with the usage


def shell(command: str, folder: Path) -> tuple[int, str, str]:
    """Run a line of the shell where `variorum` is ours; the exit code is that of `variorum`, the first of a pipe."""
    script = f'variorum() {{ "{sys.executable}" -m variorum "$@"; }}; {command}; exit "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "command",
    [
        f"read {HAPPENINGS[0]}",
        f"read {HAPPENINGS[0]} --json",
        f"read {HAPPENINGS[0]} --html -",
        "stories --store news.duckdb",
        "stories --store news.duckdb --json",
    ],
)
def test_a_closed_pipe_is_no_error(command: str, desk: Path) -> None:
    code, out, err = shell(f"variorum {command} | head -n 1", desk)
    assert (code, err) == (0, "")
    assert out.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("options", ["", "--json", "--html -"])
def test_a_full_disk_is_told(options: str, desk: Path) -> None:
    assert shell(f"variorum read {ONE} {options} > /dev/full", desk) == (
        3,
        "",
        "variorum: standard output cannot be written: No space left on device\n",
    )


@pytest.mark.parametrize(
    ("command", "code", "line"),
    [
        (f"variorum read {ONE} >&-", 3, "variorum: standard output is closed\n"),
        ("variorum read - <&- >/dev/null", 1, "not read: -: empty: The page is empty.\n"),
        ("variorum read - </proc/self/mem >/dev/null", 1, "not read: -: unreadable: Input/output error\n"),
        (f"variorum read {ONE} >/dev/null 2>&-", 0, ""),
    ],
)
def test_closed_streams(command: str, code: int, line: str, desk: Path) -> None:
    assert shell(command, desk) == (code, "", line)


def test_stopped_by_the_keyboard(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "variorum", "read", "-"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as reader:
        assert reader.stdin is not None
        reader.stdin.write(b"word " * 200_000)  # more than a pipe holds: it is reading when this is through
        reader.send_signal(signal.SIGINT)
        _, err = reader.communicate(timeout=30)
    assert (reader.returncode, err.split()) == (130, [b"stopped"])
