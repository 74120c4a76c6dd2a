"""Who answers for what, in indirect speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article, Part
from summarizer.reading.model import Attribution
from summarizer.reading.read import read


def reports(text: str) -> tuple[Attribution, ...]:
    return read(Article(text, language="en", parts=(Part(0, len(text), "body"),))).attributions


def told(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each report."""
    return [(text[slice(*found.source)], text[slice(*found.cue)], text[slice(*found.content)]) for found in reports(text)]


REPORTS = {
    "that": ("The ministry claims that some 900 homes were lost.", ("The ministry", "claims", "some 900 homes were lost")),
    "bare clause": ("Osei said the dam would hold.", ("Osei", "said", "the dam would hold")),
    "pronoun": ("It said no closures were planned.", ("It", "said", "no closures were planned")),
    "content first": ("The mine will close in May, the ministry said Friday.", ("the ministry", "said", "The mine will close in May")),
    "content first, inverted": ("The mine will close in May, said Ivo Lund.", ("Ivo Lund", "said", "The mine will close in May")),
    "content first, source with an apposition": (
        "The mine will close, Dana Osei, the mayor of Lund, said on Monday.",
        ("Dana Osei, the mayor of Lund", "said", "The mine will close"),
    ),
    "a connective is no content": ("However, the mine may close, Osei said.", ("Osei", "said", "the mine may close")),
    "a dateline is no content": (
        "LUND, Sweden, Jan. 24 (Example) — The mine will close, Osei said.",
        ("Osei", "said", "The mine will close"),
    ),
    "in the middle": ("The mine, Osei said, will close in May.", ("Osei", "said", "The mine, Osei said, will close in May")),
    "hearer and time": (
        "Lund’s health agency told councillors last week that 30 people fell ill.",
        ("Lund’s health agency", "told", "30 people fell ill"),
    ),
    "hearer without that": ("Osei told the court she had left early.", ("Osei", "told", "she had left early")),
    "according to, behind": (
        "However, the toll may be as high as 90, according to a Lund Post report Thursday.",
        ("a Lund Post report", "according to", "the toll may be as high as 90"),
    ),
    "according to, in front": ("According to Dana Osei, the mine will close.", ("Dana Osei", "according to", "the mine will close")),
    "perfect tense": ("The union has warned that pay would fall.", ("The union", "warned", "pay would fall")),
    "document": ("The Lund assessment added that costs had doubled.", ("The Lund assessment", "added", "costs had doubled")),
    "denial": ("Osei denied the charge.", ("Osei", "denied", "the charge")),
    "confirmation": ("The club confirmed the transfer on Monday.", ("The club", "confirmed", "the transfer on Monday")),
    "no comment": ("Osei declined to comment.", ("Osei", "declined", "to comment")),
    "participle": ("Osei left early, saying that the mine was safe.", ("Osei", "saying", "the mine was safe")),
    "condemnation": ("A Lund official on Tuesday condemned the use of the dam.", ("A Lund official", "condemned", "the use of the dam")),
    "what is claimed": (
        "The firm showed what it claims is a new engine as well as two older ones.",
        ("it", "claims", "is a new engine"),
    ),
    "who stands behind the thing": (
        "Footage reviewed by the coast guard revealed two boats.",
        ("the coast guard", "revealed", "two boats"),
    ),
    "that as a subject": ("A spokeswoman said that was 'simply untrue'.", ("A spokeswoman", "said", "that was 'simply untrue'")),
    "noun that looks like a verb": (
        "Sales fell in May, according to the median forecast of 24 economists.",
        ("the median forecast of 24 economists", "according to", "Sales fell in May"),
    ),
    "according to, in front, with a relative clause": (
        "According to a clerk who asked for silence, the dam had failed twice.",
        ("a clerk who asked for silence", "according to", "the dam had failed twice"),
    ),
    "a clause before the source": (
        "Engineers put the cost at £4 million, while a review by Osei Labs, a consultancy in Lund, said it could be seven.",
        ("a review by Osei Labs, a consultancy in Lund", "said", "it could be seven"),
    ),
    "the content ends at a semicolon": ("Osei said the dam would hold; nobody asked again.", ("Osei", "said", "the dam would hold")),
    "mixed": ("Osei said the mine was “as good as dead” by May.", ("Osei", "said", "the mine was “as good as dead” by May")),
}


@pytest.mark.parametrize(("text", "report"), REPORTS.values(), ids=REPORTS.keys())
def test_source_cue_and_content_are_exact(text, report):
    assert [(source, cue.lower(), content) for source, cue, content in told(text)] == [report]


def test_two_reports_in_one_sentence_each_have_their_own_content():
    text = "The agency added that work goes on at the dam, although it said no date was set."
    assert told(text) == [("The agency", "added", "work goes on at the dam"), ("it", "said", "no date was set")]


def test_whom_the_source_cites_is_via():
    text = "Citing unnamed Lund officials, the report said that 40 homes were lost."
    (found,) = reports(text)
    assert text[slice(*found.source)] == "the report"
    assert [text[slice(*via)] for via in found.via] == ["unnamed Lund officials"]


NOTHING = {
    "what somebody did not say": "Osei did not say that the mine would close.",
    "passive": "The mine is said to be safe.",
    "noun": "The claims of the union were heard.",
    "knowing": "Osei knew that the mine was safe.",
    "whole quotation": "“The mine is safe,” Osei said.",
    "report inside a whole quotation": "“She said that the mine is safe,” Osei recalled.",
    "reporting results": "Lund Stores, which reports next week, lost 3 per cent.",
    "what somebody could say": "The inquiry could confirm that the dam held.",
    "possession": "Osei held two licenses.",
    "no source": "Said to be safe, the mine was sold.",
    "empty": "",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_what_is_no_indirect_report_gives_none(text):
    assert reports(text) == ()


def test_boilerplate_is_not_read():
    text = "Osei said the mine was safe."
    assert read(Article(text, language="en", parts=(Part(0, len(text), "boilerplate"),))).attributions == ()


WORDS = st.sampled_from(
    ["Osei", "said", "that", ",", ".", "the mayor", "who", "she", "told", "it", "on Monday", "\n", "\r\n", "according to", "citing", "what",
     "claims", "“", "”", "the mine", "was", "(", ")", "—", "e\u0301", "😀", "他说", "\u00a0", "and", "although", "not", "asked", "by",
     "reviewed", ";", "as", "could"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60))
def test_every_range_lies_in_one_sentence_and_not_in_white_space(words):
    text = " ".join(words)
    article = Article(text, language="en", parts=(Part(0, len(text), "body"),))
    for found in read(article).attributions:
        sentence = article.sentence_at(found.cue[0])
        for start, end in (found.source, found.cue, found.content, *found.via):
            assert sentence.start <= start < end <= sentence.end
            assert text[start:end].strip() == text[start:end]
