"""A story in three sentences: what is told first, how many independent origins, and what was found different."""

from collections import Counter
from collections.abc import Iterable

from variorum.edition.branches import origins_of
from variorum.edition.marks import labels_words, notes_words
from variorum.edition.ranking import told
from variorum.edition.register import Register, gist_of, name_of
from variorum.edition.text import counted, one_line, shorten
from variorum.records import Origin, Variant

LEADING = 8  # claims that most origins and accounts tell: the first of them in the order of the news is the lead
LEAD = 300  # code points


def lead_of(register: Register) -> str:
    """What happened, in the words of the account that tells it first; nothing where no claim was found."""
    first, _ = told(register, LEADING)
    return shorten(gist_of(first[0]), LEAD) if first else ""


def origins_sentence(register: Register) -> str:
    """'The 8 accounts go back to 2 independent origins: 5 to Wire, 3 to Courier.'"""
    origins = origins_of(register.entry)
    accounts = len(register.accounts)
    if accounts == 1:
        return "Only one account tells this, so there is nothing to compare it with."
    if len(origins) == accounts:
        return f"None of the {accounts} accounts was found to have it from another, so each counts as an origin."
    families = [family_words(origin, register) for origin in origins if len(origin.article_ids) > 1]
    alone = accounts - sum(len(origin.article_ids) for origin in origins if len(origin.article_ids) > 1)
    lone = f"; {alone} {'stands' if alone == 1 else 'stand'} alone" if alone else ""
    found = counted(len(origins), "independent origin")
    return f"The {accounts} accounts go back to {found}: {', '.join(families)}{lone}."


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
