"""Parts of the package speak through the names they export; nobody reaches into another's private names."""

import ast
import importlib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "variorum"
# Parts whose modules are public one by one, since each is a noun of its own: see docs/architecture.md.
OPEN = {"records", "language", "scoring"}
# Parts that other code does not import.
ENDS = {"cli", "web"}
CLOSED = sorted({path.parent.name for path in PACKAGE.glob("*/__init__.py")} - OPEN - ENDS)
FILES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> list[tuple[str, str]]:
    """What a file takes from ours: module and name."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("variorum.")]
    return [(node.module or "", alias.name) for node in froms for alias in node.names]


@pytest.mark.parametrize("part", [*CLOSED, "records"])
def test_every_exported_name_exists_in_order(part: str) -> None:
    module = importlib.import_module(f"variorum.{part}")
    assert module.__all__ == sorted(module.__all__, key=by_kind)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


def by_kind(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions, each by the alphabet (as ruff sorts them)."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_part_is_entered_by_its_door(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for module, name in imports(path):
        part, *inside = module.split(".")[1:]
        if part != own and part in CLOSED:
            assert not inside, f"{module} is inside {part}: import from variorum.{part}"
            assert name in importlib.import_module(module).__all__, f"variorum.{part} does not export {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_private_names_stay_in_their_module(path: Path) -> None:
    assert [name for _, name in imports(path) if name.startswith("_") and name != "__version__"] == []
