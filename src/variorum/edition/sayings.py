"""Who says so: statements, each once for all accounts that have it from one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.edition.register import Register, sentence_at
from variorum.edition.text import one_line
from variorum.language.words import find_words, is_stopword
from variorum.records import Account, Span, Statement

Key = tuple[str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement in the words of the first account that has it, and the accounts that carry it."""

    source: str | None
    cue: str
    content: str
    via: str | None
    direct: bool
    cue_first: bool
    carriers: tuple[tuple[str, Span], ...]


def sayings(register: Register) -> list[Saying]:
    """Statements carried by most accounts first, then in reading order.

    Two statements are one if their accounts go back to one origin and they stand in tellings of one claim with the same
    source, or have the same source and content word for word.
    """
    groups: dict[Key, list[tuple[Account, Statement]]] = {}
    for account, statement, place in placed(register):
        origin = register.origins.get(account.id)
        key = (origin.id if origin else account.id, place, source_key(account, statement))
        groups.setdefault(key, []).append((account, statement))
    return sorted(map(saying, groups.values()), key=lambda found: -len({a for a, _ in found.carriers}))


def placed(register: Register) -> Iterator[tuple[Account, Statement, str]]:
    """Every statement that has a content, with the claim its sentence tells, or else the words of its content."""
    claims = {
        (passage.article_id, passage.span): claim.id for claim in register.claims.values() for passage in claim.passages
    }
    for account in register.entry.accounts:
        for statement in account.statements:
            if not statement.content:
                continue
            number = sentence_at(account, statement.content[0])
            span = account.reading.sentences[number].span if number is not None else None
            words = " ".join(keys(account, statement.content))
            yield account, statement, claims.get((account.id, span), words) if span else words


def source_key(account: Account, statement: Statement) -> tuple[str, ...]:
    """The last word of the source, which is the name where one is given."""
    return tuple(keys(account, statement.source)[-1:])


def keys(account: Account, spans: tuple[Span, ...]) -> list[str]:
    """Keys of the words that carry content."""
    text = " ".join(span.of(account.article.text) for span in spans)
    return [word.key for word in find_words(text) if not is_stopword(word.key)]


def saying(group: list[tuple[Account, Statement]]) -> Saying:
    """What a group of statements says, told by its first."""
    account, first = group[0]
    via = next((statement.via for _, statement in group if statement.via), None)
    return Saying(
        source=words_of(account, first.source) or None,
        cue=words_of(account, first.cue),
        content=words_of(account, first.content),
        via=one_line(via) if via else None,
        direct=first.direct,
        cue_first=bool(first.cue and first.source) and first.cue[0] < first.source[0],
        carriers=tuple((member.id, statement.content[0]) for member, statement in group),
    )


def words_of(account: Account, spans: tuple[Span, ...]) -> str:
    """The words of some spans on one line, ' … ' between them."""
    return " … ".join(one_line(span.of(account.article.text)) for span in spans)
