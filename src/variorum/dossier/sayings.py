"""What one of two countries said of the other, and through whom."""

from collections.abc import Iterator, Sequence

from variorum.dossier.dealings import cite
from variorum.records import Account, Actor, Entry, Said, Span, Statement


def sayings_in(entry: Entry, dyad: tuple[str, str]) -> Iterator[Said]:
    """The statements of a story whose source acts for one and whose content names the other, told alike once."""
    origins = {article_id: origin.id for origin in entry.stemma.origins for article_id in origin.article_ids}
    found: dict[tuple[str, str], list[tuple[Account, Statement, Actor]]] = {}
    for account in entry.accounts:
        for statement in account.statements:
            speaker = actor_in(account, statement.source)
            if speaker is not None and speaker.country in dyad and names_other(account, statement, speaker, dyad):
                found.setdefault((speaker.country, content_of(account, statement)), []).append(
                    (account, statement, speaker)
                )
    for (country, content), told in found.items():
        account, statement, speaker = told[0]
        yield Said(
            country=country,
            speaker=" ".join(words_of(account, statement.source).split()),
            content=content,
            direct=statement.direct,
            cited=tuple(dict.fromkeys(cite(a, whole(s.content)) for a, s, _ in told)),
            origin_ids=tuple(dict.fromkeys(origins.get(a.id, a.id) for a, _, _ in told)),
            person=speaker.person,
            via=statement.via,
        )


def actor_in(account: Account, spans: Sequence[Span]) -> Actor | None:
    """The first actor named in some spans, or the first person of the same state: 'the Chinese minister Wang Yi'; who
    comes after may only be where, or to whom ('the Chinese ambassador to Russia').
    """
    inside = [a for a in account.actors if a.country and any(a.span.overlap(span) for span in spans)]
    persons = [actor for actor in inside if actor.person and actor.country == inside[0].country]
    return (persons or inside)[0] if inside else None


def names_other(account: Account, statement: Statement, speaker: Actor, dyad: tuple[str, str]) -> bool:
    """Whether the content names the other country."""
    other = dyad[1] if speaker.country == dyad[0] else dyad[0]
    return any(
        actor.country == other and any(actor.span.overlap(span) for span in statement.content)
        for actor in account.actors
    )


def content_of(account: Account, statement: Statement) -> str:
    """The words of a content on one line."""
    return " ".join(words_of(account, statement.content).split())


def words_of(account: Account, spans: Sequence[Span]) -> str:
    """The words of some spans in order."""
    return " ".join(span.of(account.article.text) for span in spans)


def whole(spans: Sequence[Span]) -> Span:
    """From the first to the last of some spans."""
    return Span(spans[0].start, spans[-1].end)
