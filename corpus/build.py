"""Check the corpus's sources and build its accounts and gold; see `--help`."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from corpus.building.check import check
from corpus.building.counts import with_counts
from corpus.building.freeze import differences, freeze
from corpus.building.outputs import outputs, write
from corpus.building.parse import read_source
from corpus.building.records import Fault, Happening
from corpus.building.report import report
from corpus.building.resolve import resolve

CORPUS = Path(__file__).resolve().parent


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, or 1 where a source has faults or a frozen file has changed."""
    options = _options(arguments)
    if options.verify:
        return _verify()
    happenings, faults = read_all(options.files or own_sources())
    for fault in faults:
        print(fault, file=sys.stderr)
    if options.check:
        print("\n".join(report(happening) for happening in happenings))
    failed = any(not fault.warning for fault in faults)
    if not failed and not options.check:
        _build(happenings, whole=not options.files)
        if options.freeze:
            print(f"written: {freeze(CORPUS)}")
    return int(failed)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Check the corpus's sources; build its accounts and gold.")
    parser.add_argument("--check", action="store_true", help="validate only and print counts")
    parser.add_argument("--freeze", action="store_true", help="build, then write the digests of `test`")
    parser.add_argument("--verify", action="store_true", help="say whether `test` is as it was frozen")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="sources (default: all)")
    return parser.parse_args(arguments)


def own_sources() -> list[Path]:
    """The corpus's own sources, in order."""
    return sorted((CORPUS / "sources").glob("*/*.txt"))


def read_all(paths: list[Path]) -> tuple[list[Happening], list[Fault]]:
    """The happenings of the files, with copies written out, and all faults by file and line."""
    happenings: list[Happening] = []
    faults: list[Fault] = []
    for path in paths:
        happening, found = read_checked(path)
        happenings.append(happening)
        faults += found
    return happenings, faults


def read_checked(path: Path) -> tuple[Happening, list[Fault]]:
    """The happening with copies written out, and its faults by line."""
    happening, faults = read_source(path)
    resolved, more = resolve(happening)
    return resolved, sorted((*faults, *more, *check(resolved)), key=lambda fault: (fault.line, fault.message))


def _build(happenings: list[Happening], *, whole: bool) -> None:
    files = outputs(happenings)
    if whole:
        readme = (CORPUS / "README.md").read_text(encoding="utf-8")
        files["README.md"] = with_counts(readme, happenings)
    write(files, CORPUS)
    print(f"written: {len(files)} files of {len(happenings)} happenings")


def _verify() -> int:
    found = differences(CORPUS)
    print("\n".join(found) or "the test split is as it was frozen")
    return int(bool(found))


if __name__ == "__main__":
    raise SystemExit(main())
