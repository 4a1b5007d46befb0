"""The command line. Each command opens, calls the function of the engine with the same name, and prints.

Exit codes: 0 done; 1 done, but nothing of the input could be read; 2 wrong usage; 3 a fault of ours, of the store or of
an output, or a name that none or several have, told in one line; 130 stopped by the keyboard.
"""

import sys

import click

import variorum
from variorum.cli.dossier import dossier
from variorum.cli.export import export
from variorum.cli.forget import forget
from variorum.cli.read import read
from variorum.cli.score import score
from variorum.cli.serve import serve
from variorum.cli.show import show
from variorum.cli.stories import stories
from variorum.cli.trace import trace
from variorum.edition import one_line
from variorum.errors import VariorumError

FAULT = 3


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(variorum.__version__, prog_name="variorum")
def commands() -> None:
    """A variorum edition of the news.

    Reads many accounts of what states and their leaders do and say, and tells what happened, who says so, who had it
    from whom, and what each account kept, altered, left out or added.
    """


for command in (read, stories, show, trace, dossier, export, serve, forget, score):
    commands.add_command(command)


def main() -> None:
    """Run the command line; our own errors become one line and exit code 3, a closed pipe is no error."""
    try:
        sys.exit(commands(standalone_mode=False))  # what `Exit` carries is given back
    except click.ClickException as usage:
        usage.show()
        sys.exit(usage.exit_code)
    except click.Abort:
        click.echo("stopped", err=True)
        sys.exit(130)
    except VariorumError as fault:
        click.echo(f"variorum: {one_line(str(fault))}", err=True)
        sys.exit(FAULT)
