"""Imports point one way. Reads every import of the package, typing-only ones included."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "variorum"
STAGES = {"pages", "actors", "statements", "events", "stories", "lineage", "collation", "dossier"}
EDGES = {"crawl", "models", "store", "edition"}

# What each part may import of ours, itself aside.
ALLOWED = {
    "errors": set(),
    "__init__": set(),
    "records": set(),
    "language": {"records", "errors"},
    **{stage: {"records", "language", "errors"} for stage in STAGES},
    "pipeline": {"records", "language", "errors", *STAGES},
    **{edge: {"records", "language", "errors"} for edge in EDGES},
    "engine": {"records", "language", "errors", "pipeline", *STAGES, *EDGES},
    "scoring": {"records", "language", "errors", "pipeline", *STAGES},
    "cli": {"records", "language", "errors", "pipeline", "engine", "scoring", "web", *EDGES, *STAGES},
    "web": {"records", "language", "errors", "pipeline", "engine", *EDGES},
    "__main__": {"cli"},
}


def part_of(path: Path) -> str:
    """The top-level part of the package that a file belongs to."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[str]:
    """The parts of ours that a file imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    ours = [name.split(".") for name in names if name.split(".")[0] == "variorum" and name != "variorum.__version__"]
    return {name[1] for name in ours if len(name) > 1}


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    part = part_of(path)
    assert part in ALLOWED, f"{part} is no part of the house: see docs/architecture.md"
    assert imported_parts(path) - {part} <= ALLOWED[part]


def test_every_allowed_name_is_known() -> None:
    """The table itself names only parts of the house, so that a typing slip cannot open a door."""
    assert set().union(*ALLOWED.values()) <= set(ALLOWED)


def test_no_cycles_between_modules() -> None:
    """No module reaches itself by imports, inside a part either."""
    graph = {module_name(path): imported_modules(path) for path in FILES}
    done: set[str] = set()
    for start in graph:
        assert not cycle_from(start, graph, done), f"cycle through {cycle_from(start, graph, done)}"


def module_name(path: Path) -> str:
    """Dotted name of a module of the package."""
    parts = ("variorum", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_modules(path: Path) -> set[str]:
    """Modules of ours that a file imports by name (a name taken from a package counts as the module it may be)."""
    known = {module_name(file) for file in FILES}
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                longer = f"{node.module}.{alias.name}"
                found.add(longer if longer in known else node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return (found & known) - {module_name(path)}


def cycle_from(start: str, graph: dict[str, set[str]], done: set[str]) -> list[str]:
    """A path from a module back to itself, or nothing."""
    path: list[str] = []

    def walk(module: str) -> list[str]:
        if module in path:
            return [*path[path.index(module) :], module]
        if module in done:
            return []
        path.append(module)
        found = next((cycle for target in sorted(graph[module]) if (cycle := walk(target))), [])
        path.pop()
        done.add(module)
        return found

    return walk(start)
