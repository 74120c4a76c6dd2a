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
    "quoted by another": (
        "The minister was quoted by state television as saying that 14 rebels were dead.",
        ("The minister", "saying", "14 rebels were dead"),
    ),
    "nickname": ("Ivo “The Rock” Lund said he was glad.", ("Ivo “The Rock” Lund", "said", "he was glad")),
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
        "Engineers fear for the dam, while a review by Osei Labs, a consultancy in Lund, said it could be seven.",
        ("a review by Osei Labs, a consultancy in Lund", "said", "it could be seven"),
    ),
    "the content ends at a semicolon": ("Osei said the dam would hold; nobody asked again.", ("Osei", "said", "the dam would hold")),
    "head of the phrase, a participle behind it": (
        "Two clerks briefed on the sale told the Lund Post that 40 jobs could go.",
        ("Two clerks briefed on the sale", "told", "40 jobs could go"),
    ),
    "head of the phrase, accused": (
        "A clerk accused of taking £4 million from widows told the court that she was ill.",
        ("A clerk accused of taking £4 million from widows", "told", "she was ill"),
    ),
    "a relative clause of somebody else": (
        "Dana Osei, whose son Ivo fell ill, said the dam had failed.",
        ("Dana Osei", "said", "the dam had failed"),
    ),
    "a board and who leads it": (
        "The mine’s board, led by Dana Osei, said the dam was safe.",
        ("The mine’s board", "said", "the dam was safe"),
    ),
    "a clerk and who hired her": (
        "A clerk hired in May by the mayor said 30 files were missing.",
        ("A clerk hired in May by the mayor", "said", "30 files were missing"),
    ),
    "a law passed in May": (
        "Critics of the law passed in May argued that 30 jobs would go.",
        ("Critics of the law passed in May", "argued", "30 jobs would go"),
    ),
    "behind a verb that calls": ("Lund called for calm as police said 30 people were held.", ("police", "said", "30 people were held")),
    "what a firm is": (
        "A spokesman for Lund Mining, which employs 300 people, said 20 jobs would go.",
        ("A spokesman for Lund Mining, which employs 300 people", "said", "20 jobs would go"),
    ),
    "where a firm is": ("Lund Mining, based in Bern, said profit rose 4%.", ("Lund Mining", "said", "profit rose 4%")),
    "what is left out": ("The ministry said 30 people died, but did not say how.", ("The ministry", "said", "30 people died")),
    "what is left out, declined": ("Osei said the mine was safe, but gave no details.", ("Osei", "said", "the mine was safe")),
    "a contrast that is content": (
        "Osei said the mine was safe, but did not look it.",
        ("Osei", "said", "the mine was safe, but did not look it"),
    ),
    "a bound first": ("The ministry said at least 30 people work there.", ("The ministry", "said", "at least 30 people work there")),
    "a number first": ("Osei said 30 people work there.", ("Osei", "said", "30 people work there")),
    "however": ("The union, however, put the toll at 40.", ("The union", "put", "the toll at 40")),
    "put at": ("The union put the toll at 19.", ("The union", "put", "the toll at 19")),
    "given as": ("Osei gave the number of dead as 40 on Monday.", ("Osei", "gave", "the number of dead as 40 on Monday")),
    "estimated": ("A nurse estimated between 80 and 120.", ("A nurse", "estimated", "between 80 and 120")),
    "another doubts it": ("Police said 14 people died, a toll that the clinic disputed.", ("Police", "said", "14 people died")),
    "another doubts it, with which": ("Police said 14 people died, which the clinic denies.", ("Police", "said", "14 people died")),
    "an entry of a live blog": ("17:30 Police said the dam was safe.", ("Police", "said", "the dam was safe")),
    "an entry of a live blog, content first": (
        "2:10 PM The mine will close, Osei said.",
        ("Osei", "said", "The mine will close"),
    ),
    "a number that is no clock time": ("30 officials said the dam was safe.", ("30 officials", "said", "the dam was safe")),
    "in May": ("Officials in May said the dam was safe.", ("Officials", "said", "the dam was safe")),
    "a house number": ("No. 10 said the dam was safe.", ("No. 10", "said", "the dam was safe")),
    "mixed": ("Osei said the mine was “as good as dead” by May.", ("Osei", "said", "the mine was “as good as dead” by May")),
}


@pytest.mark.parametrize(("text", "report"), REPORTS.values(), ids=REPORTS.keys())
def test_source_cue_and_content_are_exact(text, report):
    assert [(source, cue.lower(), content) for source, cue, content in told(text)] == [report]


def test_what_a_source_adds_is_no_part_of_what_stands_before():
    text = "Norland launched 138 drones, Osei said on Monday, adding that he had seen them."
    assert told(text) == [("Osei", "said", "Norland launched 138 drones"), ("Osei", "adding", "he had seen them")]


def test_what_is_traded_says_nothing():
    text = "Shares in Tarn Motors fell after the carmaker cut its forecast and said it would recall 340 vans."
    assert told(text)[-1] == ("the carmaker", "said", "it would recall 340 vans")


def test_a_figure_that_was_expected_is_a_comparison_and_no_source():
    assert told("Inflation fell to 2.1% in May, below the 2.3% economists had forecast.") == []


def test_two_reports_in_one_sentence_each_have_their_own_content():
    text = "The agency added that work goes on at the dam, although it said no date was set."
    assert told(text) == [("The agency", "added", "work goes on at the dam"), ("it", "said", "no date was set")]


CONTRASTS = {
    "but, behind a report in the middle": (
        "At least 14 miners died, the ministry said Tuesday, but the union put the toll at 19.",
        [("the ministry", "said", "At least 14 miners died"), ("the union", "put", "the toll at 19")],
    ),
    "while": ("Police said 14 died, while the clinic said 19 died.", [("Police", "said", "14 died"), ("the clinic", "said", "19 died")]),
    "while, without a comma": (
        "Police said 14 died while the clinic said 19 had died.",
        [("Police", "said", "14 died"), ("the clinic", "said", "19 had died")],
    ),
    "semicolon": ("Police said 14 died; the clinic said 19 died.", [("Police", "said", "14 died"), ("the clinic", "said", "19 died")]),
    "the second source behind its words": (
        "Osei said 14 died, but 19 died, according to the union.",
        [("Osei", "said", "14 died"), ("the union", "according to", "19 died")],
    ),
    "a figure and a clause": (
        "Police put the crowd at 4,000, but Lund’s union said 20,000 people came.",
        [("Police", "put", "the crowd at 4,000"), ("Lund’s union", "said", "20,000 people came")],
    ),
    "one report inside the source of another": (
        "A man who said he saw the crash told police that 3 cars burned.",
        [("A man", "said", "he saw the crash"), ("A man who said he saw the crash", "told", "3 cars burned")],
    ),
    "one source of both": (
        "The mine will close, but the dam will hold, Osei said.",
        [("Osei", "said", "The mine will close, but the dam will hold")],
    ),
}


@pytest.mark.parametrize(("text", "found"), CONTRASTS.values(), ids=CONTRASTS.keys())
def test_a_contrast_parts_what_two_sources_say(text, found):
    assert told(text) == found


NESTED = {
    "the report of a report": (
        "Most clerks say they are ill, according to a Lund Post poll.",
        [("Most clerks", "say", "they are ill"), ("a Lund Post poll", "according to", "Most clerks say they are ill")],
    ),
    "a witness in a report": (
        "A clerk said the mine was safe, the report said.",
        [("A clerk", "said", "the mine was safe"), ("the report", "said", "A clerk said the mine was safe")],
    ),
}


@pytest.mark.parametrize(("text", "found"), NESTED.values(), ids=NESTED.keys())
def test_a_report_inside_a_report_ends_with_it(text, found):
    assert told(text) == found


VIA = {
    "citing": ("Citing unnamed Lund officials, the report said that 40 homes were lost.", "the report", "unnamed Lund officials"),
    "according to, inside, several": (
        "The Lund Post reported that, according to a copy of her diary and letters, 40 homes were lost.",
        "The Lund Post",
        "a copy of her diary",
    ),
    "quoted by": ("Dana Osei, quoted by state radio, said that 40 homes were lost.", "Dana Osei", "state radio"),
    "according to, inside": ("The Lund Post reported that, according to two clerks, 40 homes were lost.", "The Lund Post", "two clerks"),
}


@pytest.mark.parametrize(("text", "source", "via"), VIA.values(), ids=VIA.keys())
def test_whom_the_source_cites_is_via(text, source, via):
    (found,) = reports(text)
    assert text[slice(*found.source)] == source
    assert [text[slice(*place)] for place in found.via] == [via]
    assert text[slice(*found.content)] == "40 homes were lost"


NOTHING = {
    "what somebody did not say": "Osei did not say that the mine would close.",
    "passive": "The mine is said to be safe.",
    "noun": "The claims of the union were heard.",
    "knowing": "Osei knew that the mine was safe.",
    "whole quotation": "“The mine is safe,” Osei said.",
    "report inside a whole quotation": "“She said that the mine is safe,” Osei recalled.",
    "reporting results": "Lund Stores, which reports next week, lost 3 per cent.",
    "what somebody could say": "The inquiry could confirm that the dam held.",
    "what somebody will say": "Osei will say on Monday that the mine is safe.",
    "what nobody said": "Nobody at the mine said that it was safe.",
    "what no official said": "No official said that the mine was safe.",
    "what was not said, imagined": "Had Osei said that the mine was safe, Lund would have stayed.",
    "what neither said": "Neither Osei nor Lund said that the mine was safe.",
    "when something was said": "It was, as Osei said 30 years ago, a mine.",
    "what is shown is a thing with a relative clause": "The books show the $4 million that Osei has raised.",
    "a number and a participle": "Osei has won 758 pledged seats.",
    "a participle that opens the sentence": "Expected to be early, Osei was late.",
    "a participle behind a comma": "It is a town of clerks, called the “Crossroads” by them.",
    "support that is kept": "Osei has maintained support among clerks who voted.",
    "nothing before a semicolon": "; Osei said.",
    "a question": "Did Osei say that the mine was safe?",
    "a toll that somebody disputes": "The toll was 14, a figure that the clinic disputes.",
    "put somewhere": "Osei put the book at the back.",
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
