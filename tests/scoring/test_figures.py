"""Figures, against values worked out by hand."""

from collections import Counter
from collections.abc import Sequence

import msgspec
import pytest

from variorum.records import Mention, Provenance, Span, Statement
from variorum.scoring import collation, event_pairs, furniture, lineage, mentions, pages, statements, stories, support
from variorum.scoring.articles import ArticleGold
from variorum.scoring.figures import Figures, f1_of, interval, intervals, ratio, total

BY_HAND = Provenance(stage="test", model="by hand", version="1")


def test_a_figure_without_support_is_none() -> None:
    assert (ratio(0, 0), f1_of(0, 0, 0)) == (None, None)
    assert (ratio(0, 4), f1_of(0, 2, 0)) == (0.0, 0.0)
    assert stories.figures_of(Counter()) == {"pair_f1": None, "bcubed_f1": None}


def test_stories() -> None:
    """Of 5 articles `a a a b b`, found as `x x y y z`: 4 pairs wanted, 2 found, 1 right.

    BCubed: precision (1 + 1 + 1/2 + 1/2 + 1) / 5, recall (2/3 + 2/3 + 1/3 + 1/2 + 1/2) / 5.
    """
    figures = stories.figures_of(total(stories.count(list("aaabb"), list("xxyyz"))))
    assert figures == {"pair_f1": pytest.approx(1 / 3, abs=1e-5), "bcubed_f1": pytest.approx(0.64, abs=1e-5)}


@pytest.mark.parametrize(
    ("found", "pair_f1", "bcubed_f1"),
    [("xxxyy", 1.0, 1.0), ("vwxyz", 0.0, 0.57143), ("xxxxx", 0.57143, 0.68421)],
    ids=["all right", "all apart", "all together"],
)
def test_stories_at_the_ends(found: str, pair_f1: float, bcubed_f1: float) -> None:
    figures = stories.figures_of(total(stories.count(list("aaabb"), list(found))))
    assert figures == {"pair_f1": pair_f1, "bcubed_f1": bcubed_f1}


def newsroom() -> list[lineage.LineageGold]:
    """A wire `w` with two copies, another report `o`, an account `n` made of both, two siblings of a wire not here."""
    rows: list[tuple[str, str | None, tuple[str, ...] | None, str | None]] = [
        ("w", "w", None, None),
        ("a", "w", ("w",), "reprint"),
        ("b", "w", ("w",), "rewrite"),
        ("o", "o", None, None),
        ("n", None, ("w", "o"), "rewrite"),
        ("s", "gone", None, "rewrite"),
        ("t", "gone", None, "rewrite"),
    ]
    return [
        lineage.LineageGold(id=name, text="", origin=origin, derived_from=sources, derivation=derivation)
        for name, origin, sources, derivation in rows
    ]


def test_lineage() -> None:
    """Edges wanted: wa wb wn on. Found: aw (turned round), wn, ob (wrong), st (among siblings: not counted).

    Pairs wanted: wa wb ab st; found: wa bo st. Origins: 3 wanted, 3 found; `n` leaves the count.
    """
    traced = lineage.Traced(
        origins={"w": "1", "a": "1", "b": "2", "o": "2", "n": "5", "s": "3", "t": "3"},
        edges=frozenset({("a", "w"), ("w", "n"), ("o", "b"), ("s", "t")}),
        directed=frozenset({("a", "w"), ("w", "n"), ("o", "b")}),
    )
    assert lineage.figures_of(total([lineage.count(newsroom(), traced)])) == {
        "same_origin_pair_f1": pytest.approx(4 / 7, abs=1e-5),
        "edge_f1": pytest.approx(4 / 7, abs=1e-5),
        "direction_accuracy": 0.5,
        "origins_error": 0.0,
    }


def test_lineage_counts_how_far_the_origins_are_off_in_each_newsroom() -> None:
    alone = lineage.Traced(origins={row.id: row.id for row in newsroom()}, edges=frozenset(), directed=frozenset())
    one = lineage.Traced(origins={row.id: "1" for row in newsroom()}, edges=frozenset(), directed=frozenset())
    counts = [lineage.count(newsroom(), traced) for traced in (alone, one)]
    assert lineage.figures_of(total(counts[:1]))["origins_error"] == 3.0  # 6 for 3
    assert lineage.figures_of(total(counts))["origins_error"] == 2.5  # and 1 for 3
    assert lineage.figures_of(total(counts[:1]))["direction_accuracy"] is None


TEXT = "Chen said the road was open. “No,” Osei said."
SAID_AGAIN = (Span(40, 44),)


def statement(source: str | None, cue: str, content: str) -> Statement:
    """A statement by its words."""
    return Statement(
        id=content,
        article_id="row",
        source=spans(source),
        cue=spans(cue),
        content=spans(content),
        direct=False,
        provenance=BY_HAND,
    )


def spans(words: str | None) -> tuple[Span, ...]:
    """Where words first stand in the text."""
    return (Span(TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()


def test_mentions() -> None:
    """Wanted: two persons, a place. Found: one right, one of another kind, one a letter short; a description, a people
    and a name of no kind do not count.
    """
    text = "Chen met Osei in the old Ghana."
    wanted = [("Chen", "person"), ("Osei", "person"), ("Ghana", "place")]
    gold = mentions.MentionGold(
        id="row",
        text=text,
        mentions=tuple(
            mentions.Name(text.index(w), text.index(w) + len(w), k)  # type: ignore[arg-type]
            for w, k in wanted
        ),
    )
    ours = [("Chen", "person", "name"), ("Osei", "place", "name"), ("Ghan", "place", "name")]
    others = [("met", "person", "description"), ("old", "people", "name"), ("the", None, "name")]
    found = [
        Mention(
            span=Span(text.index(words), text.index(words) + len(words)),
            text=words,
            key=words,
            form=form,  # type: ignore[arg-type]
            provenance=BY_HAND,
            kind=kind,  # type: ignore[arg-type]
        )
        for words, kind, form in [*ours, *others]
    ]
    figures = mentions.figures_of(total(mentions.count_mentions([gold], lambda _article: found)))
    third, two = 0.33333, 0.66667
    assert (figures["f1"], figures["precision"], figures["recall"]) == (third, third, third)
    assert (figures["person_f1"], figures["place_f1"], figures["organization_f1"]) == (two, 0.0, None)


def test_event_pairs() -> None:
    """Of four: a type that is right; a RETREAT where the gold yields, which is right on each level; a type of the same
    quad; nothing. The last text is in another set.
    """
    rows: list[tuple[event_pairs.GoldType, event_pairs.Found, bool]] = [
        ("AGREE", "AGREE", False),
        ("YIELD", "RETREAT", False),
        ("ACCUSE", "REJECT", False),
        ("ASSAULT", None, True),
    ]
    gold = [
        event_pairs.EventPairGold(
            id="row", text=TEXT, actor=Span(0, 4), recipient=Span(5, 9), event_type=kind, overlaps_other_sets=overlaps
        )
        for kind, _, overlaps in rows
    ]
    figures = event_pairs.figures_of(total(event_pairs.count_pairs(gold, [found for _, found, _ in rows])))
    assert figures == {
        "root_macro_f1": 0.5,
        "quad_macro_f1": 0.75,
        "binary_macro_f1": 0.83333,
        "clean_root_macro_f1": 0.66667,
        "clean_quad_macro_f1": 1.0,
        "clean_binary_macro_f1": 1.0,
    }


def test_statements() -> None:
    """Two wanted; found: one that is right but for a stop, one without its source and with too much content, and one
    that is none.

    Source: 2 wanted, 2 found, 1 right. Cue: 2, 3, 2. Content: 2, 3, 1, for 5 of 10 code points are no overlap.
    Code points of content: 22 wanted, 18 + 10 + 4 found, 22 right.
    """
    gold = statements.StatementGold(
        id="row",
        text=TEXT,
        attributions=(
            statements.Attribution(source=spans("Chen"), cue=spans("said"), content=spans("the road was open")),
            statements.Attribution(source=spans("Osei"), cue=SAID_AGAIN, content=spans("“No,”")),
        ),
    )
    found = [
        statement("Chen", "said", "the road was open."),
        msgspec.structs.replace(statement(None, "said", "“No,” Osei"), cue=SAID_AGAIN),
        statement("road", "was", "open"),
    ]
    figures = statements.figures_of(total(statements.count_statements([gold], lambda _article: found)))
    for way in ("exact", "overlap"):
        assert figures[f"source_{way}_f1"] == 0.5
        assert figures[f"cue_{way}_f1"] == 0.8
        assert figures[f"content_{way}_f1"] == 0.4
        assert figures[f"{way}_f1"] == pytest.approx(8 / 14, abs=1e-5)
    assert figures["content_char_f1"] == pytest.approx(44 / 54, abs=1e-5)


class Scripted:
    """A judge that knows its scores by the claim."""

    provenance = BY_HAND
    threshold = 0.5

    def __init__(self, scores: dict[str, float]) -> None:
        self.scores = scores

    def support(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The scores given."""
        return [self.scores[claim] for claim, _ in pairs]


def claims(*rows: tuple[str, str]) -> list[support.SupportGold]:
    """Claims on one evidence."""
    return [support.SupportGold(id=claim, claim=claim, evidence=TEXT, label=label) for claim, label in rows]  # type: ignore[arg-type]


def test_support() -> None:
    """Supported .9 .5 .3, unsupported .5 .1: right 2 of 3 and 1 of 2, for the threshold itself is enough. Of six pairs
    .9 wins two, .5 one and a tie, .3 one.
    """
    judge = Scripted({"a": 0.9, "b": 0.5, "c": 0.3, "d": 0.5, "e": 0.1})
    gold = claims(*((name, "supported") for name in "abc"), *((name, "unsupported") for name in "de"))
    units = support.count_support(gold, judge)
    assert len(units) == 1
    assert support.support_figures(total(units)) == {
        "balanced_accuracy": pytest.approx((2 / 3 + 1 / 2) / 2, abs=1e-5),
        "roc_auc": 0.75,
    }


@pytest.mark.parametrize(
    ("rows", "accuracy", "area"),
    [
        ([("a", "supported"), ("b", "unsupported")], 1.0, 1.0),
        ([("b", "supported"), ("a", "unsupported")], 0.0, 0.0),
        ([("a", "supported"), ("a", "unsupported")], 0.5, 0.5),
        ([("a", "supported"), ("b", "supported")], None, None),
        ([("b", "unsupported")], None, None),
    ],
    ids=["all right", "all wrong", "ties", "one label", "the other"],
)
def test_support_at_the_ends(rows: list[tuple[str, str]], accuracy: float | None, area: float | None) -> None:
    figures = support.support_figures(total(support.count_support(claims(*rows), Scripted({"a": 0.9, "b": 0.2}))))
    assert figures == {"balanced_accuracy": accuracy, "roc_auc": area}


def test_support_pairs() -> None:
    """One pair won, one lost, one tied to four places; the evidence of two is the same."""
    judge = Scripted({"a": 0.9, "b": 0.5, "c": 0.50001})
    gold = [
        support.SupportPairGold(id="r", evidence=evidence, faithful=faithful, altered=altered, kind=kind)
        for evidence, faithful, altered, kind in [
            (TEXT, "a", "b", "intrinsic entity"),
            ("", "b", "c", "intrinsic entity"),
            (TEXT, "b", "a", "other"),
        ]
    ]
    units = support.count_support_pairs(gold, judge)
    assert [unit["pairs"] for unit in units] == [2, 1]
    assert support.pair_figures(total(units)) == {
        "consistency": 0.5,
        "intrinsic_entity_consistency": 0.75,
        "other_consistency": 0.0,
    }
    assert support.pair_figures(Counter()) == {"consistency": None}


LABELS: tuple[tuple[str, str | None, tuple[str, ...], str | None, str | None, str | None], ...] = (
    # gold label, kind, accepted too, severity; found label, kind
    ("altered", "quantity", (), "major", "altered", "quantity"),
    ("altered", "time", (), "minor", "altered", "place"),
    ("kept", None, (), None, "altered", "time"),
    ("added", None, (), "critical", None, None),
    ("altered", "entity", ("kept",), "minor", "kept", None),
    ("kept", None, (), None, "kept", None),
)


def test_collation() -> None:
    """Accused 3, guilty 4, both 2 of 6 labels; leniently the fifth is no guilt: guilty 3."""
    article = ArticleGold(id="row", text="." * 60)
    places = [Span(10 * i, 10 * i + 10) for i in range(len(LABELS))]
    gold = collation.CollationGold(
        id="row",
        account=article,
        against=(),
        labels=tuple(
            collation.LabelGold(span=span, label=label, kind=kind, accept=accept, severity=severity)
            for span, (label, kind, accept, severity, _, _) in zip(places, LABELS, strict=True)
        ),
    )
    findings = [
        collation.Finding(span=span, label=found, kind=kind)
        for span, (*_, found, kind) in zip(places, LABELS, strict=True)
        if found
    ]
    figures = collation.figures_of(total(collation.count_collation([gold], lambda _row: findings)))
    assert figures == {
        "accusation_precision": pytest.approx(2 / 3, abs=1e-5),
        "accusation_recall": 0.5,
        "false_accusation_rate": 0.5,
        "coverage": pytest.approx(5 / 6, abs=1e-5),
        # kept 1 of 2 found and 2 wanted; altered 2 of 3 and 3; added none of 1
        "macro_f1": pytest.approx((0.5 + 2 / 3 + 0) / 3, abs=1e-5),
        "kind_accuracy": 0.5,
        "severe_recall": 0.5,
        "lenient_accusation_precision": pytest.approx(2 / 3, abs=1e-5),
        "lenient_accusation_recall": pytest.approx(2 / 3, abs=1e-5),
        "lenient_false_accusation_rate": pytest.approx(1 / 3, abs=1e-5),
        "lenient_coverage": pytest.approx(5 / 6, abs=1e-5),
        # kept 2 of 2 and 3; altered 2 of 3 and 2; added none
        "lenient_macro_f1": pytest.approx((0.8 + 0.8 + 0) / 3, abs=1e-5),
    }


def test_a_label_is_met_by_the_finding_that_overlaps_it_most() -> None:
    gold = collation.LabelGold(span=Span(10, 20), label="kept")
    row = collation.CollationGold(id="r", account=ArticleGold(id="r", text="." * 30), against=(), labels=(gold,))
    near = collation.Finding(span=Span(0, 13), label="altered")
    over = collation.Finding(span=Span(12, 30), label="kept")
    away = collation.Finding(span=Span(20, 30), label="altered")
    assert [outcome.label for outcome in collation.outcomes(row, [near, over])] == ["kept"]
    assert [outcome.label for outcome in collation.outcomes(row, [away])] == ["unclear"]


def test_furniture() -> None:
    """Tokens wanted 3 + 2, found 3 + 1, right 3; the empty line does not count."""
    row = furniture.FurnitureGold(id="row", text="He came home.\n\nMenu\nShe left.", lines=(1, 1, 0, 1))
    figures = furniture.figures_of(total([furniture.count(row, [True, False, True, False])]))
    assert figures == {"f1": pytest.approx(6 / 9, abs=1e-5), "page_f1": pytest.approx(6 / 9, abs=1e-5), "line_f1": 0.5}


@pytest.mark.parametrize(
    ("found", "wanted", "precision", "recall"),
    [
        ("a b c d e", "a b c d e", 1.0, 1.0),
        ("a b c d e", "b c d e f", 0.5, 0.5),
        ("a b c d", "a b c d e f", 1.0, 1 / 3),
        ("a b", "a b", 1.0, 1.0),
        ("", "a b c d", 0.0, 0.0),
        ("", "", 1.0, 1.0),
    ],
)
def test_pages(found: str, wanted: str, precision: float, recall: float) -> None:
    counts = pages.count(found, wanted)
    assert (counts["precision"], counts["recall"]) == (precision, recall)


def mean(counts: Counter[str]) -> Figures:
    """A figure of the simplest kind."""
    return {"mean": ratio(counts["sum"], counts["n"]), "rare": ratio(counts["sum"], counts["rare"])}


UNITS = [{"n": 1.0, "sum": float(value), "rare": float(value == 7)} for value in (0, 1, 2, 3, 4, 7)]


def test_intervals_are_drawn_by_seed() -> None:
    first, second = (intervals(UNITS, mean, draws=400) for _ in range(2))
    assert first == second
    low, high = first["mean"] or (0, 0)
    assert low < 17 / 6 < high
    # the mean's standard error is 2.27 / sqrt(6) = 0.93
    assert high - low == pytest.approx(2 * 1.96 * 0.93, rel=0.15)


def test_an_interval_of_equal_units_is_a_point() -> None:
    assert intervals([UNITS[2]] * 6, mean, draws=50)["mean"] == (2.0, 2.0)


def test_no_interval_of_few_units_or_where_a_draw_has_no_support() -> None:
    assert intervals(UNITS[:4], mean, draws=50) == {"mean": None, "rare": None}
    assert intervals(UNITS, mean, draws=400)["rare"] is None
    assert interval([0.5, None]) is None


def test_a_figure_that_only_some_draws_have_has_no_interval() -> None:
    """The kinds of `support-pairs` are those of the gold; a rare one is in no draw at all now and then."""
    units = [{"pairs": 1.0, "consistent": 1.0, f"pairs {kind}": 1.0} for kind in "aaaab"]
    found = intervals(units, support.pair_figures, draws=200)
    assert found == {"consistency": (1.0, 1.0), "a_consistency": (0.0, 0.0), "b_consistency": None}


def test_the_interval_of_percentiles() -> None:
    assert interval([float(value) for value in range(101)]) == (2.5, 97.5)
