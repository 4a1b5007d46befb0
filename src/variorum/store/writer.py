"""Writing into the store. Every method is one transaction at most; wrap several in `Database.transaction`."""

from collections.abc import Iterable

from variorum.records import Account, Entry, Page, Rejected
from variorum.store.coding import StoredEntry, packed
from variorum.store.database import Database


class Writer:
    """Puts accounts and stories into the store and takes them out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save_account(
        self, account: Account, page: Page, *, page_digest: str, fingerprint: str, story_keys: Iterable[str]
    ) -> None:
        """Make this the current version of its account; a version with the same article id is replaced."""
        article = account.article
        same = "SELECT version FROM accounts WHERE article_id = ?"
        highest = "SELECT coalesce(max(version), 0) + 1 FROM accounts WHERE account_id = ?"
        found = self._database.rows(same, [article.id]) or self._database.rows(highest, [article.account_id])
        self._database.rows("UPDATE accounts SET is_current = false WHERE account_id = ?", [article.account_id])
        self._drop_keys("SELECT article_id FROM accounts WHERE account_id = ?", article.account_id)
        self._database.rows("DELETE FROM accounts WHERE article_id = ?", [article.id])
        self._database.rows(
            "INSERT INTO accounts VALUES (?, ?, ?, ?, true, ?, ?, ?, ?)",
            [
                article.id,
                article.account_id,
                article.address,
                found[0][0],
                page_digest,
                fingerprint,
                packed(page),
                packed(account),
            ],
        )
        self._database.rows("INSERT INTO story_keys SELECT ?, unnest(?::VARCHAR[])", [article.id, sorted(story_keys)])
        self._database.rows("DELETE FROM rejected WHERE address = ?", [article.address])

    def save_stories(self, entries: Iterable[Entry], *, replaced: Iterable[str], fingerprint: str) -> None:
        """Put these stories in the place of the replaced ones; former addresses go on leading there."""
        for story_id in sorted(replaced):
            self._remember_address(story_id)
            self._database.rows("DELETE FROM stories WHERE story_id = ?", [story_id])
            self._database.rows("DELETE FROM members WHERE story_id = ?", [story_id])
        for entry in entries:
            stored = StoredEntry(story=entry.story, stemma=entry.stemma, apparatus=entry.apparatus)
            self._database.rows("INSERT INTO stories VALUES (?, ?, ?)", [entry.story.id, fingerprint, packed(stored)])
            self._database.rows(
                "INSERT INTO members SELECT ?, unnest(?::VARCHAR[])", [entry.story.id, list(entry.story.article_ids)]
            )

    def save_rejected(self, rejected: Rejected) -> None:
        """Keep what was turned away, once per address."""
        self._database.rows("DELETE FROM rejected WHERE address = ?", [rejected.address])
        self._database.rows("INSERT INTO rejected VALUES (?, ?)", [rejected.address, packed(rejected)])

    def forget(self, account_id: str) -> None:
        """Take an account with all its versions out; its story has to be edited anew by the caller."""
        self._drop_keys("SELECT article_id FROM accounts WHERE account_id = ?", account_id)
        self._database.rows("DELETE FROM accounts WHERE account_id = ?", [account_id])
        self._database.rows("DELETE FROM story_addresses WHERE account_id = ?", [account_id])

    def _remember_address(self, story_id: str) -> None:
        self._database.rows(
            "INSERT INTO story_addresses SELECT DISTINCT m.story_id, a.account_id FROM members m "
            "JOIN accounts a USING (article_id) WHERE m.story_id = ? "
            "AND NOT EXISTS (SELECT 1 FROM story_addresses s "
            "WHERE s.former_id = m.story_id AND s.account_id = a.account_id)",
            [story_id],
        )

    def _drop_keys(self, article_ids: str, account_id: str) -> None:
        self._database.rows(f"DELETE FROM story_keys WHERE article_id IN ({article_ids})", [account_id])
