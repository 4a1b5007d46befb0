"""The store's tables, as the steps that made them. A step once released is never changed; new ones are added."""

MIGRATIONS = (
    """
    CREATE TABLE variorum_version (version INTEGER NOT NULL);
    CREATE TABLE accounts (
        article_id VARCHAR NOT NULL,
        account_id VARCHAR NOT NULL,
        address VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        is_current BOOLEAN NOT NULL,
        page_digest VARCHAR NOT NULL,
        fingerprint VARCHAR NOT NULL,
        page BLOB NOT NULL,
        record BLOB NOT NULL
    );
    CREATE TABLE story_keys (article_id VARCHAR NOT NULL, story_key VARCHAR NOT NULL);
    CREATE TABLE stories (
        story_id VARCHAR NOT NULL,
        fingerprint VARCHAR NOT NULL,
        record BLOB NOT NULL
    );
    CREATE TABLE members (story_id VARCHAR NOT NULL, article_id VARCHAR NOT NULL);
    CREATE TABLE story_addresses (former_id VARCHAR NOT NULL, account_id VARCHAR NOT NULL);
    CREATE TABLE rejected (address VARCHAR NOT NULL, record BLOB NOT NULL)
    """,
    # Stories that were grouped before links were kept count as outdated, and get theirs when they are grouped anew.
    """
    CREATE TABLE links (article_id VARCHAR NOT NULL, other_id VARCHAR NOT NULL);
    UPDATE stories SET fingerprint = ''
    """,
    # What stories are chosen by; those edited before it count as outdated, and get theirs when they are edited anew.
    """
    CREATE TABLE summaries (
        story_id VARCHAR NOT NULL,
        last_day VARCHAR,
        first_day VARCHAR,
        accounts INTEGER NOT NULL,
        flagged INTEGER NOT NULL,
        countries VARCHAR[] NOT NULL,
        outlets VARCHAR[] NOT NULL,
        words VARCHAR NOT NULL,
        record BLOB NOT NULL
    );
    UPDATE stories SET fingerprint = ''
    """,
)
