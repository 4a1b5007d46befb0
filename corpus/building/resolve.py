"""Copy orders → the copied sentences; numbers alone → the account that they mean."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from corpus.building.records import Account, Copy, Fault, Happening, Item, Ref, Sentence

_MANY = 1000  # more paragraphs than an account has: keeps a copy's own paragraphs apart
_FARTHEST = 3  # sentences; authors let no attribution run longer, and use its number again for another
_CLOSE = 1  # sentence; two origins whose parts differ by no more have equal parts


def resolve(happening: Happening) -> tuple[Happening, list[Fault]]:
    """The happening with every copy written out and every reference naming its account, and the faults."""
    faults: list[Fault] = []
    done: dict[str, Account] = {}
    waiting = list(happening.accounts)
    while waiting:
        ready = [account for account in waiting if _is_ready(happening, account, done)]
        if not ready:
            faults.extend(_fault(happening, account.line, "@from goes in a circle") for account in waiting)
            break
        for account in ready:
            done[account.id] = _resolved(happening, account, done, faults)
        waiting = [account for account in waiting if account not in ready]
    accounts = tuple(done.get(account.id, account) for account in happening.accounts)
    return replace(happening, accounts=accounts), faults


def root_of(happening: Happening, account: Account) -> Account | None:
    """The account that it goes back to in the end: itself where it has no origin, `None` where two have equal parts."""
    seen = {account.id}
    while account.origins:
        origin = happening.account(main_origin(account) or "")
        if origin is None or origin.id in seen:
            return None
        seen.add(origin.id)
        account = origin
    return account


def main_origin(account: Account) -> str | None:
    """Of several origins the one that gave most sentences, `None` if the next gave as many or but one less."""
    if len(account.origins) == 1:
        return account.origins[0]
    given = Counter(name for sentence in account.sentences for name in {ref.account for ref in sentence.refs})
    (most, first), (less, _) = sorted(((given[name], name) for name in account.origins), reverse=True)[:2]
    return first if most - less > _CLOSE else None


def _is_ready(happening: Happening, account: Account, done: Mapping[str, Account]) -> bool:
    return all(name in done or happening.account(name) is None for name in account.origins)


def _fault(happening: Happening, line: int, message: str) -> Fault:
    return Fault(path=happening.path, line=line, message=message)


def _resolved(
    happening: Happening,
    account: Account,
    done: Mapping[str, Account],
    faults: list[Fault],
) -> Account:
    default = _default_origin(happening, account)
    items: list[Item] = []
    for item in account.items:
        if isinstance(item, Copy):
            order = replace(item, account=item.account or default)
            items += _copied(order, done)
            wrong = _wrong_copy(order, done)
        elif isinstance(item, Sentence):
            refs = tuple(Ref(account=ref.account or default, number=ref.number) for ref in item.refs)
            items.append(replace(item, refs=refs))
            wrong = [fault for ref in refs if (fault := _wrong_ref(account, ref, done))]
        else:
            items.append(item)
            wrong = []
        faults.extend(_fault(happening, item.line, message) for message in wrong)
    return replace(account, items=_renumbered(items))


def _default_origin(happening: Happening, account: Account) -> str:
    """The one account that a bare number can mean, or `""`."""
    originals = tuple(other.id for other in happening.accounts if other.kind == "original")
    candidates = account.origins or (originals if account.kind == "independent" else ())
    return candidates[0] if len(candidates) == 1 else ""


def _copied(order: Copy, done: Mapping[str, Account]) -> Iterator[Sentence]:
    origin = done.get(order.account)
    for sentence in origin.sentences if origin else ():
        if order.numbers is None or sentence.number in order.numbers:
            refs = (Ref(account=order.account, number=sentence.number),)
            paragraph = order.paragraph * _MANY + sentence.paragraph
            plain = replace(sentence, kind=None, severity=None, accept=(), label="kept")
            yield replace(plain, line=order.line, paragraph=paragraph, sign="*", refs=refs)


def _wrong_copy(order: Copy, done: Mapping[str, Account]) -> list[str]:
    origin = done.get(order.account)
    if origin is None:
        return [f"nothing to copy from {order.account!r}"]
    missing = set(order.numbers or ()) - {sentence.number for sentence in origin.sentences}
    return [f"{order.account!r} has no sentence {number}" for number in sorted(missing)]


def _wrong_ref(account: Account, ref: Ref, done: Mapping[str, Account]) -> str | None:
    """What is wrong with the reference, or `None`."""
    origin = done.get(ref.account)
    if not ref.account:
        return f"sentence {ref.number} of which account? write 'name:{ref.number}'"
    if origin is None:
        return f"no account {ref.account!r}"
    if account.origins and ref.account not in account.origins:
        return f"{ref.account!r} is not among @from {', '.join(account.origins)}"
    if ref.number not in {sentence.number for sentence in origin.sentences}:
        return f"{ref.account!r} has no sentence {ref.number}"
    return None


def _renumbered(items: list[Item]) -> tuple[Item, ...]:
    """The items with their sentences numbered in order, and each attribution under a number of its own."""
    numbered: list[Item] = []
    n_sentences = 0
    own: dict[int, tuple[int, int]] = {}
    free = count(1)
    for item in items:
        if isinstance(item, Sentence):
            n_sentences += 1
            for number in dict.fromkeys(mark.number for mark in item.marks):
                own[number] = _own_number(own.get(number), n_sentences, free)
            marks = tuple(replace(mark, number=own[mark.number][1]) for mark in item.marks)
            item = replace(item, number=n_sentences, marks=marks)
        numbered.append(item)
    return tuple(numbered)


def _own_number(before: tuple[int, int] | None, sentence: int, free: Iterator[int]) -> tuple[int, int]:
    """The sentence and the attribution's own number; a number seen too long ago means a new attribution."""
    if before and sentence - before[0] <= _FARTHEST:
        return sentence, before[1]
    return sentence, next(free)
