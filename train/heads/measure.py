"""Measure the heads on texts it has not seen, as `variorum score` does."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import torch

from train.heads.corpora import Text
from train.heads.network import Outputs, inputs
from train.heads.prepare import Lesson
from variorum.models.marks import RoleAnswers, names_in, statements_in, words_of
from variorum.records import Span
from variorum.scoring import mentions, statements
from variorum.scoring.figures import Figures
from variorum.scoring.mentions import Name
from variorum.scoring.statements import Attribution

Answer = Callable[[Sequence[Lesson]], Outputs]


def answers_of(network: torch.nn.Module) -> Answer:
    """What the network answers to some sentences."""

    def answer(lessons: Sequence[Lesson]) -> Outputs:
        with torch.no_grad():
            return network(*inputs(lessons))  # type: ignore[no-any-return]

    return answer


def measure(answer: Answer, lessons: list[Lesson]) -> Figures:
    """F1 of names, or of the roles of attributions."""
    names: dict[str, list[Name]] = defaultdict(list)
    said: dict[str, list[Attribution]] = defaultdict(list)
    for lesson in lessons:
        answers = answer([lesson])
        tags, cues, *roles = (output[0].float().numpy() for output in answers[1:])
        text = lesson.text
        words = list(words_of(lesson.offsets, text.text))
        names[text.id] += [Name(*mark.span, mark.kind) for mark in names_in(tags, words, lesson.offsets)]
        said[text.id] += [
            Attribution(source=mark.source, cue=mark.cue, content=mark.content)
            for mark in statements_in(cues, RoleAnswers(*roles), words, lesson.offsets, text.text)
        ]
    texts = list({lesson.text.id: lesson.text for lesson in lessons}.values())
    if texts[0].names is not None:
        figures = name_figures([(text, names[text.id]) for text in texts])
    else:
        figures = statement_figures([(text, said[text.id]) for text in texts])
    return {name: value and round(value, 3) for name, value in figures.items()}


def name_figures(found: Sequence[tuple[Text, Sequence[Name]]]) -> Figures:
    """As `variorum score mentions`."""
    counts: Counter[str] = Counter()
    for text, ours in found:
        counts += mentions.count([Name(*name) for name in text.names or ()], ours)
    return mentions.figures_of(counts)


def statement_figures(found: Sequence[tuple[Text, Sequence[Attribution]]]) -> Figures:
    """As `variorum score statements`."""
    counts: Counter[str] = Counter()
    for text, said in found:
        gold = [
            Attribution(source=spans(a.source), cue=spans(a.cue), content=spans(a.content))
            for a in text.attributions or ()
        ]
        for one, two in statements.paired(gold, said):
            counts += statements.counted(text.text, one, two)
    return statements.figures_of(counts)


def spans(ranges: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Ranges as spans."""
    return tuple(Span(start, end) for start, end in ranges)
