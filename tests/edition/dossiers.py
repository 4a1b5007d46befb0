"""Dossiers made by hand: one of everything with hostile words in it, a large one, and an empty one."""

from variorum.records import (
    Cited,
    Dealing,
    Dependence,
    Dispute,
    Dossier,
    Figure,
    Happening,
    MonthCount,
    Provenance,
    Said,
    Span,
)
from variorum.records.dossier import AgreementState
from variorum.records.event import EVENT_TYPES, QUADS, EventType
from variorum.records.happening import Telling

BY_HAND = Provenance(stage="test", model="by hand", version="1")
SCRIPT = "<script>window.hostile=1</script>"
TURNED = "\u202edetrever\u202c"


def cited(name: str, words: str, *, address: str | None = None, start: int = 0) -> Cited:
    """A passage of an account; without a name of its own the address is one of the web."""
    return Cited(
        article_id=name,
        name=name,
        address=address or f"https://{name.split()[-1].lower()}.example/2014",
        span=Span(start, start + len(words)),
        words=words,
        publishing_date="2014-05-22",
    )


def dealing(
    number: int,
    kind: EventType,
    date: str | None,
    *passages: Cited,
    origins: int = 1,
    state: AgreementState | None = None,
    recalled: bool = False,
) -> Dealing:
    """A happening that accounts of so many origins tell, from Russia to China."""
    origin_ids = tuple(f"o{n}" for n in range(origins))
    tellings = tuple(
        Telling(
            event_id=f"e{number}-{n}",
            article_id=one.article_id,
            origin_id=origin_ids[min(n, origins - 1)],
            sentence=one.span,
            modality="happened",
        )
        for n, one in enumerate(passages)
    )
    happening = Happening(
        id=f"h{number}",
        story_id="s",
        event_type=kind,
        actors=("RUS",),
        recipients=("CHN",),
        modality="happened",
        tellings=tellings,
        origin_ids=origin_ids,
        date=date,
        recalled=recalled,
        provenance=BY_HAND,
    )
    return Dealing(happening=happening, cited=passages, state=state)


def months_of(dealings: tuple[Dealing, ...]) -> tuple[MonthCount, ...]:
    """The counts as the dossier's stage makes them."""
    found: dict[tuple[str | None, str], list[Dealing]] = {}
    for one in dealings:
        date = one.happening.date
        month = date[:7] if date and len(date) >= 7 else None
        found.setdefault((month, QUADS[one.happening.event_type]), []).append(one)
    return tuple(
        MonthCount(
            month=month,
            quad=QUADS[own[0].happening.event_type],
            happenings=len(own),
            origins=sum(len(one.happening.origin_ids) for one in own),
        )
        for (month, _), own in sorted(found.items(), key=lambda item: (item[0][0] or "9", item[0][1]))
    )


def dossier(dealings: tuple[Dealing, ...], **parts: object) -> Dossier:
    """The dossier of Russia and China with these happenings."""
    empty: dict[str, tuple[object, ...]] = dict.fromkeys(("recalled", "said", "disputes", "dependences", "figures"), ())
    values: dict[str, object] = {
        "dyad": ("RUS", "CHN"),
        "names": ("Russia", "China"),
        "since": None,
        "until": None,
        "accounts": 3,
        "origins": 2,
        "dealings": dealings,
        "months": months_of(dealings),
        "provenance": BY_HAND,
    }
    return Dossier(**(empty | values | parts))  # type: ignore[arg-type]


WIRE = cited("The Wire", "Russia and China signed a deal on gas.")
COPY = cited("Courier", "Russia and China signed a deal on gas.")
RIVAL = cited("Gazette", "Beijing has agreed with Moscow on gas.")
HOSTILE = cited(
    f"Evil {SCRIPT}", f"Moscow blames <img src=x onerror=window.hostile=2> {TURNED} Beijing.", address="javascript:1"
)
FILE = cited("Ledger", "The Kremlin closed a crossing.", address="folder/<i>ledger.txt")
DEALINGS = (
    dealing(1, "SANCTION", "2013", FILE),
    dealing(2, "AGREE", "2014-05-21", WIRE, COPY, RIVAL, origins=2, state="signed"),
    dealing(3, "CONSULT", "2014-05-21", WIRE),
    dealing(4, "AGREE", "2014-05-28", RIVAL, state="announced"),
    dealing(5, "ACCUSE", "2014-08", HOSTILE),
    dealing(6, "COERCE", "2014-08-02", FILE, COPY),
    dealing(7, "AID", "2015-02", WIRE),
    dealing(8, "REQUEST", None, RIVAL),
)
DOSSIER = dossier(
    DEALINGS,
    since="2014",
    until="2015-02",
    recalled=(dealing(9, "ASSAULT", "1969-03", RIVAL, recalled=True),),
    said=(
        Said(
            country="RUS",
            speaker="the president",
            person="Vladimir Putin",
            content="“China is a friend.”",
            direct=True,
            cited=(WIRE, COPY),
            origin_ids=("o0",),
            via="TASS",
        ),
        Said(
            country="CHN",
            speaker=f"a diplomat {SCRIPT}",
            content=f"Russia is <b onclick=window.hostile=3>near</b> {TURNED}",
            direct=False,
            cited=(HOSTILE,),
            origin_ids=("o1",),
        ),
    ),
    disputes=(
        Dispute(claim_id="c", gist=f"A deal was signed {SCRIPT}", reason=f"“not” {TURNED}", cited=(RIVAL, WIRE)),
    ),
    dependences=(
        Dependence(topic="gas", cited=(WIRE, COPY), origin_ids=("o0",)),
        Dependence(topic="trade", cited=(RIVAL,), origin_ids=("o1",)),
    ),
    figures=(
        Figure(
            country="RUS",
            partner="CHN",
            flow="export",
            value=33,
            unit="% of exports",
            year="2023",
            source=f"Book {SCRIPT}",
            rank=1,
        ),
        Figure(
            country="CHN",
            partner="RUS",
            flow="import",
            value=1234567.5,
            unit="US dollars",
            year="2023",
            source="Table",
            commodity=f"gas {SCRIPT}",
        ),
    ),
)
EMPTY = dossier((), accounts=0, origins=0)


def large(months: int, happenings: int) -> Dossier:
    """So many happenings over so many months from 1990 on."""
    return dossier(
        tuple(
            dealing(
                n,
                EVENT_TYPES[n * 7 % len(EVENT_TYPES)],
                f"{1990 + n * months // happenings // 12}-{n * months // happenings % 12 + 1:02d}-{n % 28 + 1:02d}",
                cited(f"Outlet {n % 700}", f"Russia did something to China, the {n}th.", start=n),
                origins=1 + n % 3,
            )
            for n in range(happenings)
        )
    )
