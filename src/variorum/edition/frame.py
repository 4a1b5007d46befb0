"""What every page stands in: its templates, and a policy that allows nothing but its own style and script."""

import base64
import hashlib
from functools import lru_cache
from importlib import resources

from jinja2 import BaseLoader, Environment, FunctionLoader, StrictUndefined, Template

from variorum.edition.text import one_line, visible


def policy(style: str, script: str | None = None) -> str:
    """A page's content security policy: its own style and script by their digests, and nothing else."""
    scripts = f"script-src '{digest(script)}'; " if script is not None else ""
    return f"default-src 'none'; style-src '{digest(style)}'; {scripts}base-uri 'none'; form-action 'none'"


def digest(text: str) -> str:
    """A source expression for an inline element with this text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@lru_cache(maxsize=4)
def template(name: str) -> Template:
    """The compiled template."""
    return environment_of(FunctionLoader(packaged)).get_template(name)


def environment_of(loader: BaseLoader) -> Environment:
    """The environment of some templates; every value in them is escaped."""
    found = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["line"] = one_line
    found.filters["visible"] = visible
    return found


@lru_cache(maxsize=8)
def packaged(name: str) -> str:
    """A file of this package."""
    return resources.files("variorum.edition").joinpath("templates", name).read_text(encoding="utf-8")
