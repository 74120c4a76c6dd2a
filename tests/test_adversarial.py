"""Input made to hurt: time stays linear and nothing ungrounded comes out."""

import time

import pytest

from summarizer import Article, summarize

FILL = {
    "opening quotation marks": "“",
    "straight quotation marks": '"',
    "apostrophes": "'",
    "opening brackets": "(",
    "full stops": ". ",
    "line ends": "a\n",
    "one long word": "a",
    "one long sentence": "the road went on and ",
    "sentences": "The road went on. ",
    "digits": "7",
    "numbers": "12 ",
    "grouped digits": "1,",
    "scores": "1-1-",
    "names": "Ann Osei ",
    "one name": "Kim said. ",
    "initials": "J. ",
    "quotations": "“Yes,” Ann Osei said. ",
    "reports": "Ann Osei said that 12 people were hurt. ",
    "pronouns": "She said so, he said. ",
    "hedges": "may be likely ",
    "documents": "A report said the report said. ",
    "tolls": "Police said 7 people were killed. The mayor said 9 people were killed. ",
    "commas": "Ann, Bea, ",
    "dashes": "— ",
    "no-width characters": "\u200b",
    "emoji": "😀",
    "possessives": "Norland’s ",
    "capitals": "A",
}
SMALL, TIMES = 8_000, 4


ROUNDS = 5


def cost(text):
    """The CPU of one summary."""
    article = Article(text)
    began = time.process_time()
    summarize(article)
    return time.process_time() - began


@pytest.mark.parametrize("unit", FILL.values(), ids=FILL.keys())
def test_the_time_for_a_summary_grows_with_the_text_and_not_faster(unit):
    small, large = 0.0, 0.0
    for _ in range(ROUNDS):
        # The least of all rounds so far, taken in turns: a busy moment cannot fail the test, and quadratic time, 16 times as much, never
        # passes. The floor keeps clock ticks and garbage collection out of it.
        small = min(small or 9e9, cost(unit * (SMALL // len(unit))))
        large = min(large or 9e9, cost(unit * (TIMES * SMALL // len(unit))))
        if large < 2.2 * TIMES * max(small, 0.005):
            return
    pytest.fail(f"{TIMES} times the text takes {large / small:.1f} times as long")


@pytest.mark.parametrize("unit", FILL.values(), ids=FILL.keys())
def test_every_span_is_exact_also_in_hostile_text(unit):
    article = Article(unit * (1_500 // len(unit)))
    summary = summarize(article)
    spans = [span for claim in summary.claims for span in claim.evidence]
    spans += [span for actor in summary.actors for span in actor.mentions]
    spans += [span for quote in summary.quotes for span in quote.pieces]
    spans += [span for uncertainty in summary.uncertainties for span in uncertainty.evidence]
    assert all(article.text[span.start : span.end] == span.text for span in spans)
