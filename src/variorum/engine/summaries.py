"""The summary of a story, for the lists that a store is looked through by."""

from collections import Counter

from variorum.edition import name_of, title_of
from variorum.records import Entry, Summary

FLAGGED = ("altered", "added", "contradicted")
DAY = len("2014-05-21")
TITLE = 300  # code points of a title that is kept
WORDS = 20_000  # code points of titles and names that can be searched


def summary_of(entry: Entry) -> Summary:
    """The summary of an entry."""
    articles = [account.article for account in entry.accounts]
    days = sorted(article.publishing_date[:DAY] for article in articles if article.publishing_date)
    named = Counter(actor.country for account in entry.accounts for actor in account.actors if actor.country)
    persons = {actor.person for account in entry.accounts for actor in account.actors if actor.person}
    title, outlets = title_of(entry)[:TITLE], list(dict.fromkeys(map(name_of, entry.accounts)))
    words = "\n".join([title, *(article.title or "" for article in articles), *outlets, *sorted(persons)])
    return Summary(
        story_id=entry.story.id,
        title=title,
        accounts=len(articles),
        origins=len(entry.stemma.origins),
        flagged=sum(variant.label in FLAGGED for variant in entry.apparatus.variants),
        countries=tuple(code for code, _ in sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))),
        outlets=tuple(outlets),
        words=words.casefold()[:WORDS],
        since=days[0] if days else None,
        until=days[-1] if days else None,
    )
