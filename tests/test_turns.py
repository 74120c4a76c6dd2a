"""Interviews and conversations that are written as turns. All texts are invented."""

import pytest

from summarizer import summarize
from summarizer.article import Article
from summarizer.reading.read import read

INTRODUCTION = "For 11 years Ida Brandt has run the food bank of Tarn. Karl Holm, the minister, says Brandt exaggerates. We met on Friday."
INTERVIEW = f"""\
{INTRODUCTION}

Q: How many people came last year?

A: We fed 41,000 people. The minister said that only 27,000 came.

Q: And this year?

A: It will be 50,000 by winter.

I count them myself. We fed 900 on Friday.
"""
DEBATE = """\
Ida Brandt and Karl Holm met in Tarn on Friday.

BRANDT: The wall costs £40 million.

HOLM: It costs £60 million.

BRANDT: It does not.

HOLM: It protects 900 homes.
"""


def told(summary):
    """Each figure with who gives it, and through whom."""
    by_id = {actor.id: actor.name for actor in summary.actors}
    return [
        (figure.as_written, [by_id[one] for one in claim.source.actors], [by_id[one] for via in claim.via for one in via.actors])
        for claim in summary.claims
        for figure in claim.figures
    ]


def test_the_figures_of_an_answer_are_those_of_whom_the_introduction_is_about():
    assert told(summarize(INTERVIEW)) == [
        ("41,000", ["Ida Brandt"], []),
        ("27,000", ["Karl Holm"], ["Ida Brandt"]),
        ("50,000", ["Ida Brandt"], []),
        ("900", ["Ida Brandt"], []),
    ]


def test_the_labels_of_a_debate_name_the_speakers():
    assert told(summarize(DEBATE)) == [("£40 million", ["Ida Brandt"], []), ("£60 million", ["Karl Holm"], []), ("900", ["Karl Holm"], [])]


def test_a_note_in_brackets_is_the_reporters():
    text = f"{INTERVIEW}\n[The bank has 12 cellars. It opened 14 years ago.]\n\nQ: Really?\n\nA: Yes, and 3 cats live there.\n"
    assert [(figure, source) for figure, source, _ in told(summarize(text)) if figure in {"12", "3"}] == [("12", []), ("3", ["Ida Brandt"])]


def test_no_claim_begins_with_a_label():
    assert not any(claim.text.startswith(("A:", "Q:", "HOLM:")) for text in (INTERVIEW, DEBATE) for claim in summarize(text).claims)


@pytest.mark.parametrize(
    "text",
    [
        "Note: This story was changed.\n\nUpdate: It was changed again.\n\nNote: The toll is 14.",
        "Ida Brandt said: 40 homes are gone.\n\nKarl Holm said: 60 homes are gone.",
        INTRODUCTION,
    ],
)
def test_other_texts_have_no_turns(text):
    assert read(Article(text)).turns == {}
