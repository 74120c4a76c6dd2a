from __future__ import annotations

import pytest
from sites import read

from summarizer import summarize
from summarizer.article import Article
from summarizer.render import markdown, text
from summarizer.render.html import page
from summarizer.render.notices import notices
from summarizer.render.own import is_own, names_of
from summarizer.render.wording import Wording
from summarizer.schema import Actor, Claim, Position, Source, SpanInfo

STORY = """Army slow, says council

MARENDA, March 3 (Wire) — Interior Minister Pau Rensing denied that the army had been slow.

The council said 12 bridges had collapsed. Rensing denied it.
"""


def span(words, at=0, sentence=2):
    return SpanInfo(start=at, end=at + len(words), text=words, sentence=sentence, part="body")


def actor(identifier, name, kind="person", *aliases):
    return Actor(id=identifier, name=name, kind=kind, description=None, aliases=list(aliases), mentions=[])


ACTORS = [
    actor("a1", "Pau Rensing", "person", "Rensing", "the minister"),
    actor("a2", "Dock Union", "organization", "the union"),
    actor("a3", "Marenda", "place"),
]


def own(words, holder, *, by="article", stance="denies", said_at=0):
    source = Source(
        kind="article" if by == "article" else "named", actors=[] if by == "article" else [by], as_written=None, cue=None, span=None
    )
    position = Position(actor=holder, stance=stance, span=span(words, said_at))
    claim = Claim(
        id="c1",
        text=words,
        source=source,
        via=[],
        certainty="unhedged",
        positions=[position],
        when=None,
        figures=[],
        evidence=[span(words)],
    )
    return is_own(claim, position, names_of(ACTORS))


@pytest.mark.parametrize(
    ("words", "holder", "more"),
    [
        ("Interior Minister Pau Rensing denied that the army had been slow.", "a1", {}),
        ("Pau Rensing denied that the army had been slow.", "a1", {"by": "a1"}),
        ("She denied that the army had been slow.", "a1", {}),
        ("The head of the Marenda office denied it.", "a1", {}),
        ("Rensing, who left in May, rejects the claim.", "a1", {}),
        ("The minister and the union disputed the figure.", "a2", {}),
        ("The union declined to comment.", "a2", {"stance": "declines-comment"}),
    ],
    ids=["name", "as its own words", "pronoun", "place before the verb", "clause on the holder", "two holders", "no comment"],
)
def test_a_claim_in_whose_words_the_holder_denies_is_the_position_itself(words, holder, more):
    assert own(words, holder, **more)


@pytest.mark.parametrize(
    ("words", "holder", "more"),
    [
        ("The army had been slow.", "a1", {}),
        ("The army had been slow.", "a1", {"by": "a1"}),
        ("The union denied that the strike had failed, as the minister disputed.", "a1", {}),
        ("The dam was unsafe, which Rensing denied.", "a1", {}),
        ("The army had been slow, Rensing denied.", "a1", {"by": "a2"}),
        ("Rensing denied that the army had been slow.", "a1", {"said_at": 900}),
        ("Rensing confirmed that the army had been slow.", "a1", {}),
    ],
    ids=[
        "no verb",
        "own words without the verb",
        "somebody else's verb",
        "another clause",
        "somebody else's claim",
        "elsewhere",
        "other stance",
    ],
)
def test_what_somebody_says_against_a_claim_is_said_beside_it(words, holder, more):
    assert not own(words, holder, **more)


def test_an_own_denial_is_said_once_on_every_page_and_is_looked_at_first():
    article = Article(STORY)
    summary = summarize(article)
    shown = {"text": text(summary), "markdown": markdown(summary), "html": read(page(summary, article)).text}
    beside = {name: " ".join(view.split()).lower().count("denied by pau rensing") for name, view in shown.items()}
    assert beside == {"text": 1, "markdown": 1, "html": 1}, "that of the bridges"
    [denials] = [notice.entries for notice in notices(summary, Wording(summary)) if notice.reason == "Denied by"]
    assert [entry.spans[0].sentence for entry in denials] == [2, 4]
