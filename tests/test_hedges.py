"""Cues of doubt and negations."""

import pytest

from summarizer.reading.hedges import hedges, negations
from summarizer.reading.stems import words


def cues(text):
    return [(text[found.start : found.end], found.kind) for found in hedges(text, words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The plant is likely to close.", [("likely", "hedge")], id="adverb"),
        pytest.param("The toll may be higher.", [("may be", "hedge")], id="modal with be"),
        pytest.param("The plant may, officials said, close.", [("may", "hedge")], id="modal alone"),
        pytest.param("It opened in May 2011 and on 3 May.", [], id="the month"),
        pytest.param("May said so.", [], id="the name"),
        pytest.param("Norland claims that its fleet left.", [("claims", "unverified")], id="claims that"),
        pytest.param("firing what it claims is a new rocket", [("claims", "unverified")], id="claims is"),
        pytest.param("She claimed the title; the storm claimed 12 lives.", [], id="claimed something"),
        pytest.param("Jobless claims are up.", [], id="claims as a noun"),
        pytest.param("It appeared to be over.", [("appeared to", "hedge")], id="appeared to"),
        pytest.param("He appeared in court.", [], id="appeared in court"),
        pytest.param(
            "two officials who spoke on condition of anonymity", [("on condition of anonymity", "anonymous-source")], id="anonymity"
        ),
        pytest.param("Unnamed diplomats said so.", [("Unnamed", "anonymous-source")], id="unnamed"),
        pytest.param("The video could not be verified.", [("could not be verified", "unverified")], id="not verified"),
        pytest.param("She could not reach him.", [], id="inability"),
        pytest.param("Prices are expected to rise.", [("expected to", "prediction")], id="prediction"),
        pytest.param("an estimated 40 houses", [("estimated", "estimate")], id="estimated"),
        pytest.param("the might of the navy", [], id="might as a noun"),
        pytest.param("He would go if he can.", [], id="would, can and if are no doubts"),
        pytest.param("46% of likely voters agree.", [], id="likely voters"),
        pytest.param("three times the estimate of $4 million", [], id="the estimate"),
        pytest.param("It beat an estimate of $4 million.", [], id="an estimate"),
        pytest.param("Officials estimate that 30 died.", [("estimate", "estimate")], id="they estimate that"),
        pytest.param("Estimates put the toll at 30.", [("Estimates", "estimate")], id="estimates put"),
        pytest.param("Profit beat analysts' estimates.", [], id="estimates as a noun"),
        pytest.param("Orrin raised its revenue forecast to $40 million.", [], id="forecast as a noun"),
        pytest.param("Sales are forecast to fall.", [("forecast", "prediction")], id="is forecast to"),
        pytest.param("The bank forecasts that sales will fall.", [("forecasts", "prediction")], id="forecasts that"),
        pytest.param("The outlook and the projections improved.", [], id="outlook and projection"),
        pytest.param("Police have not ruled out arson.", [("not ruled out", "unverified")], id="not ruled out"),
        pytest.param("It fell short of the standard expected.", [], id="the standard expected"),
        pytest.param("He believed in God.", [], id="believe in"),
        pytest.param("It took a year before I believed it.", [], id="believed it"),
        pytest.param("He believed it was over.", [("believed", "hedge")], id="believed it was"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_cues(text, expected):
    assert cues(text) == expected


def test_a_hedge_governs_the_next_content_word():
    text = "The plant may well be closed"
    assert hedges(text, words(text))[0].governs == "well"
    text = "troops are believed to have been killed"
    assert hedges(text, words(text))[0].governs == "kill"


def test_a_negation_governs_the_next_content_word():
    text = "She did not know, and he didn’t go."
    assert [(text[found.start : found.end], found.governs) for found in negations(words(text))] == [("not", "know"), ("didn’t", "go")]
