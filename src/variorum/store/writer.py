"""Writing into the store. Every method is one transaction at most; wrap several in `Database.transaction`."""

from collections.abc import Iterable

from variorum.records import Account, Entry, Page, Rejected, Summary
from variorum.store.coding import StoredEntry, packed
from variorum.store.database import Database


class Writer:
    """Puts accounts and stories into the store and takes them out."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save_account(
        self, account: Account, page: Page, *, page_digest: str, fingerprint: str, story_keys: Iterable[str]
    ) -> None:
        """Make this the current and last version of its account; a version with the same article id is replaced."""
        article = account.article
        same = "SELECT version FROM accounts WHERE article_id = ? AND is_current"
        highest = "SELECT coalesce(max(version), 0) + 1 FROM accounts WHERE account_id = ?"
        found = self._database.rows(same, [article.id]) or self._database.rows(highest, [article.account_id])
        self.withdraw(article.account_id)
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

    def save_stories(
        self, entries: Iterable[tuple[Entry, Summary]], *, replaced: Iterable[str], fingerprint: str
    ) -> None:
        """Put these stories in the place of the replaced ones; former addresses go on leading there."""
        for story_id in sorted(replaced):
            self._remember_address(story_id)
            self._database.rows("DELETE FROM stories WHERE story_id = ?", [story_id])
            self._database.rows("DELETE FROM members WHERE story_id = ?", [story_id])
            self._database.rows("DELETE FROM summaries WHERE story_id = ?", [story_id])
        for entry, summary in entries:
            stored = StoredEntry(story=entry.story, stemma=entry.stemma, apparatus=entry.apparatus)
            self._database.rows("INSERT INTO stories VALUES (?, ?, ?)", [entry.story.id, fingerprint, packed(stored)])
            self._database.rows(
                "INSERT INTO members SELECT ?, unnest(?::VARCHAR[])", [entry.story.id, list(entry.story.article_ids)]
            )
            self._save_summary(summary)

    def save_rejected(self, rejected: Rejected) -> None:
        """Keep what was turned away, once per address."""
        self._database.rows("DELETE FROM rejected WHERE address = ?", [rejected.address])
        self._database.rows("INSERT INTO rejected VALUES (?, ?)", [rejected.address, packed(rejected)])

    def save_links(self, links: Iterable[tuple[str, str]], *, of: Iterable[str]) -> None:
        """Put these pairs of article ids in the place of all links that the articles in `of` had."""
        self._drop_links(list(of))
        both_ways = [pair for one, other in links for pair in ((one, other), (other, one))]
        self._database.rows(
            "INSERT INTO links SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
            [[one for one, _ in both_ways], [other for _, other in both_ways]],
        )

    def withdraw(self, account_id: str) -> None:
        """Leave an account without a current version; its story has to be edited anew by the caller."""
        versions = [
            article_id
            for (article_id,) in self._database.rows(
                "UPDATE accounts SET is_current = false WHERE account_id = ? RETURNING article_id", [account_id]
            )
        ]
        self._database.rows("DELETE FROM story_keys WHERE article_id IN (SELECT unnest(?::VARCHAR[]))", [versions])
        self._drop_links(versions)

    def turn_away(self, rejected: Rejected, *, fingerprint: str) -> None:
        """Leave the account at this address without a current version: its last page, read in this way, is unfit."""
        rows = self._database.rows(
            "SELECT account_id, max(version) FROM accounts WHERE address = ? GROUP BY 1", [rejected.address]
        )
        for account_id, version in rows:
            self.withdraw(account_id)
            self._database.rows(
                "UPDATE accounts SET fingerprint = ? WHERE account_id = ? AND version = ?",
                [fingerprint, account_id, version],
            )
        self.save_rejected(rejected)

    def forget(self, account_id: str) -> None:
        """Take an account with all its versions out; its story has to be edited anew by the caller."""
        self.withdraw(account_id)
        self._database.rows(
            "DELETE FROM rejected WHERE address IN (SELECT address FROM accounts WHERE account_id = ?)", [account_id]
        )
        self._database.rows("DELETE FROM accounts WHERE account_id = ?", [account_id])
        self._database.rows("DELETE FROM story_addresses WHERE account_id = ?", [account_id])

    def _save_summary(self, summary: Summary) -> None:
        self._database.rows(
            "INSERT INTO summaries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                summary.story_id,
                summary.until,
                summary.since,
                summary.accounts,
                summary.flagged,
                list(summary.countries),
                list(summary.outlets),
                summary.words,
                packed(summary),
            ],
        )

    def _remember_address(self, story_id: str) -> None:
        self._database.rows(
            "INSERT INTO story_addresses SELECT DISTINCT m.story_id, a.account_id FROM members m "
            "JOIN accounts a USING (article_id) WHERE m.story_id = ? "
            "AND NOT EXISTS (SELECT 1 FROM story_addresses s "
            "WHERE s.former_id = m.story_id AND s.account_id = a.account_id)",
            [story_id],
        )

    def _drop_links(self, article_ids: list[str]) -> None:
        self._database.rows(
            "DELETE FROM links WHERE article_id IN (SELECT unnest($1::VARCHAR[])) "
            "OR other_id IN (SELECT unnest($1::VARCHAR[]))",
            [article_ids],
        )
