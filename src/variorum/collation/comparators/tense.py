"""Done where it was planned, planned where it was done."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from variorum.collation.closeness import anchors, closeness, words_in
from variorum.collation.difference import Difference
from variorum.collation.facts import Side
from variorum.collation.lexicon import found
from variorum.language.words import Word, word_key
from variorum.records import Span

NEAR = 3  # words before a verb that may put it into the future


def compare_tense(own: Side, other: Side) -> Iterator[Difference]:
    """A verb in the past that the counterpart puts into the future, or the other way round."""
    near = closeness(own, other).is_near
    for mine, theirs, here, there in ((own, other, own.spans, other.group), (other, own, other.group, own.spans)):
        planned = planned_verbs(theirs, there)
        for verb in planned_verbs(mine, mine.group):
            planned.pop(verb, None)
        done = next(
            (
                verb
                for verb in past_verbs(mine, here)
                if goes_on_alike(mine, verb.span, theirs, planned.get(base(verb.text)))
            ),
            None,
        )
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


def goes_on_alike(side: Side, verb: Span, across: Side, plan: Span | None) -> bool:
    """Whether the same verb is planned across, and one of the next words of content is the same."""
    return plan is not None and not set(anchors(side, side.group, verb)).isdisjoint(anchors(across, across.group, plan))


def past_verbs(side: Side, places: tuple[Span, ...]) -> Iterator[Word]:
    """The past forms that no word right before them puts into the future."""
    words = words_in(side, places)
    for number, word in enumerate(words):
        before = words[max(0, number - NEAR) : number]
        going_on = any(earlier.key == "being" for earlier in before)
        forward = found("forward", side.facts.text, tuple(earlier.span for earlier in before))
        if is_past(word.text) and not going_on and not forward:
            yield word


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
