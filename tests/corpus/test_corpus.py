"""The corpus's own files: what its sources build to, and the freeze."""

from pathlib import Path

import pytest

from corpus.build import CORPUS, own_sources, read_all
from corpus.building.counts import with_counts
from corpus.building.freeze import differences, freeze
from corpus.building.outputs import outputs


def test_the_freeze_sees_every_change(tmp_path: Path) -> None:
    frozen = tmp_path / "gold" / "test" / "stories.jsonl"
    frozen.parent.mkdir(parents=True)
    frozen.write_text("{}\n", encoding="utf-8")
    assert differences(tmp_path) == ["test.sha256 is not there: nothing is frozen yet"]
    freeze(tmp_path)
    assert differences(tmp_path) == []
    frozen.write_text("{ }\n", encoding="utf-8")
    (frozen.parent / "new.jsonl").write_text("{}\n", encoding="utf-8")
    assert differences(tmp_path) == [
        "gold/test/new.jsonl: was not there when frozen",
        "gold/test/stories.jsonl: has changed",
    ]


def test_the_repository_holds_what_its_sources_build_to() -> None:
    happenings, faults = read_all(own_sources())
    assert [str(fault) for fault in faults if not fault.warning] == []
    files = outputs(happenings)
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert readme == with_counts(readme, happenings)
    folders = ("accounts", "gold")
    present = {path.relative_to(CORPUS).as_posix(): path.read_bytes()
               for folder in folders for path in (CORPUS / folder).rglob("*") if path.is_file()}  # fmt: skip
    assert present.keys() == files.keys()
    assert [name for name, content in files.items() if present[name] != content.encode("utf-8")] == []


def test_the_frozen_split_is_as_it_was_frozen() -> None:
    if not (CORPUS / "test.sha256").exists():
        pytest.skip("the test split is not frozen yet")
    assert differences(CORPUS) == []
