"""Every module, and every public function and class in it, says what it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
FILES = sorted(path for folder in ("src", "bench", "train", "corpus") for path in (CHECKOUT / folder).rglob("*.py"))
Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(body: list[ast.stmt]) -> Iterator[Documented]:
    """Public functions and classes, and public methods of those classes; what a function holds is its own affair."""
    for node in body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(CHECKOUT)))
def test_everything_public_says_what_it_is(path: Path) -> None:
    module = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(module) or not module.body, f"{path}: no docstring"
    assert [f"line {node.lineno}: {node.name}" for node in public(module.body) if not ast.get_docstring(node)] == []
