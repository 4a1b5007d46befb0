"""`docs/vocabulary.md` defines every record, every field and every value of a closed list, and nothing else."""

import ast
import re
from pathlib import Path

import pytest

from variorum import records

CHECKOUT = Path(__file__).parents[2]
RECORDS = CHECKOUT / "src" / "variorum" / "records"
VOCABULARY = (CHECKOUT / "docs" / "vocabulary.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([^`]+)` \| (.*) \|$", re.MULTILINE)

Fields = dict[str, str]


def sections() -> dict[str, str]:
    """The text under each heading of the third order."""
    parts = re.split(r"^### (.+)$", VOCABULARY, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def documented() -> dict[str, Fields]:
    """Records as the vocabulary has them: fields with their types, in order."""
    named = {title.strip("`"): text for title, text in sections().items() if title.startswith("`")}
    return {name: {field: rest.split(" | ")[0] for field, rest in ROW.findall(text)} for name, text in named.items()}


def defined() -> dict[str, Fields]:
    """Records as their classes have them."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(RECORDS.glob("*.py"))]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    return {node.name: fields_of(node) for node in classes}


def fields_of(node: ast.ClassDef) -> Fields:
    """The fields of one class, in order; a closed list written at the field is shown as the words it holds."""
    fields = {}
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            annotation = ast.unparse(statement.annotation)
            shown = "str" if annotation.startswith("Literal") else annotation
            fields[statement.target.id] = f"`{shown}`".replace("|", "\\|")
    return fields


def test_every_record_is_exported() -> None:
    assert set(defined()) == set(records.__all__)


def test_every_record_is_documented_and_nothing_else() -> None:
    assert set(documented()) == set(defined())


@pytest.mark.parametrize("name", sorted(records.__all__))
def test_every_field_is_documented_with_its_type(name: str) -> None:
    assert list(documented()[name].items()) == list(defined()[name].items())


def test_every_value_of_a_closed_list_is_documented() -> None:
    shown = {title: {value for value, _ in ROW.findall(text)} for title, text in sections().items()}
    listed = [values for title, values in shown.items() if not title.startswith("`")]
    assert sorted(map(sorted, listed)) == sorted(map(sorted, literals()))


def literals() -> list[set[str]]:
    """The values of each closed list in the records."""
    found = []
    for path in sorted(RECORDS.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
                values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
                found.append({ast.literal_eval(value) for value in values})
    return found


def test_every_row_says_what_it_means() -> None:
    rows = ROW.findall(VOCABULARY)
    assert rows and all(rest.split(" | ")[-1].strip() for _, rest in rows)
