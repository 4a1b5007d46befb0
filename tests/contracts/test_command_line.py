"""`docs/command-line.md` has every command and option, and nothing else; every command line in the docs parses."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from variorum.cli import commands

CHECKOUT = Path(__file__).parents[2]
DOCS = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
MANUAL = (CHECKOUT / "docs" / "command-line.md").read_text(encoding="utf-8")
HELP = "--help"  # described once for all commands


def sections() -> dict[str, str]:
    """The manual's text on each command; the group itself is ''."""
    parts = re.split(r"^## `variorum ?(.*)`$", MANUAL, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def options_of(command: click.Command) -> dict[str, str]:
    """Options as the manual writes them: `--html FILE`, with the names alone as keys."""
    shown = {}
    for parameter in command.params:
        if isinstance(parameter, click.Option) and HELP not in parameter.opts:
            valued = not parameter.is_flag and parameter.metavar
            shown[parameter.opts[0]] = f"{parameter.opts[0]} {parameter.metavar}" if valued else parameter.opts[0]
    return shown


def documented_options(text: str) -> list[str]:
    """Options in the first column of a section's table."""
    return re.findall(r"^\| `(--[^`]+)` \| .+ \|$", text, flags=re.MULTILINE)


def test_every_command_is_documented_and_nothing_else() -> None:
    assert list(sections()) == ["", *commands.commands]


@pytest.mark.parametrize("name", ["", *commands.commands])
def test_every_option_is_documented_and_nothing_else(name: str) -> None:
    command = commands.commands[name] if name else commands
    assert sorted(documented_options(sections()[name])) == sorted(options_of(command).values())


@pytest.mark.parametrize("name", list(commands.commands))
def test_the_usage_line_names_every_option(name: str) -> None:
    usage = re.search(rf"^    variorum {name}\b(.*)$", sections()[name], flags=re.MULTILINE)
    assert usage is not None
    assert sorted(re.findall(r"--[a-z-]+", usage.group(1))) == sorted(options_of(commands.commands[name]))


@pytest.mark.parametrize("name", ["", *commands.commands])
def test_every_command_explains_itself(name: str) -> None:
    outcome = CliRunner().invoke(commands, [*([name] if name else []), HELP])
    assert outcome.exit_code == 0
    command = commands.commands[name] if name else commands
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def command_lines() -> list[str]:
    """Every line in a fenced block of the docs that runs `variorum`."""
    found = []
    for path in DOCS:
        for block in re.findall(r"^```(?:sh|console)\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S):
            found += [line for line in block.splitlines() if re.search(r"\bvariorum [a-z]", line)]
    return found


@pytest.mark.parametrize("line", command_lines())
def test_every_command_line_in_the_docs_parses(line: str) -> None:
    words = shlex.split(line.rsplit("variorum ", 1)[1], comments=True)
    arguments = words[: next((i for i, word in enumerate(words) if word in {"|", ">", "&&", "<"}), len(words))]
    command = commands.commands[arguments[0]]
    with click.Context(command) as context:
        command.make_parser(context).parse_args(arguments[1:])
