"""Page to article: screen, decode, lay out, take the furniture away, read what stands around the text."""

from pathlib import PurePath
from urllib.parse import urlsplit

from variorum.pages.agencies import Credit, find_credit
from variorum.pages.composing import compose
from variorum.pages.dates import date_in_address
from variorum.pages.decoding import decode
from variorum.pages.fault import Fault
from variorum.pages.furniture import kind_of
from variorum.pages.heading import Heading, read_heading, without_outlet
from variorum.pages.language import language_of, screen_language
from variorum.pages.markup import lay_out_markup
from variorum.pages.nesting import screen_nesting
from variorum.pages.plain import lay_out_plain
from variorum.pages.screen import screen_bytes
from variorum.pages.settings import PageReading
from variorum.pages.sheet import Sheet
from variorum.pages.sniffing import is_markup, screen_labels
from variorum.records import Article, Furniture, Page, Piece, Provenance, Rejected, Span
from variorum.records.identity import identity

MIN_WORDS = 3


def read_article(page: Page, *, settings: PageReading = PageReading()) -> Article | Rejected:  # noqa: B008 (frozen)
    """The article on a page, or why there is none. Pure: nothing is fetched, no clock is read."""
    fault = screen_bytes(page.body, settings)
    if fault:
        return fault.of(page)
    sheet = lay_out(page, settings)
    if isinstance(sheet, Fault):
        return sheet.of(page)
    outcome = article_of(page, sheet, settings)
    return outcome.of(page) if isinstance(outcome, Fault) else outcome


def lay_out(page: Page, settings: PageReading) -> Sheet | Fault:
    """The page's text with a decision for each block, or why it is not read."""
    text = decode(page.body, page.media_type)
    if not text.strip("\ufeff\u200b \t\r\n\xa0"):
        return Fault("empty", "The page is empty.")
    if is_markup(text, page.address, page.media_type):
        return screen_nesting(text, settings) or lay_out_markup(text, page.responded_url or page.address)
    return screen_labels(text) or lay_out_plain(text, settings)


def article_of(page: Page, sheet: Sheet, settings: PageReading) -> Article | Fault:
    """The article on a sheet, or why there is none."""
    heading = read_heading(sheet)
    spans = body_spans(sheet, heading)
    text, pieces = compose(sheet.page_text, spans)
    if len(text) > settings.max_length:
        return Fault("too large", f"The text has {len(text):,} characters; the limit is {settings.max_length:,}.")
    language = language_of(text if len(text.split()) >= MIN_WORDS else sheet.page_text)
    fault = screen_language(language, settings.languages)
    if fault:
        return fault
    if len(text.split()) < MIN_WORDS:
        return Fault("furniture", "Nothing but menus, notices and links is left; no sentence of prose was found.")
    return filled(page, sheet, heading, text, pieces, language)


def body_spans(sheet: Sheet, heading: Heading) -> list[Span]:
    """The kept blocks that are neither title nor its repetition nor a credit line."""
    apart = {heading.title_block, *heading.repeated, *heading.credited}
    numbered = enumerate(zip(sheet.blocks, sheet.keep, strict=True))
    return [block.span for number, (block, kept) in numbered if kept and number not in apart]


def filled(
    page: Page, sheet: Sheet, heading: Heading, text: str, pieces: tuple[Piece, ...], language: str | None
) -> Article:
    """The record."""
    facts = sheet.facts
    outlet = facts.outlet or heading.outlet
    byline = facts.byline or heading.byline
    title, title_span = title_of(sheet, heading)
    credit = credit_of(sheet, text, outlet, byline)
    address = page.responded_url or page.requested_url or page.address
    return Article(
        id=identity("article", page.account_id, title or "", text),
        account_id=page.account_id,
        address=page.address,
        name=name_of(page.address),
        text=text,
        page_text=sheet.page_text,
        pieces=pieces,
        furniture=furniture_of(sheet, heading),
        provenance=Provenance(stage="pages", model=sheet.method, version="2"),
        title=title,
        title_span=title_span,
        outlet=outlet,
        byline=byline,
        agency=credit.agency if credit else None,
        agency_credit=credit.words if credit else None,
        publishing_date=facts.publishing_date or heading.publishing_date or date_in_address(address),
        crawl_date=page.crawl_date,
        language=language,
    )


def title_of(sheet: Sheet, heading: Heading) -> tuple[str | None, Span | None]:
    """The title without the outlet's name, and where it stands on the page if it does."""
    if heading.title_block is None:
        return sheet.facts.title, None
    span = sheet.blocks[heading.title_block].span
    words = without_outlet(span.of(sheet.page_text))
    span = Span(span.start, span.start + len(words))
    return compose(sheet.page_text, [span])[0] or None, span


def credit_of(sheet: Sheet, text: str, outlet: str | None, byline: str | None) -> Credit | None:
    """The agency's credit in the text's ends, the lines around it, or as outlet or author."""
    dropped = [block.text for block, kept in zip(sheet.blocks, sheet.keep, strict=True) if not kept]
    short = [line for line in dropped if len(line) <= 60]
    return find_credit(text.split("\n\n"), short, outlet, byline)


def furniture_of(sheet: Sheet, heading: Heading) -> tuple[Furniture, ...]:
    """Every block that is neither title nor text."""
    found = []
    for number, (block, kept) in enumerate(zip(sheet.blocks, sheet.keep, strict=True)):
        if number == heading.title_block:
            continue
        if number in heading.repeated:
            found.append(Furniture(span=block.span, kind="repetition"))
        elif number in heading.credited:
            found.append(Furniture(span=block.span, kind="credit"))
        elif not kept:
            found.append(Furniture(span=block.span, kind=kind_of(block.text)))
    return tuple(found)


def name_of(address: str) -> str:
    """What a person would call the account: the host of a URL, the stem of a file."""
    if "://" in address:
        return (urlsplit(address).hostname or address).removeprefix("www.")
    return PurePath(address.replace("\\", "/")).stem or address
