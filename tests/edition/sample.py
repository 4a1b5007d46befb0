"""An edition made by hand: four accounts of one meeting, one told alone, two things not read, hostile words."""

from variorum.records import (
    Account,
    Aligned,
    Apparatus,
    Article,
    Claim,
    Derivation,
    Edition,
    Entry,
    Furniture,
    Note,
    Origin,
    Passage,
    Piece,
    Provenance,
    Reading,
    Rejected,
    Sentence,
    Span,
    Statement,
    Stemma,
    Story,
    Variant,
    Verdict,
)
from variorum.records.derivation import DerivationKind
from variorum.records.variant import AlterationKind, VariantLabel

BY_HAND = Provenance(stage="test", model="by hand", version="1")

WIRE = (
    ("The two ministers met in Vienna on Tuesday and talked for two hours.", "They signed an accord on grain transit."),
    ("The accord covers 40 million tonnes a year, the Austrian chancellery said.",),
    ("It was not clear whether prisoners were discussed.", "“We shall meet again in May,” minister Anna Berg said."),
)
REPRINT = WIRE[:2]
REWRITE = (
    ("Ministers of both countries held two hours of talks in Vienna on Tuesday.", "A grain transit accord was signed."),
    ("The accord covers 14 million tonnes a year, the Austrian chancellery said.",),
    ("Prisoners were not discussed.", "The next meeting is to come in May, according to Berg."),
    ("<script>window.hostile=1</script> The \u202eetis\u202c has <img src=x onerror=window.hostile=2> a prize draw.",),
)
OTHER = (
    ("Grain ministers of the two states met in Vienna.", "They parted without signing anything."),
    ("Talks go on next week, a diplomat told this newspaper.",),
)
HOSTILE = "Ministers meet in Vienna <script>window.hostile=4</script>"
FURNITURE = "Skip to content\nRead also: <b onclick=window.hostile=3>ten things</b>\n"


def account(
    name: str,
    paragraphs: tuple[tuple[str, ...], ...],
    *,
    date: str,
    address: str | None = None,
    agency: str | None = None,
    furniture: str = "",
    title: str | None = None,
) -> Account:
    """An account with this text; its furniture stands before it on the page."""
    text = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)
    sentences, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        for words in paragraph:
            begin = text.index(words, start)
            start = begin + len(words)
            sentences.append(Sentence(span=Span(begin, start), paragraph=number))
    article = Article(
        id=f"{name.lower()}-1",
        account_id=name.lower(),
        address=address or f"https://{name.lower()}.example/vienna?a=1&b=2",
        name=name,
        text=text,
        page_text=furniture + text,
        pieces=(Piece(start=0, page_start=len(furniture), length=len(text)),),
        furniture=furniture_of(furniture),
        provenance=BY_HAND,
        title=title or f"{name}: ministers meet in Vienna",
        outlet=name,
        agency=agency,
        publishing_date=date,
        language="en",
    )
    reading = Reading(
        article_id=article.id, sentences=tuple(sentences), vectors=b"\x01" * len(sentences), width=1, provenance=BY_HAND
    )
    return Account(article=article, reading=reading, mentions=(), statements=())


def furniture_of(page_text: str) -> tuple[Furniture, ...]:
    """Each line a piece of furniture."""
    found, start = [], 0
    for line in page_text.splitlines(keepends=True):
        found.append(Furniture(span=Span(start, start + len(line) - 1), kind="navigation"))
        start += len(line)
    return tuple(found)


def stating(told: Account, source: str, cue: str, content: str, *, via: str | None = None) -> Account:
    """The account with one more statement."""
    statement = Statement(
        id=f"{told.id}-{len(told.statements)}",
        article_id=told.id,
        source=(span_of(told, source),) if source else (),
        cue=(span_of(told, cue),) if cue else (),
        content=(span_of(told, content),),
        direct=content.startswith("“"),
        via=via,
        provenance=BY_HAND,
    )
    return Account(
        article=told.article,
        reading=told.reading,
        mentions=told.mentions,
        statements=(*told.statements, statement),
    )


def span_of(told: Account, words: str) -> Span:
    """Where some words stand in an account."""
    start = told.article.text.index(words)
    return Span(start, start + len(words))


def passage(told: Account, number: int) -> Passage:
    """A sentence of an account, from 0."""
    return Passage(article_id=told.id, span=told.reading.sentences[number].span)


A = account("Wire", WIRE, date="2014-05-20T18:05:00Z", agency="Wire", title=HOSTILE)
A = stating(A, "the Austrian chancellery", "said", "The accord covers 40 million tonnes a year")
A = stating(A, "minister Anna Berg", "said", "“We shall meet again in May,”")
B = account("Courier", REPRINT, date="2014-05-20T20:00:00Z", agency="Wire")
B = stating(B, "the Austrian chancellery", "said", "The accord covers 40 million tonnes a year", via="Wire")
C = account("Digest", REWRITE, date="2014-05-21", address="javascript:alert('<b>hostile</b>')", furniture=FURNITURE)
C = stating(C, "the Austrian chancellery", "said", "The accord covers 14 million tonnes a year")
C = stating(C, "Berg", "according to", "The next meeting is to come in May")
D = account("Gazette", OTHER, date="2014-05-21T06:30:00Z")
D = stating(D, "a diplomat", "told", "Talks go on next week")
ACCOUNTS = (A, B, C, D)

# A claim: its kind, then for each account the number of its sentence.
TOLD = (
    {"A": 0, "B": 0, "C": 0, "D": 0},
    {"A": 1, "B": 1, "C": 1, "D": 1},
    {"A": 2, "B": 2, "C": 2},
    {"A": 3, "C": 3},
    {"A": 4, "C": 4},
    {"C": 5},
    {"D": 2},
)
LETTERS = dict(zip("ABCD", ACCOUNTS, strict=True))


def claim(number: int) -> Claim:
    """One of the claims."""
    passages = tuple(passage(LETTERS[letter], n) for letter, n in TOLD[number].items())
    first = passages[0]
    told = next(a for a in ACCOUNTS if a.id == first.article_id)
    return Claim(
        id=f"claim-{number}",
        story_id="story-1",
        gist=first.span.of(told.article.text),
        kind="report",
        passages=passages,
        provenance=BY_HAND,
    )


def variant(
    number: int,
    letter: str,
    label: VariantLabel = "kept",
    reason: str = "told here as well",
    *,
    against: str = "",
    kind: AlterationKind | None = None,
    words: str = "",
    counterpart_words: str = "",
) -> Variant:
    """How an account tells a claim."""
    own, told = LETTERS[letter], TOLD[number]
    other = LETTERS[against] if against else None
    return Variant(
        claim_id=f"claim-{number}",
        article_id=own.id,
        label=label,
        reason=reason,
        score=0.9,
        provenance=BY_HAND,
        passage=passage(own, told[letter]) if letter in told else None,
        counterparts=(passage(other, told[against]),) if other else (),
        kind=kind,
        words=(span_of(own, words),) if words else (),
        counterpart_words=(span_of(other, counterpart_words),) if other and counterpart_words else (),
    )


VARIANTS = (
    *(variant(n, "A", reason="told here first") for n in range(5)),
    *(variant(n, "B", against="A") for n in range(3)),
    *(variant(n, "B", "omitted", "its source tells this, and it does not", against="A") for n in (3, 4)),
    variant(0, "C", against="A"),
    variant(1, "C", against="A"),
    variant(
        2,
        "C",
        "altered",
        "the number of tonnes differs",
        against="A",
        kind="quantity",
        words="14 million tonnes",
        counterpart_words="40 million tonnes",
    ),
    variant(
        3,
        "C",
        "altered",
        "what was left open is reported as a fact",
        against="A",
        kind="modality",
        words="were not discussed",
        counterpart_words="not clear whether",
    ),
    variant(4, "C", "unclear", "the quotation is retold", against="A"),
    variant(5, "C", "added", "no other account has this"),
    variant(0, "D", reason="told here as well, independently", against="A"),
    variant(
        1,
        "D",
        "contradicted",
        "one says they signed, the other that they did not",
        against="A",
        words="without signing anything",
        counterpart_words="signed an accord",
    ),
    variant(6, "D", reason="told here first"),
)


def verdict(number: int) -> Verdict:
    """What stands behind a claim."""
    standing, origins, contesting = {
        0: ("corroborated", ("origin-1", "origin-2"), ()),
        1: ("contested", ("origin-1",), ("origin-2",)),
        6: ("single-origin", ("origin-2",), ()),
    }.get(number, ("single-origin", ("origin-1",), ()))
    return Verdict(
        claim_id=f"claim-{number}",
        standing=standing,  # type: ignore[arg-type]
        origin_ids=origins,
        contesting_origin_ids=contesting,
        provenance=BY_HAND,
    )


def derivation(
    derived: Account, source: Account, kind: DerivationKind, *reasons: str, directed: bool = True
) -> Derivation:
    """One account from another."""
    return Derivation(
        derived_id=derived.id,
        source_id=source.id,
        kind=kind,
        directed=directed,
        score=0.93,
        aligned=(
            Aligned(own=(derived.reading.sentences[0].span,), other=(source.reading.sentences[0].span,), score=0.9),
        ),
        reasons=reasons,
        provenance=BY_HAND,
    )


FROM_WIRE = (
    derivation(B, A, "reprint", "3 of 3 sentences follow the account of Wire in the same order.", "It credits Wire."),
    derivation(C, A, "rewrite", "5 of 6 sentences follow the account of Wire in the same order."),
)
ORIGINS = (
    Origin(
        id="origin-1",
        article_ids=(A.id, B.id, C.id),
        standing="account",
        reasons=("The other 2 follow the account of Wire.",),
        provenance=BY_HAND,
        article_id=A.id,
        agency="Wire",
    ),
    Origin(
        id="origin-2",
        article_ids=(D.id,),
        standing="unknown",
        reasons=("No other account here is kin to it.",),
        provenance=BY_HAND,
    ),
)
NOTE = Note(
    kind="stands apart",
    passage=passage(C, 5),
    text="No other account has this passage at the end, nor names the prize draw.",
    provenance=BY_HAND,
)
MEETING = Entry(
    story=Story(
        id="story-1",
        article_ids=tuple(told.id for told in ACCOUNTS),
        provenance=BY_HAND,
        title=HOSTILE,
    ),
    accounts=ACCOUNTS,
    stemma=Stemma(story_id="story-1", derivations=FROM_WIRE, origins=ORIGINS, provenance=BY_HAND),
    apparatus=Apparatus(
        story_id="story-1",
        claims=tuple(claim(number) for number in range(len(TOLD))),
        variants=VARIANTS,
        verdicts=tuple(verdict(number) for number in range(len(TOLD))),
        notes=(NOTE,),
    ),
)


def told_alone(number: int) -> Entry:
    """A story of one account, with nothing to compare."""
    told = account(f"Alone{number}", (("A harbour was opened in Trieste.", "Ships came."),), date="2014-06")
    origin = Origin(
        id=f"origin-alone-{number}",
        article_ids=(told.id,),
        standing="unknown",
        reasons=("No other account here is kin to it.",),
        provenance=BY_HAND,
    )
    story_id = f"story-alone-{number}"
    return Entry(
        story=Story(id=story_id, article_ids=(told.id,), provenance=BY_HAND, title="A harbour is opened"),
        accounts=(told,),
        stemma=Stemma(story_id=story_id, derivations=(), origins=(origin,), provenance=BY_HAND),
        apparatus=Apparatus(story_id=story_id, claims=(), variants=(), verdicts=(), notes=()),
    )


REJECTED = (
    Rejected(address="a\x1b[31m.pdf", stage="pages", reason="binary", fault="not text"),
    Rejected(address="https://x.example/<i>", stage="crawl", reason="unreadable", fault="HTTP 404"),
)
SAMPLE = Edition(entries=(MEETING, told_alone(1)), rejected=REJECTED)
