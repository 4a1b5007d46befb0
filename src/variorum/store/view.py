"""Reading from the store."""

import zlib
from collections.abc import Iterable, Sequence

import msgspec

from variorum.errors import StoreError
from variorum.records import Account, Entry, Page, Rejected, Summary
from variorum.store.coding import Record, StoredEntry, unpacked
from variorum.store.database import Database
from variorum.store.query import Query


class View:
    """What the store holds. Nothing here writes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def _record(self, data: bytes, kind: type[Record]) -> Record:
        try:
            return unpacked(data, kind)
        except (zlib.error, msgspec.MsgspecError) as fault:
            raise StoreError(f"{self._database.path}: a stored {kind.__name__} is damaged: {fault}") from fault

    def accounts(self, article_ids: Sequence[str]) -> list[Account]:
        """These accounts, in the order asked for; those not stored are left out."""
        rows = self._database.rows(
            "SELECT article_id, record FROM accounts WHERE article_id IN (SELECT unnest(?::VARCHAR[]))",
            [list(article_ids)],
        )
        by_id = {article_id: self._record(record, Account) for article_id, record in rows}
        return [by_id[article_id] for article_id in article_ids if article_id in by_id]

    def digest_of(self, account_id: str) -> tuple[str, str] | None:
        """Page digest and fingerprint of an account's current version, or None."""
        rows = self._database.rows(
            "SELECT page_digest, fingerprint FROM accounts WHERE account_id = ? AND is_current", [account_id]
        )
        return (rows[0][0], rows[0][1]) if rows else None

    def current_article(self, account_id: str) -> str | None:
        """The article id of an account's current version."""
        rows = self._database.rows("SELECT article_id FROM accounts WHERE account_id = ? AND is_current", [account_id])
        return rows[0][0] if rows else None

    def stale_pages(self, fingerprint: str) -> list[Page]:
        """The last page of every account that was read in another way than this fingerprint says, by address."""
        rows = self._database.rows(
            "SELECT arg_max(page, version) FROM accounts GROUP BY account_id "
            "HAVING arg_max(fingerprint, version) <> ? ORDER BY min(address)",
            [fingerprint],
        )
        return [self._record(page, Page) for (page,) in rows]

    def stale_articles(self, fingerprint: str) -> list[str]:
        """Ids of articles in stories edited in another way than this fingerprint says, or current but in no story."""
        rows = self._database.rows(
            "SELECT article_id FROM members JOIN stories USING (story_id) WHERE fingerprint <> ? "
            "UNION SELECT article_id FROM accounts WHERE is_current AND article_id NOT IN "
            "(SELECT article_id FROM members) ORDER BY 1",
            [fingerprint],
        )
        return [article_id for (article_id,) in rows]

    def keys_of(self, article_ids: Iterable[str]) -> list[str]:
        """The keys under which these current articles are filed."""
        rows = self._database.rows(
            "SELECT DISTINCT story_key FROM story_keys WHERE article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY 1",
            [sorted(article_ids)],
        )
        return [key for (key,) in rows]

    def sharing_keys(self, keys: Iterable[str]) -> list[str]:
        """Ids of current articles that share at least one of these keys."""
        rows = self._database.rows(
            "SELECT DISTINCT article_id FROM story_keys WHERE story_key IN (SELECT unnest(?::VARCHAR[])) ORDER BY 1",
            [sorted(keys)],
        )
        return [article_id for (article_id,) in rows]

    def stories_of(self, article_ids: Iterable[str]) -> list[str]:
        """Ids of the stories these articles belong to."""
        rows = self._database.rows(
            "SELECT DISTINCT story_id FROM members WHERE article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY 1",
            [sorted(article_ids)],
        )
        return [story_id for (story_id,) in rows]

    def members_of(self, story_ids: Iterable[str]) -> dict[str, set[str]]:
        """For each of these stories the ids of its articles."""
        rows = self._database.rows(
            "SELECT story_id, list(article_id) FROM members WHERE story_id IN (SELECT unnest(?::VARCHAR[])) GROUP BY 1",
            [sorted(story_ids)],
        )
        return {story_id: set(article_ids) for story_id, article_ids in rows}

    def hanging_together(self, article_ids: Iterable[str]) -> set[str]:
        """These articles and all that a change of them may move to another story.

        Those reached over links (so whole components) and over stories as they stand, in all their versions.
        """
        found: set[str] = set()
        reached = set(article_ids)
        while reached:
            found |= reached
            rows = self._database.rows(
                "WITH reached AS (SELECT unnest(?::VARCHAR[]) AS article_id) "
                "SELECT other_id FROM links JOIN reached USING (article_id) "
                "UNION SELECT others.article_id FROM members JOIN reached USING (article_id) "
                "JOIN members others USING (story_id) "
                "UNION SELECT versions.article_id FROM accounts JOIN reached USING (article_id) "
                "JOIN accounts versions USING (account_id)",
                [sorted(reached)],
            )
            reached = {article_id for (article_id,) in rows} - found
        return found

    def current_among(self, article_ids: Iterable[str]) -> list[str]:
        """Those of these articles that are the current version of their account, in the order of their ids."""
        rows = self._database.rows(
            "SELECT article_id FROM accounts "
            "WHERE is_current AND article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY article_id",
            [sorted(article_ids)],
        )
        return [article_id for (article_id,) in rows]

    def entries(self, story_ids: Sequence[str] | None = None) -> list[Entry]:
        """These stories (all, if none are named) with their accounts: most accounts first, then by article ids."""
        where = "" if story_ids is None else "WHERE story_id IN (SELECT unnest(?::VARCHAR[]))"
        parameters = [] if story_ids is None else [list(story_ids)]
        rows = self._database.rows(f"SELECT record FROM stories {where}", parameters)
        stored = [self._record(record, StoredEntry) for (record,) in rows]
        stored.sort(key=lambda entry: (-len(entry.story.article_ids), entry.story.article_ids))
        return [self._with_accounts(entry) for entry in stored]

    def _with_accounts(self, stored: StoredEntry) -> Entry:
        accounts = self.accounts(stored.story.article_ids)
        return Entry(story=stored.story, accounts=tuple(accounts), stemma=stored.stemma, apparatus=stored.apparatus)

    def summaries(self, query: Query) -> tuple[int, list[Summary]]:
        """How many stories a query finds, and the summaries of those on its page: the latest first, those without a
        date last, then most accounts first.
        """
        where, parameters = query.where()
        rows = self._database.rows(
            f"SELECT count(*) OVER (), record FROM summaries {where} "
            "ORDER BY last_day DESC NULLS LAST, accounts DESC, story_id LIMIT ? OFFSET ?",
            [*parameters, query.limit, query.offset],
        )
        if not rows and query.offset:
            return int(self._database.rows(f"SELECT count(*) FROM summaries {where}", parameters)[0][0]), []
        return (int(rows[0][0]) if rows else 0), [self._record(record, Summary) for _, record in rows]

    def rejected(self) -> list[Rejected]:
        """What was turned away and never came back better, by address."""
        rows = self._database.rows("SELECT record FROM rejected ORDER BY address")
        return [self._record(record, Rejected) for (record,) in rows]

    def find_stories(self, name: str) -> list[str]:
        """Ids of the stories a name may mean: a story id or its beginning, or an id the story had before."""
        rows = self._database.rows("SELECT story_id FROM stories WHERE starts_with(story_id, ?) ORDER BY 1", [name])
        if rows or not name:
            return [story_id for (story_id,) in rows]
        rows = self._database.rows(
            "SELECT DISTINCT m.story_id FROM story_addresses s JOIN accounts a USING (account_id) "
            "JOIN members m USING (article_id) WHERE a.is_current AND starts_with(s.former_id, ?) ORDER BY 1",
            [name],
        )
        return [story_id for (story_id,) in rows]

    def find_accounts(self, name: str) -> list[str]:
        """Article ids of the current accounts a name may mean: an address, or an article id or its beginning."""
        rows = self._database.rows(
            "SELECT article_id FROM accounts "
            "WHERE is_current AND (address = ? OR starts_with(article_id, ?)) ORDER BY 1",
            [name, name],
        )
        return [article_id for (article_id,) in rows] if name else []

    def versions(self, account_id: str) -> list[tuple[int, str, bool]]:
        """Version, article id and whether it is current, oldest first."""
        rows = self._database.rows(
            "SELECT version, article_id, is_current FROM accounts WHERE account_id = ? ORDER BY version", [account_id]
        )
        return [(int(version), article_id, bool(current)) for version, article_id, current in rows]

    def counts(self) -> dict[str, int]:
        """How many accounts, versions and stories the store holds."""
        rows = self._database.rows(
            "SELECT count(*) FILTER (is_current), count(*), (SELECT count(*) FROM stories) FROM accounts"
        )
        accounts, versions, stories = rows[0]
        return {"accounts": int(accounts), "versions": int(versions), "stories": int(stories)}
