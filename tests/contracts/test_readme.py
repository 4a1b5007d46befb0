"""The README's two commands are what the checks run; links and pictures lead somewhere."""

import re
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
CHECKS = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8")
PAGES = [CHECKOUT / "README.md", CHECKOUT / "CHANGELOG.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)\s]+)\)")


def command(name: str) -> str:
    """The command under a mark, as `.ci/run` takes it."""
    found = re.search(rf"^<!-- {name} -->\n```sh\n(.+)\n```$", README, flags=re.MULTILINE)
    assert found is not None, f"no command marked {name!r}, of one line"
    return found.group(1)


def test_the_first_command_sets_up_and_reads_the_sample() -> None:
    words = command("read").split()
    assert words[:4] == ["python3", "-m", "venv", ".venv"]
    assert (CHECKOUT / words[words.index("read") + 1]).is_dir()


def test_the_second_command_sets_up_and_runs_the_tests() -> None:
    assert command("test").startswith("python3 -m venv .venv && ")
    assert command("test").endswith(".venv/bin/pytest")


@pytest.mark.parametrize("name", ["read", "test"])
def test_the_checks_run_the_command_itself(name: str) -> None:
    assert f"{name}_command=$(readme_command {name})" in CHECKS
    assert f'bash -euo pipefail -c "${name}_command"' in CHECKS


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings get."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        if "://" in name:
            continue
        there = (page.parent / name).resolve() if name else page
        assert there.exists(), f"{page.name}: {target}"
        assert not anchor or anchor in anchors(there), f"{page.name}: {target}"


def test_every_page_of_the_docs_can_be_reached() -> None:
    linked = {Path(target.partition("#")[0]).name for page in PAGES for target in LINK.findall(page.read_text("utf-8"))}
    assert [page.name for page in PAGES if page.parent.name == "docs" and page.name not in linked] == []
