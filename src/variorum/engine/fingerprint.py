"""What a stored result depends on besides its input: models, settings, version."""

import hashlib

import variorum
from variorum.pipeline import Models, Settings
from variorum.records import Page
from variorum.records.identity import identity

READ = "actors 2"  # the last thing that accounts came to hold; another word has stores read again


def of_accounts(models: Models, settings: Settings) -> str:
    """The fingerprint of reading a page into an account."""
    return identity("accounts", variorum.__version__, READ, repr(settings.pages), repr(models.encoder.provenance))


def of_stories(models: Models, settings: Settings) -> str:
    """The fingerprint of grouping, lineage and collation, on top of that of the accounts."""
    judge = models.pair_judge.provenance if models.pair_judge else None
    stages = (settings.stories, settings.lineage, settings.collation)
    return identity("stories", of_accounts(models, settings), *map(repr, stages), repr(judge))


def of_page(page: Page) -> str:
    """The digest of a page's bytes."""
    return hashlib.sha256(page.body).hexdigest()
