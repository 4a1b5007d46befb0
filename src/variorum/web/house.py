"""What every page looks things up in: the store, and the models that tell what happened."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

from variorum import pipeline
from variorum.errors import VariorumError
from variorum.pipeline import Models, Settings
from variorum.records import Dossier, Entry
from variorum.store import Database, View

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
KEPT = 512  # stories of which it is kept what happened
DOSSIERS = 32


class NotFoundError(VariorumError):
    """Nothing is there under this address."""


class QueryError(VariorumError):
    """What was asked for cannot be asked."""


class Kept(Generic[Key, Value]):
    """The last so many values, for several threads at once; they are made one at a time, and each by one thread."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()
        self._making = Lock()

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value of a key, made if it is not there."""
        found = self._known(key)
        if found is not None:
            return found
        with self._making:
            found = self._known(key) or make()
            with self._lock:
                self._values[key] = found
                while len(self._values) > self._most:
                    self._values.popitem(last=False)
        return found

    def _known(self, key: Key) -> Value | None:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """An open store, the models, and what was worked out from both."""

    database: Database
    models: Models
    happened: Kept[tuple[str, ...], Entry] = field(default_factory=lambda: Kept(KEPT))
    dossiers: Kept[tuple[object, ...], Dossier] = field(default_factory=lambda: Kept(DOSSIERS))

    @contextmanager
    def view(self) -> Iterator[View]:
        """The store for one request."""
        with self.database.another() as database:
            yield View(database)

    def entry(self, view: View, name: str) -> Entry:
        """The story of a name. Raises NotFoundError for none, or if several may be meant."""
        found = view.find_stories(name)
        if len(found) != 1:
            raise NotFoundError("no story is called so" if not found else "several stories may be meant")
        (entry,) = view.entries(found)
        return entry

    def told(self, entry: Entry) -> Entry:
        """The story with what happened."""
        return self.happened.get(entry.story.article_ids, lambda: pipeline.tell_events(entry, self.models, Settings()))

    def entry_of_account(self, view: View, name: str) -> tuple[Entry, str]:
        """The story that an account stands in, and its article id. Raises NotFoundError where there is none."""
        found = view.find_accounts(name)
        if len(found) != 1:
            raise NotFoundError("no account is called so" if not found else "several accounts may be meant")
        stories = view.stories_of(found)
        if not stories:
            raise NotFoundError("this account stands in no story yet")
        return self.entry(view, stories[0]), found[0]
