"""The one typed context that the template of a dossier's page renders. All words in it are fit to be shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePart:
    """Words of an account: who tells them and when; `origin` where several origins stand behind a thing."""

    words: str
    name: str
    date: str
    href: str | None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindPart:
    """What a thing rests on: its origins and who tells it in words, and the passages under a line that counts them."""

    anchor: str
    told: str
    summary: str
    passages: tuple[PassagePart, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DealingPart:
    """A happening; `kind` is the class of its quad category. One that is only named has nothing behind it here."""

    anchor: str | None
    kind: str
    quad: str
    when: str
    words: str
    state: str
    facts: str
    behind: BehindPart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPart:
    """The happenings of a month: in full, only named, and how many more there are."""

    anchor: str
    title: str
    full: tuple[DealingPart, ...]
    named: tuple[DealingPart, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentPart:
    """A stretch of a bar, in pixels, and the happenings it stands for."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPart:
    """A few letters in the plot, or a line of its scale, and where."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotPart:
    """Bars over and under a zero line, in pixels; `words` tell the same in a sentence."""

    words: str
    width: float
    height: float
    zero: float
    base: float
    segments: tuple[SegmentPart, ...]
    sums: tuple[WordPart, ...]
    scale: tuple[WordPart, ...]
    months: tuple[WordPart, ...]
    years: tuple[WordPart, ...]
    breaks: tuple[float, ...]
    undated: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPart:
    """A cell of the table of months: happenings, their origins in words, and the anchor of the first of them."""

    quad: str
    number: int
    origins: str
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPart:
    """What somebody said: `called` is how the account names who said it, where that is no part of `who`."""

    who: str
    called: str
    via: str
    content: str
    direct: bool
    behind: BehindPart


@dataclass(frozen=True, slots=True, kw_only=True)
class SidePart:
    """What one of the two said of the other: at once, on demand, and how many more there are."""

    title: str
    said: tuple[SaidPart, ...]
    on_demand: tuple[SaidPart, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputePart:
    """A claim, how one tells it otherwise, that passage and those it is held against."""

    anchor: str
    gist: str
    reason: str
    passages: tuple[PassagePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePart:
    """A sentence on both countries; `behind` where several accounts have it."""

    anchor: str
    passage: PassagePart
    origins: str
    behind: BehindPart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicPart:
    """The sentences on one topic."""

    title: str
    sentences: tuple[SentencePart, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePart:
    """A row of statistics."""

    whose: str
    flow: str
    goods: str
    partner: str
    value: str
    rank: str
    year: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPart:
    """An account that is cited: its address, and the anchor of the first passage from it."""

    name: str
    date: str
    address: str
    href: str | None
    anchor: str


MonthRow = tuple[str, tuple[CountPart | None, ...]]  # month in words, and a cell for each quad category


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPart:
    """The whole page. `sum` are figures in words, each with the anchor of what it counts."""

    title: str
    names: tuple[str, str]
    scope: str
    sum: tuple[tuple[str, str | None], ...]
    nothing: bool
    groups: tuple[GroupPart, ...]
    recalled: GroupPart | None
    plot: PlotPart | None
    quads: tuple[tuple[str, str], ...]
    rows: tuple[MonthRow, ...]
    sides: tuple[SidePart, ...]
    disputes: tuple[DisputePart, ...]
    more_disputes: int
    topics: tuple[TopicPart, ...]
    figures: tuple[FigurePart, ...]
    more_figures: int
    accounts: tuple[AccountPart, ...]
    more_accounts: int
    style: str
    policy: str
