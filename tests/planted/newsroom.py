"""Newsrooms made by code: originals of the corpus's development split, and what others did with them.

An account is written as a page of plain text and read as any page is, so what is tested is the whole way to a stemma.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.language.encoder import Encoder
from variorum.language.sentences import split_sentences
from variorum.lineage import trace_lineage
from variorum.pages import read_article
from variorum.pipeline import Models, read_accounts
from variorum.records import Account, Article, Page, Provenance, Stemma, Story
from variorum.stories import group_stories

BY_HAND = Provenance(stage="test", model="by hand", version="1")
ACCOUNTS = Path(__file__).parents[2] / "corpus" / "accounts" / "dev"

# What a rewriting program does to words; it breaks most runs of five.
OTHER_WORDS = dict(
    pair.split("=")
    for pair in (
        "about=around largest=biggest sending=packing said=stated told=informed officials=functionaries "
        "number=quantity believed=thought dealt=worked arrested=detained must=have-to leave=depart "
        "within=inside while=whereas other=remaining informed=notified conversation=talk less=under "
        "half=half-of spokesman=speaker directly=immediately would=might names=identities passed=handed "
        "thousands=masses pages=sheets exchange=return lawyer=attorney plead=declare seized=caught "
        "leaving=dropping package=parcel according=by-the-word decided=settled matter=question himself=alone "
        "given=shown facts=details step=move unanswered=without-reply voiced=expressed regret=sorrow "
        "spoke=talked relapse=return officers=agents cover=guise climbed=risen almost=nearly estimate=reckon "
        "former=one-time complained=protested least=minimum times=occasions result=effect "
        "listening=hearkening hidden=concealed conference=meeting room=chamber mission=delegation "
        "retaliated=struck-back withdrawing=pulling-out employees=staff drive=steer wash=clean "
        "unclear=uncertain replace=substitute aim=goal lower=reduce figure=total strained=tense "
        "before=earlier plans=designs sales=deliveries last=past backed=supported confirmed=admitted "
        "only=just received=taken the=that in=at of=from and=plus a=one to=unto had=held been=become who=that "
        "with=by"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An account to be: paragraphs of sentences, and what stands above them."""

    name: str
    paragraphs: tuple[tuple[str, ...], ...]
    title: str | None = None
    outlet: str | None = None
    date: str | None = None

    @property
    def sentences(self) -> list[str]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @property
    def page(self) -> Page:
        """The account as a page of plain text."""
        line = " | ".join(part for part in (self.outlet, self.date) if part)
        head = [part for part in (self.title, line) if part]
        body = "\n\n".join(" ".join(paragraph) for paragraph in self.paragraphs)
        text = "\n".join(head) + "\n\n" + body if head else body
        return Page(address=f"{self.name}.txt", body=text.encode(), media_type="text/plain")


def original(name: str) -> Draft:
    """An account of the corpus, such as 'us-expels-2001/ap', without outlet, date and title."""
    (path,) = ACCOUNTS.glob(f"{name}.*")
    article = read_article(Page(address=path.name, body=path.read_bytes()))
    assert isinstance(article, Article)
    sentences = split_sentences(article.text)
    numbers = sorted({sentence.paragraph for sentence in sentences})
    return Draft(
        name=name.replace("/", "-"),
        title=article.title,
        paragraphs=tuple(tuple(s.span.of(article.text) for s in sentences if s.paragraph == n) for n in numbers),
    )


def rewritten(paragraphs: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The paragraphs in other words, the sentences of each turned round, every fifth sentence left out."""
    kept = [[s for i, s in enumerate(paragraph) if (place + i) % 5 != 4] for place, paragraph in enumerate(paragraphs)]
    return tuple(tuple(reworded(sentence) for sentence in reversed(paragraph)) for paragraph in kept if paragraph)


def reworded(sentence: str) -> str:
    """A sentence with other words where the table has any; what stands between quotation marks stays."""
    parts = re.split(r"(\"[^\"]*\")", sentence)
    return "".join(
        part if i % 2 else re.sub(r"[a-z]+", lambda word: OTHER_WORDS.get(word[0], word[0]).replace("-", " "), part)
        for i, part in enumerate(parts)
    )


def read_drafts(drafts: Sequence[Draft], encoder: Encoder) -> dict[str, Account]:
    """The drafts read as pages, by name."""
    articles = []
    for draft in drafts:
        article = read_article(draft.page)
        assert isinstance(article, Article), f"{draft.name}: {article}"
        articles.append(article)
    accounts = read_accounts(articles, Models(encoder=encoder))
    return {draft.name: account for draft, account in zip(drafts, accounts, strict=True)}


def edit(accounts: Sequence[Account]) -> list[tuple[Story, Stemma]]:
    """Stories with their stemmata."""
    by_id = {account.id: account for account in accounts}
    stories = group_stories(accounts)
    return [(story, trace_lineage(story, [by_id[i] for i in story.article_ids])) for story in stories]


def as_story(accounts: Sequence[Account]) -> Story:
    """One story of these accounts, whether they would be grouped or not."""
    ids = tuple(sorted(account.id for account in accounts))
    return Story(id="0" * 16, article_ids=ids, provenance=BY_HAND)
