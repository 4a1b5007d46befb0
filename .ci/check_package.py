"""Check what was built: the wheel holds every file of the package and no other, the source archive can build it.

python .ci/check_package.py WHEEL ARCHIVE
"""

import sys
import tarfile
import zipfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"
MAX_WHEEL_BYTES = 60_000_000  # encoder and event coder have 47 MB; more than this is something that got in
NEEDED = (
    "variorum/models/data/reader-int8.onnx",
    "variorum/models/data/events-int8.onnx",
    "variorum/models/data/minilm-l6-v2-tokenizer.json",
    "variorum/pages/data/furniture-model.npz",
    "variorum/language/data/abbreviations.tsv",
    "variorum/edition/templates/edition.html",
    "variorum/py.typed",
)


def main(wheel: Path, archive: Path) -> None:
    """Print what is in them, or exit with what is wrong."""
    ours = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*") if is_package_file(path)}
    with zipfile.ZipFile(wheel) as opened:
        held = {name for name in opened.namelist() if not name.endswith("/")}
    code = {name for name in held if ".dist-info/" not in name}
    faults = [f"the wheel lacks {name}" for name in sorted({*ours, *NEEDED} - code)]
    faults += [f"the wheel has {name}, which is not of the package" for name in sorted(code - ours)]
    faults += [
        f"the wheel lacks {name}"
        for name in ("LICENSE", "NOTICE")
        if not any(h.endswith(f"licenses/{name}") for h in held)
    ]
    if wheel.stat().st_size > MAX_WHEEL_BYTES:
        faults.append(f"the wheel has {wheel.stat().st_size} bytes, more than {MAX_WHEEL_BYTES}")
    with tarfile.open(archive) as opened_archive:
        packed = {name.partition("/")[2] for name in opened_archive.getnames()}
    wanted = (
        *(f"src/{name}" for name in NEEDED),
        "pyproject.toml",
        "NOTICE",
        "corpus/test.sha256",
        "tests/bench/test_gate.py",
    )
    faults += [f"the source archive lacks {name}" for name in wanted if name not in packed]
    if faults:
        sys.exit("\n".join(faults))
    print(f"{wheel.name}: {len(held)} files, {megabytes(wheel)}; {archive.name}: {megabytes(archive)}")


def megabytes(path: Path) -> str:
    """The size of a file."""
    return f"{path.stat().st_size / 1e6:.1f} MB"


def is_package_file(path: Path) -> bool:
    """Whether a file belongs into the wheel."""
    return path.is_file() and "__pycache__" not in path.parts


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
