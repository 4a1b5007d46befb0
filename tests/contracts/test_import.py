"""Importing reads no file of ours but code, no variable, no network."""

import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "variorum"

# Watches what the import of `variorum` itself does: every event, every look at the environment.
ALONE = """
import os, sys
events, looks = [], []
class Watched(type(os.environ)):
    def __getitem__(self, name):
        looks.append(name)
        return super().__getitem__(name)
os.environ.__class__ = Watched
def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "urllib.")) or event in ("os.system", "os.listdir", "os.scandir"):
        events.append((event, str(arguments[:1])))
    if event == "open" and not str(arguments[0]).endswith((".py", ".pyc")) and "__pycache__" not in str(arguments[0]):
        events.append((event, str(arguments[0])))
sys.addaudithook(watch)
before = set(sys.modules)
import variorum
ours = sorted(name for name in set(sys.modules) - before if name.split(".")[0] != "variorum")
print(events, looks, ours)
"""

# Imports every module and watches what is opened below the package, and for sockets and processes of any.
ALL = """
import importlib, pkgutil, sys
from pathlib import Path
import variorum
package = str(Path(variorum.__file__).parent)
events = []
def watch(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "urllib.")):
        events.append((event, str(arguments)))
    if event == "open" and str(arguments[0]).startswith(package):
        if not str(arguments[0]).endswith((".py", ".pyc")) and "__pycache__" not in str(arguments[0]):
            events.append((event, str(arguments[0])))
sys.addaudithook(watch)
names = [module.name for module in pkgutil.walk_packages(variorum.__path__, "variorum.")]
for name in names:
    if name != "variorum.__main__":
        importlib.import_module(name)
assert len(names) > 50
print(events)
"""


def run(script: str) -> str:
    """What a script prints in a fresh interpreter."""
    command = [sys.executable, "-W", "ignore", "-c", script]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=PACKAGE.parent).stdout.strip()


def test_importing_the_package_touches_nothing() -> None:
    assert run(ALONE) == "[] [] []"


def test_importing_every_module_reads_none_of_our_data_and_no_network() -> None:
    assert run(ALL) == "[]"
