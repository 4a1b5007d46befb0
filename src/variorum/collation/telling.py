"""How one account tells what its sources told: a label for each of its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from variorum.collation.comparators import COMPARATORS
from variorum.collation.comparators.names import alike
from variorum.collation.difference import Difference
from variorum.collation.facts import Facts, Side, within
from variorum.collation.judge import Judgement, PairJudge
from variorum.collation.lexicon import found
from variorum.collation.settings import Collation
from variorum.language.dates import same_date
from variorum.language.quantities import same_quantity
from variorum.language.vectors import matrix
from variorum.records import Aligned, Derivation, Span
from variorum.records.variant import VariantLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One sentence of an account against its counterparts (spans in `source_id`'s text; none if it stands alone)."""

    span: Span
    label: VariantLabel
    reason: str
    score: float
    source_id: str | None = None
    counterparts: tuple[Span, ...] = ()
    difference: Difference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source of an account: its facts, and how the two are aligned."""

    facts: Facts
    derivation: Derivation

    @property
    def id(self) -> str:
        """The source's article id."""
        return self.facts.account.id


def tell(own: Facts, sources: Sequence[Source], judge: PairJudge | None, settings: Collation) -> list[Telling]:
    """A telling for every sentence of a derived account, in reading order."""
    return [
        tell_sentence(number, own, sources, judge, settings) for number in range(len(own.account.reading.sentences))
    ]


def tell_sentence(
    number: int, own: Facts, sources: Sequence[Source], judge: PairJudge | None, settings: Collation
) -> Telling:
    """One sentence: against the best aligned counterpart, or alone."""
    span = own.account.reading.sentences[number].span
    met = [(aligned, source) for source in sources if (aligned := best_aligned(span, source.derivation.aligned))]
    if not met:
        return tell_alone(number, own, sources, settings)
    aligned, source = max(met, key=lambda pair: pair[0].score)
    if same_words(span.of(own.text), joined(aligned.other, source.facts)):
        return told("kept", span, aligned, source, "word for word")
    if source.derivation.kind == "reprint":
        return told("kept", span, aligned, source, "part of a reprint")
    here = Side(facts=own, spans=(span,), group=aligned.own)
    there = Side(facts=source.facts, spans=aligned.other, group=aligned.other)
    return decide(here, there, aligned, source, judge, settings)


def best_aligned(span: Span, aligned: Sequence[Aligned]) -> Aligned | None:
    """The alignment a sentence takes part in."""
    return max((a for a in aligned if span in a.own), key=lambda a: a.score, default=None)


def joined(spans: Sequence[Span], facts: Facts) -> str:
    """The words of some sentences."""
    return " ".join(span.of(facts.text) for span in spans)


def same_words(one: str, two: str) -> bool:
    """Whether two passages have the same letters and digits, or the first stands wholly in the second."""
    mine, theirs = squeezed(one), squeezed(two)
    return mine == theirs or (len(mine) > 40 and mine in theirs)


def squeezed(text: str) -> str:
    """Letters and digits in lower case."""
    return "".join(c for c in text.casefold() if c.isalnum())


def told(label: VariantLabel, span: Span, aligned: Aligned, source: Source, reason: str) -> Telling:
    """A telling without a difference."""
    return Telling(
        span=span, label=label, reason=reason, score=aligned.score, source_id=source.id, counterparts=aligned.other
    )


def decide(
    here: Side, there: Side, aligned: Aligned, source: Source, judge: PairJudge | None, settings: Collation
) -> Telling:
    """Rules first, the pair model second; where they disagree, unclear."""
    differences = [difference for compare in COMPARATORS for difference in compare(here, there)]
    certain = next((difference for difference in differences if difference.certain), None)
    judgement = judge.judge([(here.text, there.group_text)])[0] if judge else None
    chosen = certain or (differences[0] if differences else None)
    label = label_of(certain, differences, aligned.score, judgement, settings)
    reason = chosen.reason if chosen else "no difference found" if label == "kept" else "too far apart to judge"
    return Telling(
        span=here.spans[0],
        label=label,
        reason=reason,
        score=aligned.score,
        source_id=source.id,
        counterparts=aligned.other,
        difference=chosen if label in {"altered", "unclear"} else None,
    )


def label_of(
    certain: Difference | None,
    differences: Sequence[Difference],
    score: float,
    judgement: Judgement | None,
    settings: Collation,
) -> VariantLabel:
    """What rules and model say together."""
    if certain is not None:
        return "altered" if judgement is None or judgement.label in {"altered", "contradicted"} else "unclear"
    if differences or score < settings.kept_score:
        return "unclear"
    return "kept" if judgement is None or judgement.label == "supported" else "unclear"


def tell_alone(number: int, own: Facts, sources: Sequence[Source], settings: Collation) -> Telling:
    """A sentence no source has: comment if it only judges, added if it is far from all of them and says something
    that none of them has.
    """
    span = own.account.reading.sentences[number].span
    vector = matrix(own.account.reading)[number]
    nearest = round(max((float(np.max(matrix(s.facts.account.reading) @ vector)) for s in sources), default=0.0), 3)
    if not checkable(span, own):
        return Telling(span=span, label="comment", reason="a judgement of the narrator", score=1 - nearest)
    if nearest < settings.added_score and says_something_new(span, own, [source.facts for source in sources]):
        return Telling(span=span, label="added", reason="no sentence of its sources tells this", score=1 - nearest)
    return Telling(span=span, label="unclear", reason="near to a source, but not aligned with it", score=nearest)


def says_something_new(span: Span, own: Facts, sources: Sequence[Facts]) -> bool:
    """Whether a sentence has a name, a number or a date that stands nowhere in the sources."""
    side = Side(facts=own, spans=(span,), group=(span,))
    names = [mention for facts in sources for mention in (*facts.names, *facts.descriptions)]
    quantities = [quantity for facts in sources for quantity in facts.quantities]
    dates = [date for facts in sources for date in facts.dates]
    return (
        any(not any(alike(name, there) for there in names) for name in side.inside(own.names))
        or any(all(same_quantity(q, there) is False for there in quantities) for q in side.inside(own.quantities))
        or any(all(same_date(date, there) is False for there in dates) for date in side.inside(own.dates))
    )


def checkable(span: Span, facts: Facts) -> bool:
    """Whether a sentence asserts something one could check: it has a name, a number, a date or a statement, and does
    not ask, exclaim or speak to the reader.
    """
    side = Side(facts=facts, spans=(span,), group=(span,))
    if found("comment-openers", facts.text, (Span(span.start, min(span.end, span.start + 60)),)):
        return False
    if span.of(facts.text).rstrip("\"”’'").endswith(("?", "!")):
        return False
    if any(not within(reader, facts.quotations) for reader in found("reader", facts.text, (span,))):
        return False
    quantities = [q for q in side.inside(facts.quantities) if q.kind != "ordinal"]
    return bool(side.inside(facts.names) or quantities or side.inside(facts.dates) or side.statements())
