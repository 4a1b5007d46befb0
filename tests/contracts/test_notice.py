"""What others made is named in NOTICE; every list of words says where it comes from."""

import re
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PACKAGE = CHECKOUT / "src" / "variorum"
NOTICE = (CHECKOUT / "NOTICE").read_text(encoding="utf-8")
NAMED = re.findall(r"^src/\S+$", NOTICE, flags=re.MULTILINE)
DATA = sorted(path for path in PACKAGE.glob("*/data/*") if path.is_file())
LISTS = [path for path in DATA if path.suffix in {".tsv", ".txt"}]
SOURCE = re.compile(r"source|written by|made by|counted by|compiled", re.IGNORECASE)


def head_of(path: Path) -> str:
    """The comment on top of a list, as one line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    end = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return " ".join(line.lstrip("# ") for line in lines[:end])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_list_says_where_it_comes_from(path: Path) -> None:
    assert SOURCE.search(head_of(path)), "a list has its source on top"


@pytest.mark.parametrize("path", [path for path in DATA if path not in LISTS], ids=lambda path: path.name)
def test_every_model_is_named_or_is_a_card(path: Path) -> None:
    assert str(path.relative_to(CHECKOUT)) in NAMED or path.suffix == ".md"


def test_every_file_named_is_there() -> None:
    assert NAMED and [name for name in NAMED if not (CHECKOUT / name).is_file()] == []


@pytest.mark.parametrize(
    "words", ["Apache License, Version 2.0", "lid.176", "Attribution-ShareAlike 3.0", "Attribution 4.0 International"]
)
def test_the_licences_that_bind_are_named(words: str) -> None:
    assert words in " ".join(NOTICE.split())


def test_the_package_carries_licence_and_notice() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert project["license-files"] == ["LICENSE", "NOTICE"]
