"""The templates of the pages, with the style and the script that all of them share."""

import hashlib
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import ChoiceLoader, Environment, FunctionLoader, PackageLoader

from variorum.edition import MEANINGS, SIGNS, environment_of, packaged

DIGITS = 12
KEY = tuple((sign, label, MEANINGS[label]) for label, sign in SIGNS.items())


def rendered(name: str, **parts: Any) -> str:
    """A page; every value in it is escaped."""
    return environment().get_template(name).render(site=addresses(), **parts)


@cache
def environment() -> Environment:
    """The templates of this package, and those of the edition that they are made of."""
    return environment_of(ChoiceLoader([PackageLoader("variorum.web"), FunctionLoader(packaged)]))


@cache
def assets() -> dict[str, tuple[str, str]]:
    """Text and media type of each static file by its name, which changes with its text."""
    own = resources.files("variorum.web") / "static"
    style = "\n".join([packaged("edition.css"), packaged("dossier.css"), (own / "web.css").read_text(encoding="utf-8")])
    script = packaged("edition.js")
    return {
        f"style-{digest(style)}.css": (style, "text/css"),
        f"script-{digest(script)}.js": (script, "text/javascript"),
    }


@cache
def addresses() -> dict[str, str]:
    """Where the style and the script are."""
    style, script = assets()
    return {"style": f"/static/{style}", "script": f"/static/{script}"}


def digest(text: str) -> str:
    """A name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
