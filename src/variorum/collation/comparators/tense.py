"""Done where it was planned, planned where it was done."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from variorum.collation.closeness import closeness, words_in
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found
from variorum.language.words import word_key
from variorum.records import Span


def compare_tense(own: Side, other: Side) -> Iterator[Difference]:
    """A verb in the past that the counterpart puts into the future, or the other way round."""
    near = closeness(own, other).is_near
    for mine, theirs, here, there in ((own, other, own.spans, other.group), (other, own, other.group, own.spans)):
        if found("forward", mine.facts.text, mine.group):
            continue
        planned = planned_verbs(theirs, there)
        done = next((word for word in words_in(mine, here) if is_past(word.text) and base(word.text) in planned), None)
        if done is not None:
            past, plan = done.span, planned[base(done.text)]
            ours, others = ((past,), (plan,)) if mine is own else ((plan,), (past,))
            yield Difference(
                kind="time",
                own=ours,
                other=others,
                certain=near,
                reason=f"“{ours[0].of(own.facts.text)}” where the other has “{others[0].of(other.facts.text)}”",
            )
            return


def planned_verbs(side: Side, places: tuple[Span, ...]) -> dict[str, Span]:
    """The verbs right after a word that plans ('will', 'is to', 'is expected to'), with both as a span."""
    verbs: dict[str, Span] = {}
    for plan in found("plans", side.facts.text, places):
        after = [word for word in words_in(side, places) if word.span.start >= plan.end]
        verb = next((word for word in after[:2] if word.key not in {"be", "also"}), None)
        if verb is not None:
            verbs.setdefault(base(verb.text), Span(plan.start, verb.span.end))
    return verbs


def is_past(word: str) -> bool:
    """Whether a word looks like a past form."""
    plain = word.casefold()
    return plain in irregular() or (plain.endswith("ed") and len(plain) > 4)


def base(word: str) -> str:
    """The key of a verb's base form."""
    plain = word.casefold()
    return word_key(irregular().get(plain, plain))


@cache
def irregular() -> dict[str, str]:
    """Irregular past forms, each with its base; forms that are their own base are left out."""
    text = files("variorum.collation").joinpath("data", "past-forms.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    pairs = [(form, row[0]) for row in rows for form in " ".join(row[1:]).split()]
    return {form: verb for form, verb in pairs if form != verb}
