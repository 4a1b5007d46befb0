"""The frozen split: a digest per file, written once and verified ever after."""

import hashlib
from pathlib import Path

DIGESTS = "test.sha256"
_FROZEN = ("sources/test", "accounts/test", "gold/test")


def digests(corpus: Path) -> str:
    """A line `digest  path` per frozen file, as `sha256sum -c` reads it in the corpus's folder."""
    files = sorted(
        path.relative_to(corpus).as_posix()
        for folder in _FROZEN
        for path in (corpus / folder).rglob("*")
        if path.is_file()
    )
    return "".join(f"{hashlib.sha256((corpus / name).read_bytes()).hexdigest()}  {name}\n" for name in files)


def freeze(corpus: Path) -> Path:
    """The path of the digests, newly written."""
    path = corpus / DIGESTS
    path.write_text(digests(corpus), encoding="utf-8")
    return path


def differences(corpus: Path) -> list[str]:
    """What differs from the digests, a line each; empty where everything is as it was frozen."""
    path = corpus / DIGESTS
    if not path.exists():
        return [f"{DIGESTS} is not there: nothing is frozen yet"]
    frozen = _by_name(path.read_text(encoding="utf-8"))
    present = _by_name(digests(corpus))
    lost = [f"{name}: is gone" for name in frozen.keys() - present.keys()]
    new = [f"{name}: was not there when frozen" for name in present.keys() - frozen.keys()]
    both = frozen.keys() & present.keys()
    changed = [f"{name}: has changed" for name in both if frozen[name] != present[name]]
    return sorted(lost + new + changed)


def _by_name(lines: str) -> dict[str, str]:
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines.splitlines())}
