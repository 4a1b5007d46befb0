"""The real command line, run as a user runs it."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What came back."""

    code: int
    out: bytes
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records of `--json`."""
        return [msgspec.json.decode(line) for line in self.out.splitlines()]


# `python -m variorum` that leaves the peak of its memory behind; `getrusage` would count the parent's, too.
MEASURED = """
import atexit, pathlib, runpy, sys
status = pathlib.Path(sys.argv.pop(1))
atexit.register(lambda: status.write_bytes(pathlib.Path("/proc/self/status").read_bytes()))
runpy.run_module("variorum", run_name="__main__", alter_sys=True)
"""


def variorum(*arguments: str, cwd: Path, stdin: bytes = b"", status: Path | None = None) -> Ran:
    """Run `variorum` in a folder; its last `/proc/self/status` goes to a file if one is named (on Linux)."""
    way = ["-m", "variorum"] if status is None else ["-c", MEASURED, str(status)]
    done = subprocess.run(
        [sys.executable, *way, *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Ran(code=done.returncode, out=done.stdout, err=done.stderr.decode("utf-8"))
