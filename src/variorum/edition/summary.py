"""A story in three sentences: how the head account begins, how many independent origins, and what differs."""

from collections import Counter
from collections.abc import Iterable

from variorum.edition.branches import origins_of
from variorum.edition.marks import labels_words, notes_words
from variorum.edition.register import Register, name_of, title_of
from variorum.edition.text import counted, one_line, shorten, without_dateline
from variorum.records import Origin, Variant

LEAD = 300  # code points


def lead_of(register: Register) -> str:
    """What happened, in the first sentence of the account that comes first; nothing where the title says the same."""
    account = next(iter(register.accounts.values()), None)
    if account is None or not account.reading.sentences:
        return ""
    lead = without_dateline(one_line(account.sentence(0)))
    return "" if lead.startswith(title_of(register.entry).rstrip("….")) else shorten(lead, LEAD)


def origins_sentence(register: Register) -> str:
    """'The 8 accounts go back to 2 independent origins: 5 to Wire, 3 to Courier.'"""
    origins = origins_of(register.entry)
    accounts = len(register.accounts)
    if accounts == 1:
        return "Only one account tells this, so there is nothing to compare it with."
    if len(origins) == accounts:
        return f"{independent(accounts)} Where they had it from is not known."
    families = [family_words(origin, register) for origin in origins if len(origin.article_ids) > 1]
    alone = accounts - sum(len(origin.article_ids) for origin in origins if len(origin.article_ids) > 1)
    lone = f"; {alone} {'counts by itself' if alone == 1 else 'count by themselves'}" if alone else ""
    found = counted(len(origins), "independent origin")
    return f"The {accounts} accounts go back to {found}: {', '.join(families)}{lone}."


def independent(accounts: int) -> str:
    """That no account has it from another."""
    if accounts == len("AB"):
        return "Neither account was found to have it from the other, so they count as 2 independent origins."
    return f"No account was found to have it from another, so they count as {accounts} independent origins."


def family_words(origin: Origin, register: Register) -> str:
    """'5 to Wire'; '3 to a common original that was not read'."""
    head = register.accounts.get(origin.article_id or "")
    if head is not None:
        return f"{len(origin.article_ids)} to {name_of(head)}"
    agency = f" of {one_line(origin.agency)}" if origin.agency else ""
    return f"{len(origin.article_ids)} to a common original{agency} that was not read"


def differences_sentence(register: Register) -> str:
    """'2 alterations, 1 addition; 3 passages could not be judged.' Nothing for a story of one account."""
    if len(register.accounts) == 1:
        return ""
    numbers = tally(register.entry.apparatus.variants)
    found = [*labels_words(numbers), *notes_words(register.entry.apparatus.notes)]
    words = ", ".join(found) if found else "No passage was found altered, added or contradicted"
    unclear = counted(numbers["unclear"], "passage")
    return f"{words}; {unclear} could not be judged." if numbers["unclear"] else f"{words}."


def tally(variants: Iterable[Variant]) -> Counter[str]:
    """How many passages carry each label; an omission is no passage."""
    return Counter(variant.label for variant in variants if variant.passage is not None)
