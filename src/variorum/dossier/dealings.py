"""Happenings between two countries, with the passages that tell them."""

from variorum.records import Account, Cited, Dealing, Entry, Happening, Span
from variorum.records.dossier import AgreementState
from variorum.records.event import SYMMETRICAL, Modality

MONTH = len("2014-05")
STATES: dict[Modality, AgreementState] = {
    "happened": "signed",
    "ongoing": "announced",
    "will": "announced",
    "may": "open",
    "demanded": "open",
    "conditional": "open",
    "not": "refused",
}


def between(happening: Happening, dyad: tuple[str, str]) -> bool:
    """Whether one of the two does something to the other, or both do it together."""
    one, other = dyad
    sides = set(happening.actors), set(happening.recipients)
    if happening.event_type in SYMMETRICAL:
        return {one, other} <= sides[0] | sides[1]
    return (one in sides[0] and other in sides[1]) or (other in sides[0] and one in sides[1])


def dealing_of(happening: Happening, entry: Entry) -> Dealing:
    """The happening with its passages; of an agreement how far it is."""
    accounts = {account.id: account for account in entry.accounts}
    cited = tuple(cite(accounts[told.article_id], told.sentence) for told in happening.tellings)
    state = STATES[happening.modality] if happening.event_type == "AGREE" else None
    return Dealing(happening=happening, cited=tuple(dict.fromkeys(cited)), state=state)


def cite(account: Account, span: Span) -> Cited:
    """A passage of an account."""
    article = account.article
    return Cited(
        article_id=article.id,
        name=article.outlet or article.name,
        address=article.address,
        span=span,
        words=" ".join(span.of(article.text).split()),
        publishing_date=article.publishing_date,
    )


def month_of(happening: Happening) -> str | None:
    """The month of a happening, if its date tells it."""
    return happening.date[:MONTH] if happening.date and len(happening.date) >= MONTH else None
